/** Files of public reports: what the federation has made from a release, handed out as it is. */
import type { Migration } from '../migrate.ts'

export const reports: Migration = {
  name: 'reports',
  up: async (db, { keyed }) => {
    await db.schema
      .createTable('report')
      .$call(keyed)
      .addColumn('campaign', 'text', (c) => c.notNull().references('campaign.id'))
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('text', 'text', (c) => c.notNull())
      // SHA-256 of the text: by it browsers know that nothing has changed.
      .addColumn('hash', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('report_key', ['campaign', 'name'])
      .execute()
  },
}
