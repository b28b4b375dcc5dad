/** Which version a database has, told from the steps that were taken in it. */
import * as z from 'zod/mini'
import { migrations } from './migrations/all.ts'

const Rows = z.array(z.object({ number: z.int(), name: z.string() }))

export type Ledger =
  | { readonly state: 'current' | 'older' | 'newer'; readonly version: number; readonly known: number }
  | { readonly state: 'foreign' }

/** @param rows of the table `migration`, in the order of their numbers */
export const readLedger = (rows: unknown): Ledger => {
  const parsed = Rows.safeParse(rows)
  if (!parsed.success || parsed.data.length === 0) return { state: 'foreign' }
  const known = migrations.length
  const version = parsed.data.length
  const same = parsed.data.every(
    ({ number, name }, at) => number === at + 1 && (at >= known || name === migrations[at]?.name),
  )
  if (!same) return { state: 'foreign' }
  return { state: version > known ? 'newer' : version < known ? 'older' : 'current', version, known }
}
