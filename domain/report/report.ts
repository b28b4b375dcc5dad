/**
 * The public report of a release: everything that may be said of a campaign, with how many stand behind each figure
 * and the interval that its true value lies in. Pure data: it goes into a page, a table or a file as it is.
 */
import { indicatorsOf } from '../content.ts'
import { type Changes, changesOf, type Earlier } from './changes.ts'
import { type DemandMap, demandMapOf } from './demand.ts'
import { type Count, figuresOf, type ItemFigures } from './figures.ts'
import type { AskedItem, ReportInput } from './input.ts'
import { countInterval } from './interval.ts'
import { type DimensionFigures, maturityOf } from './levels.ts'

/** A size band, or several that had too few boxes to stand alone. */
export interface ReportBand {
  /** As results name it: ids joined by "+". */
  readonly name: string
  readonly labels: readonly string[]
  /** Municipalities of this size. */
  readonly eligible: number
  /** How many of them delivered: exact, as the signed lists say it. */
  readonly delivered?: number | undefined
}

export interface Participation {
  /** Municipalities that could take part. */
  readonly eligible: number
  /** Exact, as the signed lists say them. */
  readonly invited: number
  readonly delivered: number
  readonly reissued: number
  readonly revoked: number
  /** Boxes counted, rounded as everything in the release. */
  readonly counted: Count
}

/** What was asked, as far as a later report has to know it to tell a change from a trend break. */
export interface Asked {
  readonly pack: ReportInput['manifest']['pack']
  readonly items: readonly AskedItem[]
  readonly questions: readonly {
    readonly id: string
    readonly dimension: string
    readonly revision: number
    readonly weight: number
  }[]
}

export interface Report {
  readonly campaign: {
    readonly id: string
    readonly demo: boolean
    readonly from: string
    readonly to: string
    /** Fewest members of a published class, and which version of the publication rules was followed. */
    readonly k: number
    readonly rules: number
    /** Hashes of the manifest and of the lists: by them everybody can tell which release this is made from. */
    readonly ctx: string
    readonly lists: string
  }
  readonly participation: Participation
  readonly bands: readonly ReportBand[]
  readonly asked: Asked
  /** Every item that was asked, in the campaign's order. */
  readonly figures: readonly ItemFigures[]
  readonly maturity: readonly DimensionFigures[]
  readonly demand: DemandMap
  /** Absent where there is no earlier campaign. */
  readonly changes?: Changes | undefined
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

const bandsOf = ({ manifest, lists }: ReportInput): ReportBand[] =>
  lists.bands.map((ids, at) => {
    const delivered = lists.delivered?.[at]
    const own = manifest.bands.filter(({ id }) => ids.includes(id))
    return {
      name: ids.join('+'),
      labels: own.map(({ label }) => label),
      eligible: sum(own.map(({ eligible }) => eligible)),
      ...(delivered !== undefined && { delivered }),
    }
  })

const participationOf = ({ manifest, lists, release }: ReportInput): Participation => {
  const { issued, used, reissued, revoked } = lists.codes
  return {
    eligible: sum(manifest.bands.map(({ eligible }) => eligible)),
    invited: issued,
    delivered: used,
    reissued,
    revoked,
    counted: { n: release.total, ...countInterval(release.total) },
  }
}

const askedOf = ({ manifest, pack }: ReportInput): Asked => {
  const dimensionOf = new Map(pack.dimensions.flatMap((d) => d.indicators.map((i) => [i.id, d.id] as const)))
  return {
    pack: manifest.pack,
    items: manifest.items,
    questions: indicatorsOf(pack).map(({ id, revision, weight }) => ({
      id,
      dimension: dimensionOf.get(id) ?? '',
      revision,
      weight,
    })),
  }
}

/** @param earlier an earlier campaign's report, to compare with */
export const reportOf = (input: ReportInput, earlier?: Earlier): Report => {
  const { manifest, lists, release, pack, catalogue } = input
  const { id, demo, from, k } = manifest
  const figures = figuresOf(manifest.items, release.results, { k, used: lists.codes.used })
  const byItem = new Map(figures.map((f) => [f.item, f]))
  const of = (item: string) => byItem.get(item)
  const values = new Map(manifest.items.map((i) => [i.id, i.values]))
  const own: Earlier = {
    campaign: {
      id,
      demo,
      from,
      to: lists.to,
      k,
      rules: release.rules,
      ctx: release.ctx,
      lists: release.lists,
    },
    asked: askedOf(input),
    figures,
  }
  return {
    ...own,
    ...(earlier && { changes: changesOf(own, earlier) }),
    participation: participationOf(input),
    bands: bandsOf(input),
    maturity: maturityOf(pack, of),
    demand: demandMapOf(catalogue, of, (item) => values.get(item) ?? [], k),
  }
}
