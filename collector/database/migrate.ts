/** Brings a database to the form this program knows, step by step, each in a transaction of its own. */
import { type CreateTableBuilder, type Kysely, sql } from 'kysely'
import * as z from 'zod/mini'
import type { Database } from './connect.ts'
import { StoreError } from './problem.ts'
import type { Tables } from './schema.ts'

export interface Shapes {
  /** Type of a whole number that is a key: SQLite knows one name only. */
  readonly number: 'integer' | 'bigint'
  /** Type of a column of bytes. */
  readonly bytes: 'blob' | 'bytea'
  /** Rows lie in the order of their key, not in the order they came: the order of deliveries is nobody's business. */
  readonly keyed: <T extends CreateTableBuilder<string>>(table: T) => T
}

/** Sealed bytes cannot be made smaller: PostgreSQL need not try. */
export const asTheyAre = async (db: Kysely<Tables>, { bytes }: Shapes, table: string, column: string) => {
  if (bytes === 'bytea')
    await sql`alter table ${sql.table(table)} alter column ${sql.ref(column)} set storage external`.execute(
      db,
    )
}

export interface Migration {
  readonly name: string
  readonly up: (db: Kysely<Tables>, shapes: Shapes) => Promise<void>
}

const Row = z.object({ number: z.int(), name: z.string() })

const shapesOf = ({ kind }: Database): Shapes =>
  kind === 'sqlite'
    ? {
        number: 'integer',
        bytes: 'blob',
        keyed: <T extends CreateTableBuilder<string>>(t: T) => t.modifyEnd(sql`without rowid`) as T,
      }
    : { number: 'bigint', bytes: 'bytea', keyed: (t) => t }

/** Two programs that make it at once: PostgreSQL lets one of them fail, and then it is there. */
const makeLedger = async ({ db }: Database): Promise<void> => {
  const make = () =>
    db.transaction().execute((trx) =>
      trx.schema
        .createTable('migration')
        .ifNotExists()
        .addColumn('number', 'integer', (c) => c.notNull().primaryKey())
        .addColumn('name', 'text', (c) => c.notNull())
        .execute(),
    )
  await make().catch(make)
}

const applied = async ({ db }: Database, known: readonly Migration[]): Promise<number> => {
  const found = await db.selectFrom('migration').selectAll().orderBy('number').execute()
  const rows = found.map((row) => Row.parse(row))
  if (rows.length > known.length)
    throw new StoreError(
      'newer',
      `The database is of version ${rows.length}, this program knows version ${known.length}. ` +
        'Start the newer program, or restore the backup that was made before it was installed.',
    )
  if (rows.some(({ number, name }, at) => number !== at + 1 || name !== known[at]?.name))
    throw new StoreError(
      'foreign',
      'The database does not have the steps this program knows. Check that it is the collector’s own database.',
    )
  return rows.length
}

/**
 * Safe when several programs do it at once: a step begins with its own row, so that only one can be in it.
 * @param known without a gap, first to last
 */
export const migrate = async (database: Database, known: readonly Migration[]): Promise<void> => {
  await makeLedger(database)
  const shapes = shapesOf(database)
  for (
    let done = await applied(database, known);
    done < known.length;
    done = await applied(database, known)
  ) {
    const step = known[done]
    if (!step) return
    const number = done + 1
    try {
      await database.db.transaction().execute(async (trx) => {
        await trx.insertInto('migration').values({ number, name: step.name }).execute()
        await step.up(trx, shapes)
      })
    } catch (error) {
      // Another program was faster: then its step stands there, and the next one is looked for.
      if ((await applied(database, known)) < number) throw error
    }
  }
}
