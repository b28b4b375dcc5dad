/** A submission out of a successor's file beside what this device has under the same name. Pure. */
import type { OwnBox, Stored } from './submission-schema.ts'

const lastEvent = ({ history, joinedAt }: Stored): number => Math.max(joinedAt, ...history.map((e) => e.at))

/** Every box that may lie at the collector is needed to find one's own after the close. */
const allBoxes = (a: readonly OwnBox[], b: readonly OwnBox[]): OwnBox[] => {
  const known = new Set(a.map(({ seq, hash }) => `${seq} ${hash}`))
  const more = b.filter(({ seq, hash }) => !known.has(`${seq} ${hash}`))
  return [...a, ...more].sort((x, y) => x.seq - y.seq)
}

/** What the device's own lacks: boxes that may lie there by what it knows, older ones lie nowhere any more. */
const withBoxes = (mine: Stored, theirs: Stored): OwnBox[] => {
  const { seq, hash } = mine.known
  return allBoxes(
    mine.boxes,
    theirs.boxes.filter((b) => b.seq > seq || (b.seq === seq && b.hash === hash)),
  )
}

/**
 * The device's own goes on, with the boxes it had not heard of: it may have joined before the file was opened.
 * Lists that were checked without any box are checked again.
 */
const completed = (mine: Stored, theirs: Stored, now: number): Stored | undefined => {
  const boxes = withBoxes(mine, theirs)
  if (boxes.length === mine.boxes.length) return undefined
  return { ...mine, boxes, lists: mine.lists?.of === 0 ? null : mine.lists, nextAt: now }
}

/** Something was sealed, asked for or delivered here. */
const isUsed = ({ boxes, pending, known }: Stored): boolean =>
  boxes.length > 0 || pending !== null || known.seq > 0

/**
 * Whether a file would lead what is used here to another server, or put another code or campaign in its place: a file is no
 * answer to that question. Joining with the invitation asks it.
 */
export const isOther = (mine: Stored | undefined, theirs: Stored): boolean =>
  mine !== undefined &&
  isUsed(mine) &&
  (mine.ctx !== theirs.ctx || mine.code !== theirs.code || mine.collector !== theirs.collector)

/**
 * The one on which something happened last goes on; the collector is asked about it at once.
 * @returns undefined where the device's own stays as it is
 */
export const mergeSubmission = (
  mine: Stored | undefined,
  theirs: Stored,
  now: number,
): Stored | undefined => {
  if (isOther(mine, theirs)) return undefined
  const isSame = mine?.ctx === theirs.ctx && mine.code === theirs.code
  const isNewer = !mine || lastEvent(theirs) > lastEvent(mine)
  if (!isNewer) return isSame ? completed(mine, theirs, now) : undefined
  const boxes = isSame ? allBoxes(theirs.boxes, mine.boxes) : theirs.boxes
  return { ...theirs, boxes, nextAt: now }
}
