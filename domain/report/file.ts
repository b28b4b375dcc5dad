/**
 * A report as a file for other programs: every figure once, then what follows from the figures. A later report reads it
 * to tell what has changed; until it is checked it is anything at all.
 */
import * as z from 'zod/mini'
import type { Report } from './report.ts'

export const REPORT_VERSION = 1

/** A schema of its own with these words: they stand in the JSON Schema. */
const said = <T extends z.ZodMiniType>(schema: T, text: string): T => schema.check(z.describe(text)) as T

const Text = z.string().check(z.minLength(1), z.maxLength(400))
const Moment = said(z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)), 'UTC')
const Hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const Whole = z.int().check(z.gte(0), z.lte(1_000_000))
const Values = said(z.array(Text).check(z.minLength(1)), 'Answers that are counted as one')

const Interval = said(
  z.strictObject({ low: z.number(), high: z.number() }),
  'The true value lies in it, both ends included',
)
const Count = said(
  z.strictObject({ n: Whole, low: Whole, high: Whole }),
  'Municipalities: n as published, rounded down to a multiple of 5, and the interval of the true number',
)
const Level = said(
  z.strictObject({
    mean: z.optional(z.number()),
    step: z.optional(z.number()),
    end: z.optional(z.literal(['orLess', 'orMore'])),
    most: z.optional(Whole),
    low: z.number(),
    high: z.number(),
  }),
  'Mean level as published, rounded to its step; at a coded end it stands for everything from there on. Where nearly ' +
    'all gave one level, that level (most) stands in its place.',
)
const figure = {
  band: said(Text, 'all, or ids of neighbouring size bands joined by +'),
  n: Count,
  level: z.optional(Level),
  most: z.optional(Values),
  others: z.optional(said(Whole, 'At most so many gave another answer than most')),
  groups: z.optional(z.array(z.strictObject({ values: Values, count: Count, share: Interval }))),
}
const Figure = z.strictObject(figure)

const ItemFigures = z.strictObject({
  item: Text,
  whole: z.optional(said(Figure, 'Absent where too few answered for anything to be said')),
  bands: z.array(Figure),
  parts: z.array(z.strictObject({ ...figure, part: Text })),
  without: z.array(z.strictObject({ values: Values, count: Count })),
})

const Asked = z.strictObject({
  pack: z.strictObject({ id: Text, version: Text, hash: Hash }),
  items: z
    .array(z.strictObject({ id: Text, values: z.array(Text) }))
    .check(z.minLength(1), z.maxLength(1000)),
  questions: z.array(
    z.strictObject({ id: Text, dimension: Text, revision: z.int().check(z.gte(1)), weight: z.number() }),
  ),
})

const Equity = z.strictObject({
  item: Text,
  gap: z.optional(
    said(
      z.strictObject({ lower: Text, higher: Text, least: z.number() }),
      'The widest difference between two size bands that rounding cannot explain, in levels',
    ),
  ),
  low: z.optional(z.literal(['everywhere', 'overall', 'some'])),
})

const Service = z.strictObject({
  id: Text,
  family: Text,
  status: Text,
  tier: z.optional(said(Whole, 'Between tiers the order is certain, within one it is not; 1 is the highest')),
  place: z.optional(Interval),
  wanting: z.optional(
    z.strictObject({
      has: Interval,
      wants: Interval,
      wantsNow: Interval,
      wantsLater: Interval,
      helpful: z.optional(said(Interval, 'Absent where an older campaign did not count it apart')),
      fitsUnwanted: Interval,
      noNeed: Interval,
    }),
  ),
})

const Change = z.strictObject({
  item: Text,
  before: Interval,
  now: Interval,
  moved: z.literal(['up', 'down', 'open']),
  least: z.number(),
})

const Changes = z.strictObject({
  earlier: z.strictObject({ id: Text, to: Moment }),
  levels: z.array(Change),
  wants: z.array(Change),
  breaks: z.array(
    z.strictObject({ item: Text, why: z.literal(['new', 'otherValues', 'revised', 'notPublished']) }),
  ),
  gone: z.array(Text),
})

export const ReportFile = z.strictObject({
  v: z.literal(REPORT_VERSION),
  campaign: z.strictObject({
    id: Text,
    demo: z.boolean(),
    from: Moment,
    to: Moment,
    k: said(Whole, 'Fewest members of a published class'),
    rules: said(Whole, 'Version of the publication rules'),
    ctx: said(Hash, 'SHA-256 of the manifest in canonical JSON (RFC 8785)'),
    lists: said(Hash, 'SHA-256 of the lists that were counted'),
  }),
  participation: z.strictObject({
    eligible: Whole,
    invited: Whole,
    delivered: Whole,
    reissued: Whole,
    revoked: Whole,
    counted: Count,
  }),
  bands: z.array(
    z.strictObject({
      name: Text,
      labels: z.array(Text),
      eligible: Whole,
      delivered: z.optional(said(Whole, 'Exact, as the signed lists say it')),
    }),
  ),
  asked: Asked,
  figures: z.array(ItemFigures),
  equity: z.array(Equity),
  services: z.array(Service),
  changes: z.optional(Changes),
})
export type ReportFile = z.infer<typeof ReportFile>

/** A JSON Schema of the file (draft 2020-12), made from what checks it here. */
export const reportFileSchema = (): Record<string, unknown> => ({
  ...z.toJSONSchema(ReportFile),
  title: 'KOV digikompass: report of a campaign',
})

/** Without what can be looked up in the figures again. */
export const reportFileOf = (report: Report): ReportFile => {
  const { campaign, participation, bands, asked, figures, maturity, demand, changes } = report
  const levels = maturity.flatMap((d) => [d, ...d.questions])
  // Through JSON, so that what is undefined is absent, and what is handed out shares nothing with the report.
  return JSON.parse(
    JSON.stringify({
      v: REPORT_VERSION,
      campaign,
      participation,
      bands,
      asked,
      figures,
      equity: levels.map(({ item, equity }) => ({ item, ...equity })),
      services: demand.services.map(({ id, family, status, tier, place, wanting }) => ({
        id,
        family,
        status,
        tier,
        place,
        wanting,
      })),
      changes,
    }),
  )
}
