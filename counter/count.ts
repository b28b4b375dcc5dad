/**
 * The count: everything that speaks against it is looked at before the first envelope is opened. Then pile by pile,
 * never more than one in memory; what comes out is one signed release.
 */
import { sameBytes } from '../protocol/bytes.ts'
import { canonicalBytes } from '../protocol/canonical.ts'
import { opensAt } from '../protocol/notice.ts'
import { checkRelease, type Release, type SignedRelease, signRelease } from '../protocol/release.ts'
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

export interface Counted {
  readonly release: SignedRelease
  readonly register: Register
  readonly tallies: readonly Tally[]
  /** Boxes counted. */
  readonly total: number
  /** Envelopes that do not count, by problem; their municipality is one answer short, nothing else. */
  readonly problems: Readonly<Partial<Record<EnvelopeProblem, number>>>
  /** The release is the one given out before. */
  readonly again: boolean
}

const open = (objections: Parameters<typeof isOpen>[0][]): number[] =>
  objections.filter(isOpen).map((o) => o.number)

/** One signature for one release: ECDSA would give another one each time. */
const signedOnce = async (release: Release, files: CountFiles): Promise<SignedRelease | Refusal> => {
  const before = files.register.release
  if (!before) return signRelease(release, files.keys.release.privateKey)
  return sameBytes(canonicalBytes(before.release), canonicalBytes(release))
    ? { release, signature: before.signature }
    : { rule: 'recountDiffers' }
}

export const count = async (files: CountFiles): Promise<Step<Counted>> => {
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
  let problems: Counted['problems'] = {}
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

  const bands = lists.bands
  const release = releaseOf({ manifest, ctx, lists: { hash, bands }, tallies, total: lists.codes.used })
  const signed = await signedOnce(release, files)
  if ('rule' in signed) return refuse(signed)
  const check = await checkRelease(signed, manifest, ctx, { hash, bands })
  // Nobody would accept it: a mistake of this program, not of the one who counts.
  if (!check.ok) throw new RangeError(check.refusal)
  return {
    ok: true,
    release: signed,
    register: { ...register, release: { lists: hash, ...signed } },
    tallies,
    total: lists.codes.used,
    problems,
    again: register.release !== null,
  }
}
