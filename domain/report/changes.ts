/**
 * What changed since an earlier campaign: only where the same thing was asked, and only beyond what rounding can
 * explain. What is the same, and why:
 *
 * - An item is compared where both campaigns had it with the same values.
 * - A question's anchors change its `revision`; then its trend line breaks. A dimension is a mean of its questions, so
 *   it breaks with any of them, and where a question came, went or changed weight. Nobody can tell a revision from a
 *   pack's hash, so an earlier report carries the revisions.
 * - Need for a service, and how many want it, are compared where the values are the same: these questions belong to the
 *   product and not to the pack, and both depend on what was answered alone. Whether a service fits (now, later, what is
 *   missing first) depends on the catalogue and on every question too, so it is not compared at all.
 * - The whole is compared. Those who took part are not the same municipalities, and nobody can know which: what moved
 *   is the figure of the campaign, which need not be any municipality.
 */
import { countOf, type Figure, type ItemFigures } from './figures.ts'
import { dissentMost, exceeds, type Interval, leastGap } from './interval.ts'
import type { Asked, Report } from './report.ts'

export type Break =
  /** Was not asked then. */
  | 'new'
  /** May be answered otherwise now. */
  | 'otherValues'
  /** The question, or one that goes into it, was changed. */
  | 'revised'
  /** In one of the campaigns nothing may be said of it. */
  | 'notPublished'

export interface Change {
  readonly item: string
  readonly before: Interval
  readonly now: Interval
  /** `open`: rounding could explain the difference. */
  readonly moved: 'up' | 'down' | 'open'
  /** By how much at least, in levels or municipalities. */
  readonly least: number
}

export interface TrendBreak {
  readonly item: string
  readonly why: Break
}

/** As much of an earlier report as the comparison reads. */
export type Earlier = Pick<Report, 'campaign' | 'asked' | 'figures'>

export interface Changes {
  readonly earlier: Pick<Report['campaign'], 'id' | 'to'>
  /** Mean levels: dimensions, questions, need. */
  readonly levels: readonly Change[]
  /** How many want a service. */
  readonly wants: readonly Change[]
  readonly breaks: readonly TrendBreak[]
  /** Items that are not asked any more. */
  readonly gone: readonly string[]
}

const dimensionKey = ({ questions }: Asked, dimension: string): string =>
  questions
    .filter((q) => q.dimension === dimension)
    .map((q) => `${q.id} ${q.revision} ${q.weight}`)
    .sort()
    .join()

const questionKey = ({ questions }: Asked, id: string): string =>
  String(questions.find((q) => q.id === id)?.revision)

const whyBroken = (item: string, before: Asked, now: Asked): Break | undefined => {
  const valuesIn = (asked: Asked) => asked.items.find((i) => i.id === item)?.values.join()
  if (valuesIn(before) === undefined) return 'new'
  if (valuesIn(before) !== valuesIn(now)) return 'otherValues'
  const [kind, id = ''] = item.split('/')
  const key = kind === 'answer' ? questionKey : kind === 'dimension' ? dimensionKey : undefined
  return key && key(before, id) !== key(now, id) ? 'revised' : undefined
}

const changeOf = (item: string, before: Interval, now: Interval): Change => {
  const moved = exceeds(now, before) ? 'up' : exceeds(before, now) ? 'down' : 'open'
  const least = Math.max(leastGap(now, before), leastGap(before, now))
  const ends = ({ low, high }: Interval) => ({ low, high })
  return { item, before: ends(before), now: ends(now), moved, least }
}

const wholeOf = (figures: readonly ItemFigures[]): ReadonlyMap<string, Figure> =>
  new Map(figures.flatMap(({ item, whole }) => (whole ? [[item, whole] as const] : [])))

const WANTS = ['wantsNow', 'wantsLater']

export const changesOf = (now: Pick<Report, 'campaign' | 'asked' | 'figures'>, earlier: Earlier): Changes => {
  const [then, here] = [wholeOf(earlier.figures), wholeOf(now.figures)]
  const levels: Change[] = []
  const wants: Change[] = []
  const breaks: TrendBreak[] = []
  for (const { id } of now.asked.items) {
    const isLevel = /^(answer|dimension)\/|\/need$/.test(id)
    const isClass = id.startsWith('service/') && id.endsWith('/class')
    if (!isLevel && !isClass) continue
    const why = whyBroken(id, earlier.asked, now.asked)
    const [a, b] = [then.get(id), here.get(id)]
    const read = (figure: Figure | undefined, k: number) =>
      figure && (isLevel ? figure.level : countOf(figure, WANTS, dissentMost(false, k)))
    const [before, after] = [read(a, earlier.campaign.k), read(b, now.campaign.k)]
    if (why) breaks.push({ item: id, why })
    else if (!before || !after) breaks.push({ item: id, why: 'notPublished' })
    else (isLevel ? levels : wants).push(changeOf(id, before, after))
  }
  const asked = new Set(now.asked.items.map((i) => i.id))
  return {
    earlier: { id: earlier.campaign.id, to: earlier.campaign.to },
    levels,
    wants,
    breaks,
    gone: earlier.asked.items.filter((i) => !asked.has(i.id)).map((i) => i.id),
  }
}
