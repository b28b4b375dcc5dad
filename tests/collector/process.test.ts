import { spawnSync } from 'node:child_process'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { openStore } from '../../collector/database/open.ts'
import { readReply } from '../../protocol/wire.ts'
import { type NewPlace, onBothDatabases } from './databases.ts'
import { type House, JSON_BODY, openHouse, putOf, sealed } from './house.ts'
import { type CollectorProcess, startCollector } from './process.ts'

const OPEN = { from: '2020-01-01T00:00:00Z', to: '2099-01-01T00:00:00Z' }
const MAIN = join(import.meta.dirname, '../../collector/main.ts')
const FREE = { REQUESTS_PER_MINUTE: '0', GUESSES_PER_MINUTE: '0' }

let running: CollectorProcess[] = []
const start = async (place: string, variables: Record<string, string> = FREE) => {
  const collector = await startCollector(place, variables)
  running.push(collector)
  return collector
}
afterEach(async () => {
  for (const { child, kill } of running)
    if (child.exitCode === null && child.signalCode === null) await kill()
  running = []
})

const send = async (
  collector: CollectorProcess,
  house: House,
  what: 'box' | 'status',
  body: Uint8Array<ArrayBuffer>,
) => {
  const address = `${collector.address}campaigns/${house.campaign.manifest.id}/${what}`
  const answer = await fetch(address, { method: what === 'box' ? 'PUT' : 'POST', body, headers: JSON_BODY })
  return readReply(new Uint8Array(await answer.arrayBuffer()))
}

/** Raw bytes to the collector, and all it says until it hangs up. */
const talk = (address: string, text: string, end = false): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(address)
    let heard = ''
    const socket = connect(Number(port), hostname, () => (end ? socket.end(text) : socket.write(text)))
    socket.on('data', (part) => {
      heard += part.toString('latin1')
    })
    socket.on('close', () => resolve(heard))
    socket.on('error', reject)
  })

onBothDatabases('The collector as a program', (newPlace: NewPlace) => {
  test('finishes what is running when it is asked to stop, and says nothing of anybody', async () => {
    const house = await openHouse(await newPlace(), {}, OPEN)
    const collector = await start(house.place)
    const boxes = await Promise.all(house.codes.map(() => sealed(house)))
    const sent = house.codes.map((code, at) => {
      const box = boxes[at]
      return box
        ? send(collector, house, 'box', putOf(house, code, 1, box)).catch(() => undefined)
        : undefined
    })
    const first = await Promise.race(sent)
    const stopped = collector.stop()
    const replies = await Promise.all(sent)
    expect(first?.outcome).toBe('ok')
    expect(await stopped).toBe(0)
    // Connections that were not accepted yet may be turned away; none that was taken is left without an answer.
    const store = await openStore(house.place)
    const taken = replies.filter((reply) => reply?.outcome === 'ok').length
    expect((await store.counts(house.campaign.manifest.id)).used).toBeGreaterThanOrEqual(taken)
    await store.close()
    const lines = collector
      .output()
      .trim()
      .split('\n')
      .filter((line) => line.includes('"level"'))
    expect(lines.length).toBeGreaterThanOrEqual(3)
    for (const secret of [...house.codes, house.campaign.manifest.id, house.campaign.ctx, '127.0.0.1', 'PUT'])
      expect(lines.join('\n')).not.toContain(secret)
    for (const line of lines) expect(Object.keys(JSON.parse(line)).sort()).toEqual(['at', 'level', 'what'])
    expect(lines.join('\n')).not.toContain('broken off')
    await house.close()
  })

  test('starts again on the same database as if nothing had been', async () => {
    const house = await openHouse(await newPlace(), {}, OPEN)
    const [code = ''] = house.codes
    const box = await sealed(house)
    for (let seq = 1; seq <= 3; seq++) {
      const collector = await start(house.place)
      expect((await send(collector, house, 'box', putOf(house, code, seq, box)))?.state?.seq).toBe(seq)
      expect(await collector.stop()).toBe(0)
    }
    await house.close()
  })
})

onBothDatabases('The collector’s door', (newPlace) => {
  test('refuses heads that are too long and requests that are none', async () => {
    const collector = await start(await newPlace())
    const long = `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(40_000)}\r\n\r\n`
    expect(await talk(collector.address, long)).toMatch(/^HTTP\/1\.1 431 /)
    expect(await talk(collector.address, 'TERE\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /)
    const two = 'PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n'
    expect(await talk(collector.address, two)).toMatch(/^HTTP\/1\.1 400 /)
    expect((await fetch(`${collector.address}health`)).status).toBe(200)
  })

  test('answers a body that is too long without waiting for it', async () => {
    const house = await openHouse(await newPlace(), {}, OPEN)
    const collector = await start(house.place)
    const head = `PUT /campaigns/${house.campaign.manifest.id}/box HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 90000000\r\n\r\n`
    expect(await talk(collector.address, `${head}${'x'.repeat(1_000)}`)).toMatch(/^HTTP\/1\.1 400 /)
    await house.close()
  })
})

describe('The program', () => {
  const run = (variables: Record<string, string>) =>
    spawnSync(process.execPath, [MAIN], {
      env: { PATH: process.env.PATH ?? '', ...variables },
      encoding: 'utf8',
      timeout: 120_000,
    })

  test('says what is wrong with what it was told, and starts nothing', () => {
    const { status, stderr, stdout } = run({ PORT: 'palju', TRUST_PROXY: 'jah' })
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr.trim().split('\n')).toEqual([
      'PORT takes a whole number from 0 to 65535.',
      'TRUST_PROXY takes a whole number from 0 to 9.',
    ])
  })

  test('says what to do when the database or the port is not to be had', () => {
    const noFile = run({ COLLECTOR_DB: '/ei/ole/kausta/andmed.sqlite', PORT: '0' })
    expect([noFile.status, noFile.stderr]).toEqual([
      1,
      expect.stringContaining('Check that its folder exists'),
    ])
    const noServer = run({ DATABASE_URL: 'postgres://kasutaja:saladus@127.0.0.1:1/x', PORT: '0' })
    expect([noServer.status, noServer.stderr]).toEqual([1, expect.stringContaining('Check that it runs')])
    expect(noServer.stderr).not.toContain('saladus')
  })

  test('refuses an older Node before it touches a database', () => {
    const old = 'Object.defineProperty(process.versions, "node", { value: "22.18.0" });'
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '-e', `${old} await import(${JSON.stringify(MAIN)})`],
      { encoding: 'utf8', env: { PATH: process.env.PATH ?? '', COLLECTOR_DB: '/ei/ole/kausta/x' } },
    )
    expect([status, stderr]).toEqual([1, expect.stringMatching(/needs Node\.js 24 or newer/)])
  })
})
