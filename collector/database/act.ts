/**
 * The hot path: what is delivered, withdrawn or asked, decided and stored. All that wait share one transaction and
 * with it one write to the disk; each is answered after the commit, never before.
 */
import type { Kysely } from 'kysely'
import * as z from 'zod/mini'
import { type Decision, decide, type Phase, type Request, type Stored } from '../../protocol/decide.ts'
import type { Database, Kind } from './connect.ts'
import { type Gathering, gather } from './queue.ts'
import { PlaceColumn } from './rows.ts'
import type { Tables } from './schema.ts'

export interface Action {
  /** Hash of the code. */
  readonly code: string
  readonly request: Request
  readonly box: Uint8Array | null
  readonly phase: Phase
}

/**
 * As many in one transaction as it takes without making the others wait long. SQLite has one writer; PostgreSQL
 * stores one part while the next is being gathered.
 */
const GATHERING: Readonly<Record<Kind, Gathering>> = {
  sqlite: { most: 128, waitingMost: 2_000, runs: 1 },
  postgres: { most: 32, waitingMost: 2_000, runs: 3 },
}

const Row = z.object({
  hash: z.string(),
  place: PlaceColumn,
  band: z.string(),
  reissued: z.int(),
  revoked: z.int(),
  seq: z.int(),
  box: z.nullable(z.string()),
})
type Row = z.infer<typeof Row>

const COLUMNS = ['hash', 'place', 'band', 'reissued', 'revoked', 'seq', 'box'] as const

const stored = (row: Row): Stored => ({ revoked: row.revoked === 1, seq: row.seq, hash: row.box })

/** Locks in the order of the hashes: two collectors that take several codes each never wait for one another. */
const readCodes = async (
  { db, kind }: Database,
  campaign: string,
  codes: readonly string[],
  lock: boolean,
): Promise<Map<string, Row>> => {
  const found = await db
    .selectFrom('code')
    .select(COLUMNS)
    .where('campaign', '=', campaign)
    .where('hash', 'in', codes)
    .orderBy('hash')
    .$if(lock && kind === 'postgres', (query) => query.forUpdate())
    .execute()
  return new Map(found.map((row) => [row.hash, Row.parse(row)]))
}

/** Whether the campaign still takes deliveries; keeps it from being stopped before this transaction ends. */
const isStopped = async ({ db, kind }: Database, campaign: string): Promise<boolean> => {
  const found = await db
    .selectFrom('campaign')
    .select('stopped')
    .where('id', '=', campaign)
    .$if(kind === 'postgres', (query) => query.forShare())
    .executeTakeFirst()
  return found?.stopped !== 0
}

interface Change {
  readonly row: Row
  readonly box: Uint8Array | null
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Every code stands there already, so that "insert or update" updates, many rows in one statement. */
const writeChanges = async (
  db: Kysely<Tables>,
  campaign: string,
  changes: readonly Change[],
): Promise<void> => {
  await db
    .insertInto('code')
    .values(changes.map(({ row }) => ({ campaign, ...row })))
    .onConflict((on) =>
      on.columns(['campaign', 'hash']).doUpdateSet((eb) => ({
        seq: eb.ref('excluded.seq'),
        box: eb.ref('excluded.box'),
      })),
    )
    .execute()
  const gone = changes.filter(({ box }) => box === null).map(({ row }) => row.place)
  if (gone.length > 0) await db.deleteFrom('box').where('place', 'in', gone).execute()
  const boxes = changes.flatMap(({ row, box }) =>
    box === null ? [] : [{ campaign, place: row.place, bytes: asBuffer(box) }],
  )
  if (boxes.length > 0)
    await db
      .insertInto('box')
      .values(boxes)
      .onConflict((on) => on.column('place').doUpdateSet((eb) => ({ bytes: eb.ref('excluded.bytes') })))
      .execute()
}

/** One after another on the same rows: the second delivery of a code sees what the first one has left. */
const decideAll = (
  rows: Map<string, Row>,
  actions: readonly Action[],
  stopped: boolean,
): { decisions: Decision[]; changes: Map<string, Change> } => {
  const changes = new Map<string, Change>()
  const decisions = actions.map(({ code, request, box, phase }) => {
    const row = rows.get(code)
    const decision = decide(row && stored(row), request, stopped ? 'closed' : phase)
    if (row && decision.write) {
      const next = { ...row, seq: decision.write.seq, box: decision.write.hash }
      rows.set(code, next)
      changes.set(code, { row: next, box: decision.write.hash === null ? null : box })
    }
    return decision
  })
  return { decisions, changes }
}

const ofOneCampaign = async (
  { db, kind }: Database,
  campaign: string,
  actions: readonly Action[],
): Promise<Decision[]> => {
  const codes = [...new Set(actions.map((a) => a.code))]
  // Whoever only asks for the state locks nothing and writes nothing.
  if (actions.every((a) => a.request.kind === 'status'))
    return decideAll(await readCodes({ db, kind }, campaign, codes, false), actions, false).decisions
  return db.transaction().execute(async (trx) => {
    const inside: Database = { db: trx, kind }
    const stopped = await isStopped(inside, campaign)
    const { decisions, changes } = decideAll(await readCodes(inside, campaign, codes, true), actions, stopped)
    if (changes.size > 0) await writeChanges(trx, campaign, [...changes.values()])
    return decisions
  })
}

/** One queue for each campaign; there are never many. */
export const actor = (database: Database): ((campaign: string, action: Action) => Promise<Decision>) => {
  const queues = new Map<string, (action: Action) => Promise<Decision>>()
  return (campaign, action) => {
    const queue =
      queues.get(campaign) ??
      gather(
        (actions: readonly Action[]) => ofOneCampaign(database, campaign, actions),
        GATHERING[database.kind],
      )
    queues.set(campaign, queue)
    return queue(action)
  }
}
