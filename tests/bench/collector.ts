/**
 * What the collector bears: durable deliveries a second at 64 connections beside a bare insert of the same bytes into
 * the same database, in turns, so that their ratio counts and not the machine; and how it grows with the participants.
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../collector/database/open.ts'
import { closeCampaign } from '../../collector/federation/steps/close.ts'
import type { Store } from '../../collector/store.ts'
import { packBox } from '../../protocol/box.ts'
import { hashOf } from '../../protocol/canonical.ts'
import { hashOfCode, newCode } from '../../protocol/code.ts'
import { ENVELOPE_BYTES } from '../../protocol/envelope.ts'
import { writePut } from '../../protocol/wire.ts'
import { newDatabase, startPostgres } from '../collector/postgres.ts'
import { startCollector } from '../collector/process.ts'
import { type Campaign, campaign, realItems } from '../protocol/sample.ts'
import { type BareInsert, bareInsert } from './bare-insert.ts'
import { sendAll } from './connections.ts'
import { median } from './spread.ts'

const CONNECTIONS = 64
const DELIVERIES = 1_500
const ROUNDS = 3

interface Delivery {
  readonly code: string
  readonly box: Uint8Array
  readonly body: Uint8Array
}

/** Envelopes of chance: only the counter could tell them from sealed ones. */
const deliveriesOf = async ({ ctx, manifest }: Campaign, count: number): Promise<Delivery[]> =>
  Promise.all(
    Array.from({ length: count }, async () => {
      const { items } = manifest
      const box = packBox(ctx, [randomBytes(items.length * ENVELOPE_BYTES)])
      const code = newCode()
      const body = writePut({ ctx, code, seq: 1, hash: await hashOf(box) }, box, items.length)
      return { code, box, body }
    }),
  )

const openCampaign = async (store: Store, { ctx, manifest, signed }: Campaign): Promise<void> => {
  await store.create({ ctx, manifest, signature: null, expected: null })
  await store.setOpen(manifest.id, signed.signature ?? '')
}

const addCodes = async (store: Store, id: string, deliveries: readonly Delivery[]): Promise<void> => {
  const bands = ['small', 'middle', 'large']
  const codes = deliveries.map(async ({ code }, at) => ({
    hash: await hashOfCode(code),
    band: bands[at % 3] ?? '',
  }))
  await store.addCodes(id, await Promise.all(codes))
}

const running = { from: '2020-01-01T00:00:00Z', to: '2099-01-01T00:00:00Z' }
const over = { from: '2020-01-01T00:00:00Z', to: '2021-01-01T00:00:00Z' }
const perSecond = (count: number, ms: number): number => Math.round((count / ms) * 1000)

const say = (what: Record<string, unknown>) => console.log(JSON.stringify(what))
const rounded = (ratio: number): number => Math.round(ratio * 100) / 100

/**
 * In turns with the bare insert; the database is the same one. The bare insert is done as often at once as there are
 * deliveries at once, and one after another (SQLite has one writer: there the two are the same).
 */
const measureDeliveries = async (name: string, place: string, rounds: number): Promise<void> => {
  const c = await campaign({ items: realItems, ...running })
  const store = await openStore(place)
  await openCampaign(store, c)
  const collector = await startCollector(place, { REQUESTS_PER_MINUTE: '0' })
  const bare: BareInsert = await bareInsert(place)
  const all: { rate: number; bare: number; oneByOne: number; p99: number }[] = []
  try {
    for (let round = 0; round <= rounds; round++) {
      const deliveries = await deliveriesOf(c, DELIVERIES)
      await addCodes(store, c.manifest.id, deliveries)
      const boxes = deliveries.map((d) => d.box)
      const inserted = await bare.insertAll(boxes, CONNECTIONS)
      const oneByOne = await bare.insertAll(boxes, 1)
      const address = `${collector.address}campaigns/${c.manifest.id}/box`
      const sent = await sendAll(
        address,
        deliveries.map((d) => d.body),
        CONNECTIONS,
      )
      if (sent.refused > 0) throw new Error(`${sent.refused} deliveries were refused`)
      // The first round warms both up.
      if (round > 0)
        all.push({
          rate: perSecond(DELIVERIES, sent.ms),
          bare: perSecond(DELIVERIES, inserted),
          oneByOne: perSecond(DELIVERIES, oneByOne),
          p99: sent.latencies[Math.ceil(sent.latencies.length * 0.99) - 1] ?? 0,
        })
    }
  } finally {
    await bare.close()
    await collector.stop()
    await store.close()
  }
  say({
    what: 'deliveries',
    database: name,
    connections: CONNECTIONS,
    perSecond: median(all.map((r) => r.rate)),
    bareInsertPerSecond: median(all.map((r) => r.bare)),
    ratio: rounded(median(all.map((r) => r.rate / r.bare))),
    oneByOnePerSecond: median(all.map((r) => r.oneByOne)),
    ratioOneByOne: rounded(median(all.map((r) => r.rate / r.oneByOne))),
    p99Ms: Math.round(median(all.map((r) => r.p99))),
  })
}

const measureGrowth = async (name: string, place: string, participants: number): Promise<void> => {
  const c = await campaign({ items: realItems, ...over })
  const { id } = c.manifest
  const store = await openStore(place)
  await openCampaign(store, c)
  let ms = 0
  // In parts: ten thousand boxes with their messages would be half a gigabyte.
  for (let done = 0; done < participants; done += DELIVERIES) {
    const part = await deliveriesOf(c, Math.min(DELIVERIES, participants - done))
    await addCodes(store, id, part)
    const acts = await Promise.all(
      part.map(async (d) => ({
        code: await hashOfCode(d.code),
        hash: await hashOf(Uint8Array.from(d.box)),
        box: d.box,
      })),
    )
    const started = performance.now()
    for (let at = 0; at < acts.length; at += CONNECTIONS)
      await Promise.all(
        acts
          .slice(at, at + CONNECTIONS)
          .map(({ code, hash, box }) => store.act(id, code, { kind: 'put', seq: 1, hash }, box, 'open')),
      )
    ms += performance.now() - started
  }
  const closing = performance.now()
  await closeCampaign(store, id, Date.now())
  const closeMs = performance.now() - closing
  let bytes = 0
  for await (const text of (await store.listsText(id)) ?? []) bytes += text.length
  await store.close()
  say({
    what: 'growth',
    database: name,
    participants,
    deliveriesPerSecond: perSecond(participants, ms),
    closeSeconds: rounded(closeMs / 1000),
    listsMegabytes: rounded(bytes / 1e6),
  })
}

/** @param large number of participants at which growth is looked at */
export const measureCollector = async (large = 10_000, rounds = ROUNDS): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'kov-digikompass-collector-'))
  const postgres = await startPostgres()
  try {
    let files = 0
    const databases: [string, () => Promise<string>][] = [
      ['SQLite', async () => join(folder, `${files++}.sqlite`)],
      ...(postgres
        ? [['PostgreSQL', () => newDatabase(postgres.url)] as [string, () => Promise<string>]]
        : []),
    ]
    if (!postgres) console.error('PostgreSQL is not installed: the collector is measured on SQLite alone.')
    for (const [name, newPlace] of databases) await measureDeliveries(name, await newPlace(), rounds)
    for (const [name, newPlace] of databases)
      for (const participants of [79, large]) await measureGrowth(name, await newPlace(), participants)
  } finally {
    await postgres?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
