/**
 * From bytes of any age to today's assessment. One step per version, no gaps.
 * A load ends in one of four ways; only `ok` and `empty` may ever be written over.
 */
import type { Assessment } from '../domain/assessment.ts'
import * as schema from '../domain/assessment-schema.ts'
import { whereOf } from '../domain/where.ts'

export type Load<T> =
  | { kind: 'ok'; value: T }
  | { kind: 'empty' }
  /** Written by a newer version of the product. */
  | { kind: 'newer'; raw: unknown }
  | { kind: 'corrupt'; raw: unknown; why: string }

type Versioned = { v: number }
export type Step = (old: unknown) => unknown

/** Version 2 asks about services too; whatever else a record holds goes on to the schema, which judges it. */
const withDemand: Step = (old) => ({ demand: { services: {}, families: {} }, ...(old as object), v: 2 })

/** `STEPS[0]` turns version 1 into version 2, and so on. */
export const STEPS: readonly Step[] = [withDemand]
export const CURRENT = STEPS.length + 1

const isVersioned = (raw: unknown): raw is Versioned =>
  typeof raw === 'object' &&
  raw !== null &&
  'v' in raw &&
  Number.isInteger(raw.v) &&
  (raw as Versioned).v >= 1

/** Applies every step from the version found up to the current one. */
export const migrate = (raw: Versioned, steps: readonly Step[] = STEPS): unknown =>
  steps.slice(raw.v - 1).reduce((old, step) => step(old), raw as unknown)

const migrated = (raw: Versioned, steps: readonly Step[]): unknown => {
  try {
    return migrate(raw, steps)
  } catch {
    // A step may trust the shape of its version; what breaks that trust is damage.
    return undefined
  }
}

export const parseAssessment = (raw: unknown, steps: readonly Step[] = STEPS): Load<Assessment> => {
  if (raw === undefined) return { kind: 'empty' }
  if (!isVersioned(raw)) return { kind: 'corrupt', raw, why: 'v' }
  if (raw.v > steps.length + 1) return { kind: 'newer', raw }
  const parsed = schema.Assessment.safeParse(migrated(raw, steps))
  if (parsed.success) return { kind: 'ok', value: parsed.data }
  return { kind: 'corrupt', raw, why: whereOf(parsed.error) }
}
