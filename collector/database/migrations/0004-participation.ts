/** Numbers for everybody, renewed once a day; and a row to be written when somebody asks whether there is room. */
import type { Migration } from '../migrate.ts'

export const participation: Migration = {
  name: 'participation',
  up: async (db, { keyed }) => {
    await db.schema
      .createTable('participation')
      .$call(keyed)
      .addColumn('campaign', 'text', (c) => c.notNull().primaryKey().references('campaign.id'))
      // YYYY-MM-DD in the federation's zone.
      .addColumn('day', 'text', (c) => c.notNull())
      .addColumn('codes', 'integer', (c) => c.notNull())
      .addColumn('delivered', 'integer', (c) => c.notNull())
      .execute()
    await db.schema
      .createTable('pulse')
      .addColumn('id', 'integer', (c) => c.notNull().primaryKey())
      .addColumn('beat', 'integer', (c) => c.notNull())
      .execute()
  },
}
