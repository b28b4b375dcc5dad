/** One item's envelopes out of all boxes, cut out by the database: a whole campaign never stands in memory. */
import { sql } from 'kysely'
import { bandName } from '../../protocol/bands.ts'
import { boxBytes } from '../../protocol/box.ts'
import type { Bytes } from '../../protocol/bytes.ts'
import { ENVELOPE_BYTES } from '../../protocol/envelope.ts'
import type { Pile } from '../../protocol/lists.ts'
import { sha256 } from '../sha256.ts'
import type { Campaign } from '../store.ts'
import type { Database } from './connect.ts'
import { EnvelopeRow, parseRow } from './rows.ts'

/** Sorted by hash, so that their order says nothing of the order of codes or of deliveries. */
const inOrder = (envelopes: readonly Bytes[]): Bytes[] =>
  envelopes
    .map((bytes) => ({ bytes, name: sha256(bytes) }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .map(({ bytes }) => bytes)

export const pilesOf = async (
  { db }: Database,
  campaign: Pick<Campaign, 'id' | 'manifest'>,
  item: string,
  bands: readonly (readonly string[])[],
): Promise<Pile[]> => {
  const at = campaign.manifest.items.findIndex(({ id }) => id === item)
  if (at < 0) throw new RangeError(item)
  // The database counts bytes from 1.
  const start = boxBytes(at) + 1
  const rows = await db
    .selectFrom('code')
    .innerJoin('box', 'box.place', 'code.place')
    .select([
      'code.band',
      sql<Uint8Array>`substr(box.bytes, ${sql.lit(start)}, ${sql.lit(ENVELOPE_BYTES)})`.as('bytes'),
    ])
    .where('code.campaign', '=', campaign.id)
    .where('code.box', 'is not', null)
    .execute()
  return bands.map((band) => ({
    item,
    band: bandName([...band]),
    envelopes: inOrder(
      rows.filter((row) => band.includes(row.band)).map((row) => parseRow(EnvelopeRow, row).bytes),
    ),
  }))
}
