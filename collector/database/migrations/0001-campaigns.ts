/** The first tables. */
import { asTheyAre, type Migration } from '../migrate.ts'

export const campaigns: Migration = {
  name: 'campaigns',
  up: async (db, shapes) => {
    const { bytes, keyed } = shapes
    const table = (name: string) => db.schema.createTable(name).$call(keyed)
    const ofCampaign = (name: string) =>
      table(name).addColumn('campaign', 'text', (c) => c.notNull().references('campaign.id'))

    await table('campaign')
      .addColumn('id', 'text', (c) => c.notNull().primaryKey())
      .addColumn('ctx', 'text', (c) => c.notNull().unique())
      .addColumn('manifest', 'text', (c) => c.notNull())
      .addColumn('signature', 'text')
      .addColumn('expected', 'text')
      .addColumn('open', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('stopped', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('revision', 'integer', (c) => c.notNull().defaultTo(1))
      .addColumn('lists', 'text')
      .addColumn('lists_signature', 'text')
      .addColumn('release', 'text')
      .execute()
    await ofCampaign('notice')
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('notice', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('notice_key', ['campaign', 'number'])
      .execute()
    await ofCampaign('objection')
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('resolved_at', 'text')
      .addColumn('resolution', 'text')
      .addPrimaryKeyConstraint('objection_key', ['campaign', 'number'])
      .execute()
    await ofCampaign('destruction')
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('record', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('destruction_key', ['campaign', 'number'])
      .execute()
    await ofCampaign('code')
      .addColumn('hash', 'text', (c) => c.notNull())
      .addColumn('place', 'bigint', (c) => c.notNull().unique())
      .addColumn('band', 'text', (c) => c.notNull())
      .addColumn('reissued', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('revoked', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('seq', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('box', 'text')
      .addPrimaryKeyConstraint('code_key', ['campaign', 'hash'])
      .execute()
    // A whole number as key: SQLite finds large rows by it faster than by anything else.
    await db.schema
      .createTable('box')
      .addColumn('place', shapes.number, (c) => c.primaryKey().references('code.place'))
      .addColumn('campaign', 'text', (c) => c.notNull().references('campaign.id'))
      .addColumn('bytes', bytes, (c) => c.notNull())
      .execute()
    await asTheyAre(db, shapes, 'box', 'bytes')
    await ofCampaign('list')
      .addColumn('position', 'integer', (c) => c.notNull())
      .addColumn('item', 'text', (c) => c.notNull())
      .addColumn('band', 'text', (c) => c.notNull())
      .addColumn('hashes', bytes, (c) => c.notNull())
      .addPrimaryKeyConstraint('list_key', ['campaign', 'position'])
      .execute()
  },
}
