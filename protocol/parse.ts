/** From what came over a wire or out of a file to a value of a known version and shape. */
import type * as z from 'zod/mini'
import { whereOf } from '../domain/where.ts'

/** Protocol version of manifests, envelopes, boxes, lists, notices, releases and messages. Others are refused. */
export const VERSION = 1

export type Parsed<T> =
  | { ok: true; value: T }
  | { ok: false; problem: 'unknownVersion' }
  /** `where`: path to the first thing that is wrong. */
  | { ok: false; problem: 'shape'; where: string }

const versionOf = (raw: unknown): unknown =>
  typeof raw === 'object' && raw !== null && 'v' in raw ? raw.v : undefined

/**
 * The version is looked at first: a file of another age is said to be that, not to be broken.
 * An older version is refused like a newer one, so that nobody can be talked down to it.
 */
export const parseVersioned = <T>(schema: z.ZodMiniType<T>, raw: unknown): Parsed<T> => {
  const v = versionOf(raw)
  if (typeof v === 'number' && v !== VERSION) return { ok: false, problem: 'unknownVersion' }
  const parsed = schema.safeParse(raw)
  if (parsed.success) return { ok: true, value: parsed.data }
  return { ok: false, problem: 'shape', where: whereOf(parsed.error) }
}

/** The elements that stand there a second time. */
export const repeated = (values: readonly string[]): string[] =>
  values.filter((value, at) => values.indexOf(value) !== at)

/** A moment in UTC to the second ("2027-01-15T10:00:00Z"): one spelling, so that its hash is one. */
export const momentOf = (text: string): number => Date.parse(text)

/** First moment at which piles may be opened, in milliseconds since 1970. An unresolved objection still blocks it. */
export const opensAt = ({ objectionDays }: { readonly objectionDays: number }, close: string): number =>
  momentOf(close) + objectionDays * 86_400_000
