/** draft: from a plan to a campaign that the counter can sign. */

import { join } from 'node:path'
import { momentText } from '../../../domain/time/moment.ts'
import { fingerprintOf } from '../../../protocol/fingerprint.ts'
import { PublicKeys } from '../../../protocol/public-keys.ts'
import { command } from '../cli/command.ts'
import { foreignEncodingOf, readFileOf, readText } from '../cli/files.ts'
import { jsonText, refuseExisting, writeAll } from '../cli/write.ts'
import { contentHere } from '../steps/content-here.ts'
import { draftManifest, prepareDraft } from '../steps/draft.ts'
import { newNoticeKey } from '../steps/notice-key.ts'
import { readPlan } from '../steps/read-plan.ts'
import { municipalitiesOf } from './given.ts'

const FILES = { manifest: 'manifest.json', challenge: 'challenge.json', noticeKey: 'notice-key.json' }

export const draft = command({
  name: 'draft',
  place: 'server',
  campaign: 'none',
  needs: ['plan', 'keys', 'out'],
  may: ['municipalities', 'dry-run'],
  run: async (given, { words, language, say, store, now }) => {
    const read = readPlan(readText(given.plan), given.plan)
    const municipalities = given.municipalities
      ? municipalitiesOf(given.municipalities)
      : (read.municipalities ?? municipalitiesOf(undefined))
    const encoding = given.municipalities && foreignEncodingOf(given.municipalities)
    if (encoding) say(words.said.encoding(given.municipalities ?? '', encoding))
    const plan = { ...read, municipalities }
    const keys = readFileOf(PublicKeys, given.keys)
    const noticeKey = await newNoticeKey(plan.campaign)
    const content = await contentHere()
    const { manifest, ctx } = await draftManifest(plan, content, keys, noticeKey.publicKey, now())
    const dates = [manifest.from, manifest.to].map((moment) => momentText(moment, language, 'long'))
    say(
      words.said.drafted(manifest.id, String(manifest.items.length), String(municipalities.length)),
      words.said.span(dates[0] ?? '', dates[1] ?? ''),
      ...manifest.bands.map((b) => words.said.band(b.label, String(b.eligible))),
      words.said.strictness(String(manifest.objectionDays), String(manifest.minTotal)),
      ...(manifest.demo ? [words.said.demo] : []),
    )
    if (given['dry-run']) return say(words.said.dryRun)
    refuseExisting(Object.values(FILES).map((name) => join(given.out, name)))
    const prepared = await prepareDraft(await store(true), plan, content, keys, noticeKey.publicKey)
    // Files first: what cannot be written must not leave a campaign behind that nobody can open.
    const paths = await writeAll(given.out, {
      [FILES.manifest]: jsonText(prepared.summary.manifest),
      [FILES.challenge]: jsonText(prepared.summary.challenge),
      [FILES.noticeKey]: jsonText(noticeKey),
    })
    await prepared.apply()
    say(words.said.fingerprint(fingerprintOf(ctx)), ...words.said.written(paths), words.said.draftNext)
  },
})
