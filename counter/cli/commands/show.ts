/** `show`: a release in words, checked where there are lists to check it against. */
import { existsSync } from 'node:fs'
import * as z from 'zod/mini'
import { checkLists } from '../../../protocol/check-lists.ts'
import { listsHash } from '../../../protocol/lists.ts'
import { ctxOf, Manifest, SignedManifest } from '../../../protocol/manifest.ts'
import { closeOf } from '../../../protocol/notice.ts'
import { parseVersioned } from '../../../protocol/parse.ts'
import { checkRelease, Release } from '../../../protocol/release.ts'
import { listsIn } from '../../lists.ts'
import { campaignIn, folderOf } from '../campaign-files.ts'
import type { Command, Given } from '../command.ts'
import { Fault, Refused } from '../fault.ts'
import { inFolder, readJson } from '../files.ts'
import { releaseLines } from '../release-lines.ts'

const Wrapped = z.object({ release: z.unknown() })

const releaseIn = (path: string, raw: unknown): Release => {
  const parsed = parseVersioned(Release, Wrapped.safeParse(raw).data?.release)
  if (parsed.ok) return parsed.value
  throw parsed.problem === 'shape'
    ? new Fault('wrongShape', path, parsed.where)
    : new Fault('unknownVersion', path)
}

const campaignOf = (given: Given): { manifest: Manifest; notices: readonly unknown[] } | undefined => {
  const own = inFolder(folderOf(given), 'signed')
  if (given.one('campaign') === undefined && !existsSync(own)) return undefined
  const { signed, notices } = campaignIn(given)
  const parsed = parseVersioned(Manifest, SignedManifest.safeParse(signed).data?.manifest)
  const path = given.one('campaign') ?? own
  if (!parsed.ok) throw new Fault(parsed.problem === 'shape' ? 'wrongShape' : parsed.problem, path)
  return { manifest: parsed.value, notices }
}

/** @throws Fault or Refused where anything is not as it must be */
const check = async (raw: unknown, rawLists: unknown, campaign: ReturnType<typeof campaignOf>) => {
  if (!campaign) throw new Fault('missingOption', '--campaign', 'show')
  const { manifest, notices } = campaign
  const ctx = await ctxOf(manifest)
  const close = await closeOf(manifest, ctx, notices)
  if (!close.ok) throw new Refused([{ rule: 'notice', refusal: close.refusal, number: close.number }])
  const lists = checkLists(listsIn(rawLists), manifest, ctx, close.to)
  if (!lists.ok) throw new Refused([{ rule: 'lists', refusals: lists.refusals }])
  const { bands } = lists.lists
  const checked = await checkRelease(raw, manifest, ctx, { hash: await listsHash(lists.lists), bands })
  if (!checked.ok) throw new Fault('release', checked.refusal)
}

export const show: Command = {
  name: 'show',
  words: ['release'],
  may: ['lists', 'campaign', 'notices'],
  run: async (given, terminal) => {
    const path = given.word('release')
    const raw = readJson(path)
    const release = releaseIn(path, raw)
    const campaign = campaignOf(given)
    const lists = given.one('lists')
    if (lists !== undefined) await check(raw, readJson(lists), campaign)
    const { checked, unchecked } = terminal.texts.show
    terminal.say(
      ...releaseLines(release, campaign?.manifest, terminal),
      '',
      lists === undefined ? unchecked : checked,
    )
  },
}
