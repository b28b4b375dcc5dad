/** Logs and database scanned for codes, addresses, EHAK and times: the real process, as a thief would find it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../../collector/database/open.ts'
import type { Store } from '../../collector/store.ts'
import { sealBox } from '../../protocol/box.ts'
import { utf8 } from '../../protocol/bytes.ts'
import { grouped, hashOfCode, newCode } from '../../protocol/code.ts'
import { attacker } from '../../simulation/attacker.ts'
import { type Invited, type SimulatedCampaign, startCampaign } from '../../simulation/campaign.ts'
import { type CollectorProcess, startCollector, variablesOf } from '../../simulation/collector-process.ts'
import { randomOf, shuffled } from '../../simulation/random.ts'
import { onBothDatabases } from '../collector/databases.ts'
import { asText, dump, rawFiles, type Table } from './dump.ts'

const HOUR = 3_600_000
const SPY = {
  'user-agent': 'Omavalitsuse-sirvija/7.3',
  'x-forwarded-for': '203.0.113.77',
  'x-real-ip': '203.0.113.77',
  forwarded: 'for=203.0.113.77',
  referer: 'https://vald.example.ee/leht',
  cookie: 'seanss=salajane-kypsis',
}

interface Visited {
  readonly campaign: SimulatedCampaign
  readonly delivered: readonly Invited[]
  readonly guessed: string
}

/** Deliveries, refusals and nonsense, everything marked. */
const visit = async (collector: CollectorProcess, store: Store): Promise<Visited> => {
  const now = Date.now()
  const campaign = await startCampaign(store, {
    seed: 'leaks',
    id: 'kov-leke',
    demo: false,
    from: now - HOUR,
    to: now + HOUR,
    objectionDays: 14,
    collector: collector.url,
  })
  const a = attacker(collector.url, campaign, SPY)
  const delivered = shuffled(randomOf('leaks'), campaign.invited).slice(0, 14)
  const guessed = newCode()
  for (const who of delivered) {
    const box = await sealBox(campaign.manifest, campaign.ctx, campaign.values(who))
    expect((await a.put(who.code, 1, box.bytes)).said).toBe('ok seq 1 full')
  }
  const [first] = delivered
  if (!first) throw new Error('nobody')
  await a.status(guessed)
  await a.status(first.code)
  await a.send('POST', `/status?code=${first.code}`, utf8(first.code))
  await a.send('GET', `/${first.code}/${first.ehak}`)
  await a.send('PUT', '/box', utf8(JSON.stringify({ code: first.code })), { 'x-code': first.code })
  await a.send('GET', '/upload')
  await a.send('POST', '/upload', utf8(first.code), { 'content-type': 'text/plain' })
  await a.withdraw(first.code, 2)
  return { campaign, delivered, guessed }
}

/** Everything that must stand nowhere: codes in every writing, addresses, browsers. */
const secretsOf = ({ campaign, guessed }: Visited): string[] => [
  ...[...campaign.invited.map((i) => i.code), guessed].flatMap((code) => [
    code,
    grouped(code),
    code.toLowerCase(),
  ]),
  '127.0.0.1',
  '203.0.113.77',
  'Omavalitsuse-sirvija',
  'vald.example.ee',
  'salajane-kypsis',
]

const found = (text: string, secrets: readonly string[]) => secrets.filter((s) => text.includes(s))

/** A moment in any usual writing, finer than a day. */
const isMoment = (value: unknown): boolean => {
  if (value instanceof Date) return true
  const text = asText(value)
  if (/\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(text)) return true
  const number = typeof value === 'bigint' || typeof value === 'number' ? Number(value) : Number.NaN
  return (number > 1.5e9 && number < 2.5e9) || (number > 1.5e12 && number < 2.5e12)
}

/** The manifest is public and names every municipality; it is the one place where EHAK stands. */
const cells = (tables: readonly Table[]): { where: string; value: unknown }[] =>
  tables.flatMap(({ name, rows }) =>
    rows.flatMap((row) =>
      Object.entries(row).map(([column, value]) => ({ where: `${name}.${column}`, value })),
    ),
  )

onBothDatabases('What a thief finds', (newPlace) => {
  let collector: CollectorProcess
  let store: Store
  let place: string
  let campaign: SimulatedCampaign
  let delivered: readonly Invited[]
  let secrets: readonly string[]
  let tables: readonly Table[]

  beforeAll(async () => {
    place = await newPlace()
    collector = await startCollector({ variables: variablesOf(place) })
    store = await openStore(place)
    const seen = await visit(collector, store)
    campaign = seen.campaign
    delivered = seen.delivered
    secrets = secretsOf(seen)
    tables = await dump(place)
  })
  afterAll(async () => {
    await collector.kill9()
    await store.close()
  })

  test('Logs: no code, no hash of a code, no address, no EHAK, no path, no browser, no second', async () => {
    const log = collector.lines
      // The first line tells whoever started it where it listens; it is no log.
      .filter((line) => !line.startsWith('{"address"'))
      .join('\n')
    expect(log).toContain('The collector takes requests.')
    const hashes = await Promise.all(campaign.invited.map((i) => hashOfCode(i.code)))
    expect(found(log, [...secrets, ...hashes, 'campaigns/', campaign.manifest.id])).toEqual([])
    const numbers: string[] = log.match(/\d+/g) ?? []
    expect(campaign.invited.filter((i) => numbers.includes(i.ehak))).toEqual([])
    expect(log).not.toMatch(/\d\d:\d\d:\d\d/)
  })

  test('Database: no code, no address, no browser, in no row and nowhere in its files', () => {
    expect(cells(tables).filter(({ value }) => found(asText(value), secrets).length > 0)).toEqual([])
    expect(found(rawFiles(place), secrets)).toEqual([])
  })

  test('Database: EHAK stands in the public manifest alone, never beside a code or a box', () => {
    const ehak = new RegExp(`\\b(${campaign.invited.map((i) => i.ehak).join('|')})\\b`)
    const places = cells(tables).filter(({ value }) => typeof value === 'string' && ehak.test(value))
    expect(new Set(places.map((p) => p.where))).toEqual(new Set(['campaign.manifest']))
  })

  test('Database: beside codes and boxes stands no time, and in SQLite they do not lie in the order they came', async () => {
    const own = tables.filter(({ name }) => name === 'code' || name === 'box')
    expect(own.map((t) => t.rows.length > 0)).toEqual([true, true])
    expect(cells(own).filter(({ value }) => isMoment(value))).toEqual([])
    // The first to deliver has withdrawn.
    const came = await Promise.all(delivered.slice(1).map((i) => hashOfCode(i.code)))
    const [codes = [], boxes = []] = ['code', 'box'].map((name) => own.find((t) => t.name === name)?.rows)
    const hashes = new Map(codes.map((row) => [String(row.place), String(row.hash)]))
    const places = boxes.map((row) => Number(row.place))
    expect(boxes.map((row) => hashes.get(String(row.place))).toSorted()).toEqual(came.toSorted())
    // A box lies where chance has put its code before anything was delivered.
    if (!place.startsWith('postgres')) expect(places).toEqual(places.toSorted((a, b) => a - b))
  })
})
