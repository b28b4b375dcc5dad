/** The shape of an assessment inside a file, today's and every earlier one, and the way there and back. */
import * as z from 'zod/mini'
import type { Assessment } from '../domain/assessment.ts'
import * as schema from '../domain/assessment-schema.ts'
import { Family, IndicatorId, ServiceId } from '../domain/ids.ts'
import { migrate } from './migrate.ts'

const OF_DEVICE = { rev: true, deletedAt: true, backedUpAt: true } as const

/** Everything is a list here, so that a doubled answer is seen instead of silently overwritten. */
const Demand = z.strictObject({
  services: z.array(z.strictObject({ service: ServiceId, ...schema.ServiceAnswer.shape })),
  families: z.array(z.strictObject({ family: Family, ...schema.FamilyAnswer.shape })),
})
export const Filed = z.strictObject({
  ...z.omit(schema.Assessment, OF_DEVICE).shape,
  answers: z.array(z.strictObject({ indicator: IndicatorId, ...schema.Answer.shape })),
  demand: Demand,
})
/** Version 1 did not ask about services. */
export const FiledV1 = z.strictObject({ ...z.omit(Filed, { demand: true }).shape, v: z.literal(1) })

export type Filed = z.infer<typeof Filed>
/** Of any version that can be read. */
export type AnyFiled = Filed | z.infer<typeof FiledV1>

export const toFiled = (a: Assessment): Filed => {
  const { rev: _r, deletedAt: _d, backedUpAt: _b, answers, demand, ...rest } = a
  return {
    ...rest,
    answers: Object.entries(answers).map(([indicator, answer]) => ({ indicator, ...answer })),
    demand: {
      services: Object.entries(demand.services).map(([service, given]) => ({ service, ...given })),
      families: Family.def.values.flatMap((family) => {
        const given = demand.families[family]
        return given ? [{ family, ...given }] : []
      }),
    },
  }
}

const demandOf = ({ services, families }: Filed['demand']): Assessment['demand'] => ({
  services: Object.fromEntries(services.map(({ service, ...given }) => [service, given])),
  families: Object.fromEntries(families.map(({ family, ...given }) => [family, given])),
})

export const fromFiled = (filed: AnyFiled): Assessment => {
  const stored = {
    ...filed,
    ...('demand' in filed && { demand: demandOf(filed.demand) }),
    answers: Object.fromEntries(filed.answers.map(({ indicator, ...answer }) => [indicator, answer])),
    rev: 0,
    deletedAt: null,
    backedUpAt: null,
  }
  // Every field has been parsed; an earlier version goes on as a stored one of that version does.
  return migrate(stored) as Assessment
}

/** What is answered twice in an assessment, if anything. */
export const firstDoubled = (filed: AnyFiled): string | undefined => {
  const demand = 'demand' in filed ? filed.demand : { services: [], families: [] }
  return (
    firstDuplicate(filed.answers.map((x) => x.indicator)) ??
    firstDuplicate(demand.services.map((x) => x.service)) ??
    firstDuplicate(demand.families.map((x) => x.family))
  )
}

export const firstDuplicate = (names: readonly string[]): string | undefined =>
  names.find((name, at) => names.indexOf(name) !== at)
