/** Undo beside what another page has written: puts back what this page has changed, wherever its own still stands. Pure. */
import { isEqual } from '../merge.ts'

type Fields = Readonly<Record<string, unknown>>

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Lines are told apart by their service, rows of work by form and role too. */
const nameOf = (item: unknown): string => {
  const { service, form = '', role = '' } = item as Fields
  return JSON.stringify([service, form, role])
}
const isNamed = (list: readonly unknown[]): boolean =>
  list.every((item) => isFields(item) && typeof item.service === 'string')

const byName = (list: readonly unknown[]): Fields =>
  Object.fromEntries(list.map((item) => [nameOf(item), item]))

/** @param now what stands there @param mine what this page had made of it @param before what it was before that */
const back = (now: unknown, mine: unknown, before: unknown): unknown => {
  if (isEqual(mine, before)) return now
  if (isEqual(now, mine)) return before
  if (isFields(now) && isFields(mine) && isFields(before)) return fieldsBack(now, mine, before)
  if (!isList(now)) return now
  // A row without any amount is not kept.
  const blank = now.map(() => null)
  return listBack(now, mine === undefined ? blank : mine, before === undefined ? blank : before)
}

const listBack = (now: readonly unknown[], mine: unknown, before: unknown): unknown => {
  if (!isList(mine) || !isList(before)) return now
  if ([now, mine, before].every(isNamed))
    return Object.values(fieldsBack(byName(now), byName(mine), byName(before)))
  if (now.length !== mine.length || mine.length !== before.length) return now
  const row = now.map((item, at) => back(item, mine[at], before[at]))
  return row.every((item) => item === null) ? undefined : row
}

const fieldsBack = (now: Fields, mine: Fields, before: Fields): Fields =>
  Object.fromEntries(
    [...new Set([...Object.keys(now), ...Object.keys(before)])]
      .map((key) => [key, back(now[key], mine[key], before[key])] as const)
      .filter(([, value]) => value !== undefined),
  )

export const takenBack = <T extends object>(now: T, mine: T, before: T): T => back(now, mine, before) as T
