/** Whether lists may be signed and counted: the same question for counter and clients. */
import { bandName } from './bands.ts'
import { Lists, listKeys } from './lists.ts'
import type { Manifest } from './manifest.ts'
import { parseVersioned } from './parse.ts'

export type ListsRefusal =
  | 'unknownVersion'
  | 'shape'
  | 'otherCampaign'
  /** The close is not the one in force. */
  | 'otherClose'
  /** The bands are not the manifest's, merged with neighbours. */
  | 'bands'
  /** A list is missing, too many, or out of order. */
  | 'incomplete'
  | 'unsorted'
  /** An envelope stands in two places. */
  | 'hashTwice'
  /** Items of one band have lists of different lengths. */
  | 'unequal'
  /** More boxes than municipalities in a band, or than codes that are not void. */
  | 'tooMany'
  /** `used` is not the number of boxes. */
  | 'codes'
  /** A band with fewer than k boxes that was not merged. */
  | 'bandTooSmall'
  /** Fewer boxes than `minTotal`: nothing is opened. */
  | 'tooFew'

export type ListsCheck =
  | { ok: true; lists: Lists }
  | { ok: false; refusals: [ListsRefusal, ...ListsRefusal[]] }

/** The manifest's own bands are each there once (`ownRefusals`). */
const isPartition = (lists: Lists, { bands }: Manifest): boolean =>
  lists.bands.flat().join() === bands.map((b) => b.id).join()

const isComplete = (lists: Lists, manifest: Manifest): boolean => {
  const name = ({ item, band }: { item: string; band: string }) => `${item} ${band}`
  return lists.lists.map(name).join() === listKeys(manifest, lists.bands).map(name).join()
}

const isSorted = (hashes: readonly string[]): boolean =>
  hashes.every((hash, at) => (hashes[at - 1] ?? '') <= hash)

interface Size {
  boxes: number
  eligible: number
  equal: boolean
}

const sizesOf = ({ bands, lists }: Lists, manifest: Manifest): Size[] =>
  bands.map((band) => {
    const lengths = lists.filter((l) => l.band === bandName(band)).map((l) => l.hashes.length)
    const eligible = manifest.bands.filter((b) => band.includes(b.id)).reduce((sum, b) => sum + b.eligible, 0)
    return { boxes: Math.max(0, ...lengths), eligible, equal: new Set(lengths).size <= 1 }
  })

const hasTwice = (lists: Lists): boolean => {
  const all = lists.lists.flatMap((l) => l.hashes)
  return new Set(all).size !== all.length
}

/**
 * @param raw lists as published
 * @param close the end in force, after all notices (`closeOf` in notice.ts)
 */
export const checkLists = (raw: unknown, manifest: Manifest, ctx: string, close: string): ListsCheck => {
  const parsed = parseVersioned(Lists, raw)
  if (!parsed.ok) return { ok: false, refusals: [parsed.problem] }
  const lists = parsed.value
  const { codes, bands } = lists
  const sizes = sizesOf(lists, manifest)
  const total = sizes.reduce((sum, s) => sum + s.boxes, 0)
  const rules: [boolean, ListsRefusal][] = [
    [lists.ctx !== ctx, 'otherCampaign'],
    [lists.to !== close, 'otherClose'],
    [!isPartition(lists, manifest), 'bands'],
    [!isComplete(lists, manifest), 'incomplete'],
    [!lists.lists.every((l) => isSorted(l.hashes)), 'unsorted'],
    [hasTwice(lists), 'hashTwice'],
    [!sizes.every((s) => s.equal), 'unequal'],
    [
      sizes.some((s) => s.boxes > s.eligible) || total > codes.issued + codes.reissued - codes.revoked,
      'tooMany',
    ],
    [codes.used !== total, 'codes'],
    [bands.length > 1 && sizes.some((s) => s.boxes < manifest.k), 'bandTooSmall'],
    [total < manifest.minTotal, 'tooFew'],
  ]
  const [first, ...rest] = rules.filter(([broken]) => broken).map(([, refusal]) => refusal)
  return first ? { ok: false, refusals: [first, ...rest] } : { ok: true, lists }
}
