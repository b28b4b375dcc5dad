/** The plan of a campaign as the federation writes it down: who is asked, from when to when, how strictly. */

import * as z from 'zod/mini'
import municipalities from '../../../content/municipalities.json' with { type: 'json' }
import { utcText } from '../../../domain/time/moment.ts'
import { figureOf } from '../../../domain/typed.ts'
import { CampaignId } from '../../../protocol/invitation.ts'
import { BandId, K_MIN, OBJECTION_DAYS_MIN, TOTAL_MIN } from '../../../protocol/manifest.ts'

/** Letters, spaces and what stands in names: nothing that a spreadsheet takes for a formula. */
export const PlaceName = z.string().check(z.regex(/^\p{L}[\p{L}\p{M} .’'-]{1,79}$/u))
export const Ehak = z.string().check(z.regex(/^\d{4}$/))

const Inhabitants = z.int().check(z.gte(0), z.lte(100_000_000))

/** With its population, or with its size band where that is decided already. */
export const Municipality = z.strictObject({
  ehak: Ehak,
  name: PlaceName,
  population: z.optional(Inhabitants),
  band: z.optional(BandId),
})
export type Municipality = z.infer<typeof Municipality>

/** A band takes those under its limit that no band before it took; the last one has none. */
const BandPlan = z.strictObject({
  id: BandId,
  label: z.string().check(z.regex(/^[^\p{C}]{1,40}$/u)),
  below: z.nullable(Inhabitants),
})
export type BandPlan = z.infer<typeof BandPlan>

export const BANDS: readonly BandPlan[] = [
  { id: 'small', label: '< 5 000', below: 5_000 },
  { id: 'middle', label: '5 000–10 999', below: 11_000 },
  { id: 'large', label: '≥ 11 000', below: null },
]

const MOMENT = /^(\d{4}-\d\d-(\d\d))T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)$/

/** Engines take the 30th of February for the 2nd of March. */
const isDay = (day: string, number: string): boolean =>
  utcText(Date.parse(`${day}T00:00Z`)).slice(8, 10) === number

/**
 * A moment with its offset to UTC ("2027-02-26T17:00+02:00"), so that nobody has to guess whose clock is meant. A day as
 * it is written here ("26.2.2027 17:00+02:00") will do, and a hyphen that an office program has made a dash.
 */
export const readMoment = (typed: string): string | undefined => {
  const text = figureOf(typed)
    .replace(
      /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})/,
      (_, day: string, month: string, year: string) =>
        `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
    )
    .replace(/^(\d{4}-\d\d-\d\d),? (?=\d)/, '$1T')
    .replace(/ (?=[+Z-])/, '')
  const [, day = '', number = ''] = MOMENT.exec(text) ?? []
  const at = Date.parse(text)
  return day === '' || Number.isNaN(at) || !isDay(day, number) ? undefined : utcText(at)
}

const Moment = z.pipe(
  z.string().check(z.refine((text) => readMoment(text) !== undefined)),
  z.transform((text) => readMoment(text) ?? ''),
)

export const CampaignPlan = z.strictObject({
  campaign: CampaignId,
  from: Moment,
  to: Moment,
  demo: z._default(z.boolean(), false),
  objectionDays: z._default(z.int(), OBJECTION_DAYS_MIN),
  k: z._default(z.int(), K_MIN),
  minTotal: z._default(z.int(), TOTAL_MIN),
  bands: z._default(z.array(BandPlan).check(z.minLength(1)), [...BANDS]),
  /** Without them, all of Estonia's. */
  municipalities: z.optional(z.array(Municipality)),
})
export type CampaignPlan = z.output<typeof CampaignPlan>

/** All municipalities of Estonia, as dated in content/municipalities.json. */
export const allMunicipalities = (): Municipality[] =>
  municipalities.municipalities.map(({ ehak, name, population }) => ({ ehak, name, population }))
