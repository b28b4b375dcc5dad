/** Assessments that cannot be read, once an official has taken them out of the way: kept in the bin as they were. */
import { isEqual } from '../domain/merge.ts'
import type { Kv } from './kv.ts'

export const ASIDE = 'aside/'

export interface Aside {
  /** Its name in the bin. */
  readonly key: string
  /** The assessment it was. */
  readonly id: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly raw: unknown
}

export const asideKey = (): string => ASIDE + crypto.randomUUID()
export const asideRecord = (id: string, raw: unknown, at: number) => ({ v: 1, id, at, raw })

/** @returns undefined for what is no such record */
export const readAside = (key: string, record: unknown): Aside | undefined => {
  if (!key.startsWith(ASIDE) || typeof record !== 'object' || record === null) return undefined
  const { id, at, raw } = record as Partial<Aside>
  return typeof id === 'string' && typeof at === 'number' ? { key, id, at, raw } : undefined
}

/**
 * Puts one back where it was.
 * @param over what may be replaced: what had come in its place, and nothing that was written since
 * @returns false where something else stands there now
 */
export const putBack = async (
  kv: Kv,
  keyOf: (id: string) => string,
  { key, id, raw }: Aside,
  over: unknown,
): Promise<boolean> => {
  let done = false
  await kv.updateAll([keyOf(id), key], ([now, aside]) => {
    done = aside !== undefined && (now === undefined || (over !== undefined && isEqual(now, over)))
    return done ? [raw, undefined] : [now, aside]
  })
  return done
}
