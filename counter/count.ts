/**
 * The count: everything that speaks against it is looked at before the first envelope is opened. Then pile by pile,
 * never more than one in memory. What comes out can be read before it is signed; there is one signed release.
 */

import { sameBytes } from '../protocol/bytes.ts'
import { canonicalBytes } from '../protocol/canonical.ts'
import type { Lists } from '../protocol/lists.ts'
import { opensAt } from '../protocol/notice.ts'
import { checkRelease, type Release, type SignedRelease, signRelease } from '../protocol/release.ts'
import type { OwnCampaign } from './campaign.ts'
import { type ReceivedLists, signedLists } from './lists.ts'
import { isOpen } from './objections.ts'
import { type EnvelopeProblem, type Opener, openerOf, sum } from './opener.ts'
import { type PilesFile, readPiles } from './piles.ts'
import { type Refusal, refuse, type Step } from './refusal.ts'
import type { Register } from './register.ts'
import { releaseOf } from './release-of.ts'
import type { Tally } from './tally.ts'

export interface CountFiles extends ReceivedLists {
  readonly piles: PilesFile
  /** Opens here unless another one is given; it must hold these keys and this ctx. */
  readonly opener?: (ctx: string) => Opener
  /** Envelopes opened so far, of all. */
  readonly onProgress?: (done: number, total: number) => void
}

/** Opened and added up; nothing is signed yet. */
export interface Tallied {
  readonly release: Release
  readonly campaign: Pick<OwnCampaign, 'manifest' | 'ctx'>
  /** The lists that were counted. */
  readonly lists: Pick<Lists, 'bands'> & { readonly hash: string }
  readonly tallies: readonly Tally[]
  /** Boxes counted. */
  readonly total: number
  /** Envelopes that do not count, by problem; their municipality is one answer short, nothing else. */
  readonly problems: Readonly<Partial<Record<EnvelopeProblem, number>>>
}

export interface Signed {
  readonly release: SignedRelease
  readonly register: Register
  /** The release is the one given out before. */
  readonly again: boolean
}

export interface Counted extends Signed {
  readonly tallies: Tallied['tallies']
  readonly total: number
  readonly problems: Tallied['problems']
}

const open = (objections: Parameters<typeof isOpen>[0][]): number[] =>
  objections.filter(isOpen).map((o) => o.number)

/** Adds up what stands in the envelopes, where nothing speaks against it. */
export const tally = async (files: CountFiles): Promise<Step<Tallied>> => {
  const { register, keys, now, onProgress } = files
  const received = await signedLists(files)
  if (!received.ok) return received
  const { manifest, ctx, close, lists, hash } = received
  const from = opensAt(manifest, close)
  if (now < from) return refuse({ rule: 'tooEarly', from })
  if (register.release && register.release.lists !== hash) return refuse({ rule: 'released' })

  const expected = { ctx, hash, lists }
  const checked = await readPiles(files.piles, expected)
  const [own, federation] = [open(register.objections), open([...checked.objections])]
  const waiting: Refusal[] =
    own.length + federation.length > 0 ? [{ rule: 'openObjections', own, federation }] : []
  const [first, ...rest] = [...waiting, ...checked.refusals]
  if (first) return refuse(first, ...rest)

  const opener = files.opener?.(ctx) ?? openerOf(keys.tally, ctx)
  const items = new Map(manifest.items.map((item) => [item.id, item]))
  const tallies: Tally[] = []
  let problems: Tallied['problems'] = {}
  let done = 0
  const total = lists.lists.reduce((all, l) => all + l.hashes.length, 0)
  // Held against the lists once more: a file can change between two readings.
  const again = await readPiles(files.piles, expected, async ({ item, band, envelopes }) => {
    const asked = items.get(item)
    if (!asked) throw new RangeError(item)
    const opened = await opener(asked, envelopes)
    tallies.push({ item, band, counts: opened.counts })
    problems = sum([
      { counts: {}, problems },
      { counts: {}, problems: opened.problems },
    ]).problems
    done += envelopes.length
    onProgress?.(done, total)
  })
  const [changed, ...more] = again.refusals
  if (changed) return refuse(changed, ...more)

  const counted = { hash, bands: lists.bands }
  const release = releaseOf({ manifest, ctx, lists: counted, tallies, total: lists.codes.used })
  return {
    ok: true,
    release,
    campaign: { manifest, ctx },
    lists: counted,
    tallies,
    total: lists.codes.used,
    problems,
  }
}

/** One signature for one release: ECDSA would give another one each time. */
const signedOnce = async (release: Release, register: Register, key: CryptoKey) => {
  const before = register.release
  if (!before) return signRelease(release, key)
  return sameBytes(canonicalBytes(before.release), canonicalBytes(release))
    ? { release, signature: before.signature }
    : undefined
}

/** @param tallied what these very keys have opened, by this register */
export const signTally = async (
  { release, campaign: { manifest, ctx }, lists }: Tallied,
  { keys, register }: Pick<CountFiles, 'keys' | 'register'>,
): Promise<Step<Signed>> => {
  const signed = await signedOnce(release, register, keys.release.privateKey)
  if (!signed) return refuse({ rule: 'recountDiffers' })
  const check = await checkRelease(signed, manifest, ctx, lists)
  // Nobody would accept it: a mistake of this program, not of the one who counts.
  if (!check.ok) throw new RangeError(check.refusal)
  return {
    ok: true,
    release: signed,
    register: { ...register, release: { lists: lists.hash, ...signed } },
    again: register.release !== null,
  }
}

export const count = async (files: CountFiles): Promise<Step<Counted>> => {
  const tallied = await tally(files)
  if (!tallied.ok) return tallied
  const signed = await signTally(tallied, files)
  if (!signed.ok) return signed
  const { tallies, total, problems } = tallied
  return { ...signed, tallies, total, problems }
}
