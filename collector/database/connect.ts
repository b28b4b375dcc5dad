/** From a place to a database: an address of PostgreSQL, or the path of a file. */
import { Kysely } from 'kysely'
import { postgresDialect } from './postgres.ts'
import { StoreError } from './problem.ts'
import type { Tables } from './schema.ts'
import { sqliteDialect } from './sqlite.ts'

export type Kind = 'sqlite' | 'postgres'

export interface Database {
  readonly kind: Kind
  readonly db: Kysely<Tables>
}

export const kindOf = (place: string): Kind => (/^postgres(ql)?:\/\//.test(place) ? 'postgres' : 'sqlite')

export const connect = (place: string): Database => {
  const kind = kindOf(place)
  try {
    const dialect = kind === 'postgres' ? postgresDialect(place) : sqliteDialect(place)
    return { kind, db: new Kysely<Tables>({ dialect }) }
  } catch (cause) {
    if (cause instanceof StoreError) throw cause
    // The place itself is not repeated: an address may hold a password.
    throw new StoreError(
      'unreachable',
      kind === 'postgres'
        ? 'The database cannot be reached. Check the address in DATABASE_URL.'
        : 'The database file cannot be opened. Check that its folder exists and that this user may write to it.',
      { cause },
    )
  }
}
