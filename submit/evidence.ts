/** After the close: own envelopes beside the published lists, and the release beside the lists. */
import { readBox } from '../protocol/box.ts'
import { fromBase64url } from '../protocol/bytes.ts'
import { checkLists } from '../protocol/check-lists.ts'
import { areListsSigned, Lists, listsHash } from '../protocol/lists.ts'
import type { Manifest } from '../protocol/manifest.ts'
import { parseVersioned } from '../protocol/parse.ts'
import type { PublishedLists } from '../protocol/published.ts'
import { findOwn } from '../protocol/recorded.ts'
import { checkRelease, type ReleaseCheck } from '../protocol/release.ts'
import type { OwnBox, Stored, StoredLists } from '../storage/submissions.ts'
import { happened } from './record.ts'

/** How large the lists of a campaign can be at most, in bytes: every code with a box, and the words around it. */
export const listsMax = ({ items, bands }: Manifest): number => {
  const eligible = bands.reduce((sum, b) => sum + b.eligible, 0)
  return 8192 + items.length * (bands.length * 300 + eligible * 70)
}

type Found = Pick<StoredLists, 'of' | 'absent' | 'band'>

const findBox = async (s: Stored, lists: Lists, { box }: OwnBox): Promise<Found> => {
  const of = s.manifest.items.length
  const read = readBox(fromBase64url(box) ?? new Uint8Array(), s.ctx, of)
  const found = read.ok
    ? await findOwn(lists, s.manifest, read.envelopes)
    : { ok: false as const, absent: s.manifest.items.map((i) => i.id) }
  return found.ok ? { of, absent: [], band: found.band } : { of, absent: found.absent, band: null }
}

/** Nothing of this device is in question. */
const NOTHING: Found = { of: 0, absent: [], band: null }

/** Which of the own boxes lies there is not always known: the one that is found best. */
const findBest = async (s: Stored, lists: Lists): Promise<Found> => {
  const all = await Promise.all(s.boxes.map((box) => findBox(s, lists, box)))
  const [best = NOTHING] = all.sort((a, b) => a.absent.length - b.absent.length)
  return best
}

const isWithdrawn = ({ known }: Stored): boolean => known.seq > 0 && known.hash === null

/** What was taken back stands in the lists: a collector gone back to a backup would count it. */
const isRevived = async (s: Stored, lists: Lists): Promise<boolean> => {
  const found = await Promise.all(s.boxes.map((box) => findBox(s, lists, box)))
  return found.some(({ of, absent }) => absent.length < of)
}

/** @returns undefined where they are so broken that they have no hash */
export const checkPublished = async (s: Stored, raw: PublishedLists): Promise<StoredLists | undefined> => {
  const parsed = parseVersioned(Lists, raw.lists)
  const check = checkLists(raw.lists, s.manifest, s.ctx, s.close)
  if (!parsed.ok) return undefined
  const hash = await listsHash(parsed.value)
  const withdrawn = isWithdrawn(s)
  const revived = withdrawn && (await isRevived(s, parsed.value))
  return {
    hash,
    bands: parsed.value.bands,
    signed: await areListsSigned(hash, raw.signature ?? '', s.manifest),
    refusals: [...(check.ok ? [] : check.refusals), ...(revived ? ['withdrawnCounted'] : [])],
    ...(withdrawn ? NOTHING : await findBest(s, parsed.value)),
  }
}

/** Own envelopes stand in lists that keep every rule and that the counter has signed. */
export const isRecorded = ({ lists }: Stored): boolean =>
  lists?.signed === true && lists.refusals.length === 0 && lists.band !== null

const isMissing = ({ lists }: Stored): boolean =>
  lists !== null && (lists.refusals.length > 0 || (lists.of > 0 && lists.band === null))

const withCounted = (s: Stored, now: number): Stored =>
  s.release !== null && isRecorded(s) && !s.history.some((e) => e.what === 'counted')
    ? happened(s, 'counted', now)
    : s

export const afterLists = (s: Stored, lists: StoredLists, now: number): Stored => {
  const next = { ...s, lists, failed: 0 }
  if (isRecorded(next)) return withCounted(isRecorded(s) ? next : happened(next, 'recorded', now), now)
  return isMissing(next) && !isMissing(s) ? happened(next, 'notRecorded', now) : next
}

/** Never rejects; without lists there is nothing a release could be of. */
export const checkFetched = async (s: Stored, raw: unknown): Promise<ReleaseCheck> =>
  s.lists ? checkRelease(raw, s.manifest, s.ctx, s.lists) : { ok: false, refusal: 'otherLists' }

export const afterRelease = (s: Stored, check: ReleaseCheck, now: number): Stored =>
  check.ok
    ? withCounted({ ...s, release: check.release, releaseRefusal: null, failed: 0 }, now)
    : { ...s, releaseRefusal: check.refusal }
