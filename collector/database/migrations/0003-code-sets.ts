/** Which set of codes is loaded. Campaigns from before have codes of a set without a number: 0. */
import type { Migration } from '../migrate.ts'

export const codeSets: Migration = {
  name: 'code sets',
  up: async (db) => {
    for (const column of ['code_set', 'code_change'])
      await db.schema
        .alterTable('campaign')
        .addColumn(column, 'integer', (c) => c.notNull().defaultTo(0))
        .execute()
  },
}
