import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../collector/app/app.ts'
import type { Limits } from '../../collector/app/limits.ts'
import { newLog } from '../../collector/log.ts'
import type { Store } from '../../collector/store.ts'
import { newCode } from '../../protocol/code.ts'
import { REPLY_BYTES, requestBytes, writeStatus } from '../../protocol/wire.ts'
import { get, type House, JSON_BODY, openHouse, put, putOf, sealed, status } from './house.ts'

let folder: string
let house: House
let at: string
let box: Awaited<ReturnType<typeof sealed>>

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kov-digikompass-guard-'))
  house = await openHouse(join(folder, 'collector.sqlite'))
  at = `/campaigns/${house.campaign.manifest.id}`
  box = await sealed(house)
})
afterAll(async () => {
  await house.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('Every answer', () => {
  const paths = ['/', '/invitation', '/style.css', '/health', '/ready', '/metrics', '/nope']

  test('carries the headers that keep a page from doing anything', async () => {
    for (const path of [...paths, at, `${at}/upload`, `${at}/lists`]) {
      const { headers } = await get(house, path)
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      )
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('x-frame-options')).toBe('DENY')
      expect(headers.get('cache-control')).toBe(
        path === '/style.css' ? 'public, max-age=3600' : 'no-store, no-transform',
      )
      expect(headers.get('set-cookie')).toBeNull()
      expect(headers.get('server')).toBeNull()
      expect(headers.get('x-powered-by')).toBeNull()
    }
  })

  test('insists on TLS only where the public address has it', async () => {
    const https = await house.another({ publicAddress: 'https://koguja.example.ee/' })
    expect((await https.request('/')).headers.get('strict-transport-security')).toBe('max-age=31536000')
    expect((await get(house, '/')).headers.get('strict-transport-security')).toBeNull()
  })

  test('may be read from anywhere, without cookies', async () => {
    const origin = 'moz-extension://3f0c5e0e-0000-4000-8000-000000000000'
    for (const path of [at, `${at}/lists`, '/nope']) {
      const { headers } = await get(house, path, { Origin: origin })
      expect(headers.get('access-control-allow-origin')).toBe('*')
      expect(headers.get('access-control-allow-credentials')).toBeNull()
    }
    const asked = await house.app.request(`${at}/box`, {
      method: 'OPTIONS',
      headers: {
        Origin: origin,
        'Access-Control-Request-Method': 'PUT',
        'Access-Control-Request-Headers': 'content-type',
      },
    })
    expect(asked.status).toBe(204)
    expect(asked.headers.get('access-control-allow-methods')).toContain('PUT')
    expect(asked.headers.get('access-control-allow-headers')).toBe('content-type')
  })

  test('to a code has the same headers and the same size, whatever it says', async () => {
    const [known = ''] = house.codes
    const answers = [
      await put(house, known, 1, box),
      await put(house, known, 1, await sealed(house)),
      await put(house, newCode(), 1, box),
      await status(house, newCode()),
      await status(house, known),
    ]
    expect(new Set(answers.map((a) => a.bytes))).toEqual(new Set([REPLY_BYTES]))
    expect(new Set(answers.map((a) => JSON.stringify([...a.headers]))).size).toBe(1)
  })
})

describe('A body', () => {
  const send = (body: RequestInit['body'], headers: Record<string, string> = {}) =>
    house.app.request(`${at}/box`, {
      method: 'PUT',
      body,
      headers: { ...JSON_BODY, ...headers },
      duplex: 'half',
    } as RequestInit)
  const size = () => requestBytes('put', house.campaign.manifest.items.length)

  const chunks = (bytes: number, sent: { chunks: number }) => {
    const chunk = new Uint8Array(1_000).fill(32)
    let left = bytes
    return new ReadableStream<Uint8Array>({
      pull: (controller) => {
        if (left <= 0) return controller.close()
        sent.chunks++
        controller.enqueue(chunk.slice(0, Math.min(left, 1_000)))
        left -= 1_000
      },
    })
  }

  test('that says it is of another size is not read at all', async () => {
    const sent = { chunks: 0 }
    const answer = await send(chunks(1e9, sent), { 'Content-Length': '1000000000' })
    expect(answer.status).toBe(400)
    // A stream fills its first place by itself.
    expect(sent.chunks).toBeLessThanOrEqual(1)
  })

  test('of unknown size is read no further than the size it must have', async () => {
    const sent = { chunks: 0 }
    expect((await send(chunks(1e9, sent))).status).toBe(400)
    expect(sent.chunks).toBeLessThanOrEqual(Math.ceil(size() / 1_000) + 2)
  })

  test('may come in pieces, as long as it is whole', async () => {
    const [, own = ''] = house.codes
    const whole = putOf(house, own, 1, box)
    let from = 0
    const pieces = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        if (from >= whole.length) return controller.close()
        controller.enqueue(whole.slice(from, from + 777))
        from += 777
      },
    })
    expect((await send(pieces)).status).toBe(200)
  })

  test('that breaks off changes nothing', async () => {
    const broken = new ReadableStream<Uint8Array>({
      start: (controller) => {
        controller.enqueue(new Uint8Array(100))
      },
      pull: (controller) => controller.error(new Error('gone')),
    })
    expect((await send(broken)).status).toBe(400)
  })

  test('is not wanted where nothing is sent', async () => {
    expect((await house.app.request(at, { method: 'DELETE' })).status).toBe(404)
    expect((await house.app.request(`${at}/box`)).status).toBe(404)
  })
})

describe('A web page, which can send plain text and forms without being asked,', () => {
  test.each([
    'text/plain;charset=UTF-8',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    undefined,
  ])('sends a message as %s in vain: nothing is looked up', async (type) => {
    const body = writeStatus({ ctx: house.campaign.ctx, code: house.codes[0] ?? '' })
    let asked = 0
    const store: Store = {
      ...house.store,
      act: (...given) => {
        asked++
        return house.store.act(...given)
      },
    }
    const app = await house.another({ store })
    const headers: Record<string, string> = type === undefined ? {} : { 'Content-Type': type }
    const answer = await app.request(`${at}/status`, { method: 'POST', body, headers })
    expect([answer.status, (await answer.arrayBuffer()).byteLength, asked]).toEqual([400, REPLY_BYTES, 0])
    const right = await app.request(`${at}/status`, { method: 'POST', body, headers: JSON_BODY })
    expect([right.status, asked]).toEqual([200, 1])
  })
})

describe('Whoever comes too often', () => {
  const limits: Partial<Limits> = { requestsPerMinute: 10, guessesPerMinute: 3, campaignGuessesPerMinute: 5 }
  const addressed = async (limitsNow = limits) => {
    const app = await house.another({ limits: limitsNow, addressOf: (c) => c.req.header('x-test') })
    return (path: string, address: string, init: RequestInit = {}) =>
      app.request(path, { ...init, headers: { ...JSON_BODY, 'x-test': address } })
  }
  const question = (code = ''): RequestInit => ({
    method: 'POST',
    body: writeStatus({ ctx: house.campaign.ctx, code }),
  })
  const guess = (code = newCode()): RequestInit => ({ method: 'PUT', body: putOf(house, code, 1, box) })

  test('is asked to wait, and nobody else is', async () => {
    const ask = await addressed()
    for (let n = 0; n < 10; n++) expect((await ask('/', '192.0.2.1')).status).toBe(200)
    const refused = await ask(at, '192.0.2.1')
    expect([refused.status, refused.headers.get('retry-after'), await refused.json()]).toEqual([
      429,
      '60',
      { problem: 'tooOften' },
    ])
    expect((await ask(at, '192.0.2.2')).status).toBe(200)
    for (const path of ['/health', '/ready', '/metrics'])
      expect((await ask(path, '192.0.2.1')).status).toBe(200)
  })

  test('with unknown codes is no longer told that they are unknown', async () => {
    const ask = await addressed({ ...limits, requestsPerMinute: 0 })
    for (let n = 0; n < 3; n++) expect((await ask(`${at}/box`, '192.0.2.1', guess())).status).toBe(403)
    const reply = await ask(`${at}/box`, '192.0.2.1', guess())
    expect([reply.status, (await reply.arrayBuffer()).byteLength]).toEqual([429, REPLY_BYTES])
  })

  test('with unknown codes, however many, keeps nobody at the same address from delivering', async () => {
    const ask = await addressed({ ...limits, sparePerMinute: 500 })
    for (let n = 0; n < 300; n++) await ask(`${at}/status`, '192.0.2.1', question(newCode()))
    for (let n = 0; n < 50; n++) await ask(`${at}/box`, '192.0.2.1', { method: 'PUT', body: 'x' })
    for (let n = 0; n < 50; n++) await ask('/', '192.0.2.1')
    expect((await ask(`${at}/box`, '192.0.2.1', guess(house.codes[2]))).status).toBe(200)
    expect((await ask(`${at}/status`, '192.0.2.1', question(house.codes[2]))).status).toBe(200)
    expect((await ask(`${at}/status`, '192.0.2.1', question(newCode()))).status).toBe(429)
  })

  test('with nothing of use is in the end not read any more, and others are', async () => {
    const ask = await addressed({ ...limits, sparePerMinute: 5 })
    for (let n = 0; n < 15; n++)
      expect((await ask(`${at}/box`, '192.0.2.1', { method: 'PUT', body: 'x' })).status).toBe(400)
    expect((await ask(`${at}/box`, '192.0.2.1', { method: 'PUT', body: 'x' })).status).toBe(429)
    expect((await ask(`${at}/box`, '192.0.2.2', guess(house.codes[4]))).status).toBe(200)
  })

  test('at campaigns that do not exist is counted too', async () => {
    const ask = await addressed({ ...limits, sparePerMinute: 1 })
    const statuses = []
    for (let n = 0; n < 12; n++)
      statuses.push((await ask('/campaigns/kov-1999/status', '192.0.2.1', question(newCode()))).status)
    expect(statuses).toEqual([...Array(11).fill(404), 429])
  })

  test('with one known code is asked to wait, and with another code is not', async () => {
    const ask = await addressed()
    for (let n = 0; n < 10; n++)
      expect((await ask(`${at}/status`, `192.0.2.${n}`, question(house.codes[5]))).status).toBe(200)
    expect((await ask(`${at}/status`, '192.0.2.77', question(house.codes[5]))).status).toBe(429)
    expect((await ask(`${at}/status`, '192.0.2.77', question(house.codes[6]))).status).toBe(200)
  })

  test('from everywhere learns no more of unknown codes, and good ones still work', async () => {
    const ask = await addressed({ ...limits, requestsPerMinute: 0 })
    const statuses = []
    for (let n = 0; n < 8; n++) statuses.push((await ask(`${at}/box`, `192.0.2.${n}`, guess())).status)
    expect(statuses).toEqual([403, 403, 403, 403, 403, 429, 429, 429])
    expect((await ask(`${at}/box`, '192.0.2.99', guess(house.codes[3]))).status).toBe(200)
  })

  test('over one connection after another, each with a port of its own, is one', async () => {
    const ask = await addressed()
    for (let n = 0; n < 10; n++) expect((await ask('/', `192.0.2.1:${50_000 + n}`)).status).toBe(200)
    expect((await ask('/', '192.0.2.1:60000')).status).toBe(429)
    expect((await ask('/', '[2001:db8::1]:50000')).status).toBe(200)
  })

  test('from one network of IPv6 is one', async () => {
    const ask = await addressed()
    for (let n = 0; n < 10; n++) expect((await ask('/', `2001:db8:1:2::${n}`)).status).toBe(200)
    expect((await ask('/', '2001:db8:1:2:ffff::1')).status).toBe(429)
    expect((await ask('/', '2001:db8:1:3::1')).status).toBe(200)
  })
})

describe('When the database fails', () => {
  const secret = 'duplicate key (hash)=(abc) at 192.0.2.7'
  const failing = (): { app: ReturnType<typeof createApp>; lines: string[] } => {
    const lines: string[] = []
    const error = Object.assign(new Error(secret), { code: '23505' })
    const fail = () => Promise.reject(error)
    const store: Store = { ...house.store, act: fail, counts: fail, participation: fail, ping: fail }
    const app = createApp({ store, now: () => house.at, log: newLog((line) => lines.push(line)) })
    return { app, lines }
  }

  test('the sender is asked to try again, in an answer of the usual size', async () => {
    const { app, lines } = failing()
    const answer = await status(house, house.codes[0] ?? '', app)
    expect([answer.status, answer.reply, answer.headers.get('retry-after')]).toEqual([
      503,
      { v: 1, outcome: 'unavailable', state: null },
      '30',
    ])
    expect(lines).toHaveLength(1)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'error', kind: 'Error 23505' })
  })

  test('nothing of the reason is told outside or logged', async () => {
    const { app, lines } = failing()
    for (const path of [at, '/']) {
      const answer = await app.request(path)
      expect(answer.status).toBe(503)
      expect(await answer.text()).toBe('{"problem":"unavailable"}')
    }
    expect(lines.join('\n')).not.toMatch(/duplicate|hash|192\.0\.2/)
  })

  test('in the middle of the lists, the answer breaks off and does not say why', async () => {
    const lines: string[] = []
    const store: Store = {
      ...house.store,
      listsText: async () =>
        (async function* () {
          yield '{"v":1,'
          throw new Error(secret)
        })(),
    }
    const app = createApp({ store, now: () => house.at, log: newLog((line) => lines.push(line)) })
    const answer = await app.request(`${at}/lists`)
    await expect(answer.text()).rejects.toThrow(/^broken off$/)
    expect(lines.join()).toContain('The database refused')
    expect(lines.join()).not.toContain(secret)
  })

  test('it is called a failure of the database, and a mistake of the program is not', async () => {
    const said = async (error: Error) => {
      const lines: string[] = []
      const store: Store = { ...house.store, campaigns: () => Promise.reject(error) }
      await createApp({ store, log: newLog((line) => lines.push(line)) }).request('/')
      return lines.join()
    }
    expect(await said(Object.assign(new Error('down'), { code: 'ECONNREFUSED' }))).toContain(
      'The database refused',
    )
    expect(await said(new TypeError('x is not a function'))).toContain('error of the program')
  })

  test('it is not ready, but alive', async () => {
    const { app } = failing()
    expect((await app.request('/ready')).status).toBe(503)
    expect((await app.request('/health')).status).toBe(200)
  })

  test('one that does not answer is not waited for without end', async () => {
    const lines: string[] = []
    const store: Store = { ...house.store, act: () => new Promise(() => {}) }
    const log = newLog((line) => lines.push(line))
    const app = createApp({ store, now: () => house.at, log, limits: { answerMs: 20 } })
    expect((await status(house, house.codes[0] ?? '', app)).reply?.outcome).toBe('unavailable')
    expect(lines.join()).toContain('did not answer in time')
  })
})

describe('Figures for whoever watches', () => {
  test('follow the OpenMetrics format and name nobody', async () => {
    await get(house, '/nope')
    const answer = await get(house, '/metrics')
    expect(answer.headers.get('content-type')).toBe(
      'application/openmetrics-text; version=1.0.0; charset=utf-8',
    )
    const text = await answer.text()
    expect(text.endsWith('# EOF\n')).toBe(true)
    const lines = text.trimEnd().split('\n').slice(0, -1)
    for (const line of lines)
      expect(line).toMatch(/^(# (TYPE|HELP|UNIT) [a-z_]+ .+|[a-z_]+(\{class="[2-5]xx"\})? \d+)$/)
    const counters = lines.filter((l) => /^# TYPE .* counter$/.test(l)).map((l) => l.split(' ')[2] ?? '')
    for (const name of counters) expect(text).toContain(`\n${name}_total`)
    expect(Number(/class="4xx"\} (\d+)/.exec(text)?.[1])).toBeGreaterThan(0)
    expect(text).not.toContain(house.campaign.manifest.id)
  })

  test('do not tell when something was delivered', async () => {
    expect(await (await get(house, '/metrics')).text()).not.toMatch(/deliver|box|put|withdraw|code/i)
  })
})

describe('A public address with a path', () => {
  test('works whether or not the proxy takes the path away', async () => {
    const app = await house.another({ publicAddress: 'https://liit.example.ee/koguja/' })
    for (const path of ['/koguja/', '/koguja', '/'])
      expect(await (await app.request(path)).text()).toContain('href="/koguja/style.css"')
    for (const path of [`/koguja${at}`, at, '/koguja/health', '/health'])
      expect((await app.request(path)).status).toBe(200)
  })
})
