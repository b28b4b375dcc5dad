/** The strict shape of a scenario, on the device and in files. */
import * as z from 'zod/mini'
import { ServiceId } from '../ids.ts'
import { NAME_MAX } from '../limits.ts'
import { AMOUNT_MAX, COUNT_MAX } from './money.ts'
import {
  COUNTS,
  FORMS,
  GAP_MODELS,
  LINES_MAX,
  RATES,
  ROWS,
  SCENARIOS_MAX,
  WORK_MAX,
  WORKLOADS,
  YEARS,
} from './scenario.ts'

const Amount = z.int().check(z.gte(0), z.lte(AMOUNT_MAX))
const Count = z.int().check(z.gte(0), z.lte(COUNT_MAX))
/** Hundredths of an hour. */
const Hours = z.int().check(z.gte(0), z.lte(COUNT_MAX * 100))
/** One line of text that says something. */
const Line1 = z.string().check(z.minLength(1), z.maxLength(NAME_MAX), z.regex(/^\P{Cc}*\S\P{Cc}*$/u))
const Row = z.array(z.nullable(Amount)).check(z.length(YEARS))

const optional = <K extends string, T extends z.ZodMiniType>(keys: readonly K[], of: T) =>
  z.strictObject(
    Object.fromEntries(keys.map((key) => [key, z.optional(of)])) as Record<K, z.ZodMiniOptional<T>>,
  )

export const Line = z.strictObject({
  service: ServiceId,
  rows: optional(ROWS, Row),
  rates: optional(RATES, Amount),
  counts: optional(COUNTS, Count),
})

export const Work = z.strictObject({
  service: ServiceId,
  form: z.literal(FORMS),
  role: Line1,
  hours: optional(WORKLOADS, Hours),
})

const isOnce = (names: readonly string[]): boolean => new Set(names).size === names.length

export const Scenario = z.strictObject({
  v: z.literal(1),
  id: z.uuid(),
  name: Line1,
  /** Milliseconds since 1970; scenarios are listed in this order. */
  createdAt: z.int().check(z.gte(0)),
  startYear: z.int().check(z.gte(2000), z.lte(2100)),
  gap: z.literal(GAP_MODELS),
  lines: z.array(Line).check(
    z.maxLength(LINES_MAX),
    z.refine((lines) => isOnce(lines.map((l) => l.service)), 'twice'),
  ),
  /** Hours a year of a full-time person, in hundredths. */
  fullTime: z.optional(Hours.check(z.gte(1))),
  /** Into how many regional groups the participants would go. */
  groups: z.optional(Count),
  work: z.array(Work).check(
    z.maxLength(WORK_MAX),
    z.refine((work) => isOnce(work.map((w) => `${w.service} ${w.form} ${w.role}`)), 'twice'),
  ),
})

export const Scenarios = z.array(Scenario).check(
  z.maxLength(SCENARIOS_MAX),
  z.refine((all) => isOnce(all.map((s) => s.id)), 'twice'),
)
