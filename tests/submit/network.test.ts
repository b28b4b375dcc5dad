import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { utf8 } from '../../protocol/bytes.ts'
import { newCode } from '../../protocol/code.ts'
import { REPLY_BYTES, writeReply, writeStatus } from '../../protocol/wire.ts'
import { listsMax } from '../../submit/evidence.ts'
import { fetchContent, network, networkBy, newNetwork } from '../../submit/network.ts'
import { type Request, receive } from '../../submit/receive.ts'
import { closeNow, ID, listen, othersDeliver, serveHouse } from './served.ts'

const json = (body: BodyInit, status = 200, headers: Record<string, string> = {}) =>
  new Response(body, { status, headers: { 'Content-Type': 'application/json', ...headers } })

const question = () => writeStatus({ ctx: '00'.repeat(32), code: newCode() })
const at = (collector: string) => ({ collector, id: ID })

/** All that may be asked of a server that answers everything alike. */
const askAll = async (collector: string, net = network) => [
  await net.campaign(at(collector)),
  await net.status(at(collector), question()),
  await net.put(at(collector), question()),
  await net.withdraw(at(collector), question()),
  await net.lists(at(collector), 10_000),
]
const problems = async (collector: string, net = network) =>
  new Set((await askAll(collector, net)).map((a) => (a.ok ? 'ok' : a.problem)))

describe('What answers instead of a collector', () => {
  test.each([
    [
      'a page of HTML',
      () => new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } }),
      'notACollector',
    ],
    ['a page that asks to sign in', () => new Response('sign in', { status: 511 }), 'notACollector'],
    ['text that is no JSON', () => json('{"v":1'), 'notACollector'],
    ['JSON of somebody else', () => json('{"hello":"world"}'), 'notACollector'],
    ['a newer protocol', () => json('{"v":2}'), 'notACollector'],
    ['a proxy whose server is down', () => new Response('Bad Gateway', { status: 502 }), 'busy'],
    ['a collector that is too busy', () => json('{"problem":"tooOften"}', 429), 'busy'],
    ['a collector without this campaign', () => json('{"problem":"noCampaign"}', 404), 'noCampaign'],
    ['a server without such a path', () => json('{"error":"not found"}', 404), 'notACollector'],
    ['a server that has nothing to say of it', () => json('null', 404), 'notACollector'],
    ['a server whose answer is no text', () => json(new Uint8Array([0xff, 0xfe]), 404), 'notACollector'],
    ['a server that fails, whatever it says', () => json('{"problem":"noCampaign"}', 500), 'busy'],
    ['a server that fails', () => json('{}', 500), 'busy'],
    ['a server that refuses', () => json('{"problem":"noCampaign"}', 499), 'notACollector'],
    [
      'a redirect',
      () => new Response(null, { status: 302, headers: { Location: 'https://example.ee/' } }),
      'broken',
    ],
  ] as const)('%s is a problem with a name', async (_name, answer, problem) => {
    expect(await problems(await listen(answer))).toEqual(new Set([problem]))
  })

  test('nothing at all is unreachable', async () => {
    expect(await problems('http://127.0.0.1:9/')).toEqual(new Set(['unreachable']))
  })

  test('a redirect is never followed', async () => {
    let reached = 0
    const elsewhere = await listen(() => {
      reached++
      return json('{}')
    })
    const first = await listen(() => new Response(null, { status: 307, headers: { Location: elsewhere } }))
    expect(await problems(first)).toEqual(new Set(['broken']))
    expect(reached).toBe(0)
  })

  test('an answer without an end is not waited for, and one that is too long not read', async () => {
    let given = 0
    const endless = await listen(() => {
      const more = new ReadableStream<Uint8Array>({
        pull: (c) => {
          given += 65_536
          c.enqueue(new Uint8Array(65_536).fill(32))
        },
      })
      return new Response(more, { headers: { 'Content-Type': 'application/json' } })
    })
    expect(await problems(endless)).toEqual(new Set(['broken']))
    // Five answers, the longest of them 4 MiB, and what lies in the buffers of the line.
    expect(given).toBeLessThan(64 * 1024 * 1024)
  })

  test('an answer that stops in the middle is slow, one that breaks off is broken', async () => {
    const slow = await listen(
      () =>
        new Response(new ReadableStream({ start: (c) => c.enqueue(utf8('{"v":')) }), {
          headers: { 'Content-Type': 'application/json' },
        }),
    )
    expect(await problems(slow, newNetwork({ quick: 50, long: 50 }))).toEqual(new Set(['unreachable']))
    const server = createServer((socket) =>
      socket.once('data', () =>
        socket.end('HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"v":'),
      ),
    ).listen(0, '127.0.0.1')
    onTestFinished(() => void server.close())
    await once(server, 'listening')
    const cut = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    expect(await problems(cut)).toEqual(new Set(['broken']))
  })

  test('a server that takes the connection and says nothing is unreachable', async () => {
    const server = createServer(() => {}).listen(0, '127.0.0.1')
    onTestFinished(() => void server.close())
    await once(server, 'listening')
    const silent = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    expect(await problems(silent, newNetwork({ quick: 50, long: 50 }))).toEqual(new Set(['unreachable']))
  })
})

test('A document is taken with status 200 alone, and only the one that was asked for can be "not there yet"', async () => {
  const served = await serveHouse()
  const good = await (await served.house.app.request(`/campaigns/${ID}`)).text()
  expect((await network.campaign(at(await listen(() => json(good))))).ok).toBe(true)
  const created = await listen(() => json(good, 201))
  expect(await network.campaign(at(created))).toEqual({ ok: false, problem: 'notACollector' })
  expect(await network.release(at(created))).toEqual({ ok: false, problem: 'notACollector' })
  const of = async (problem: string, status = 404) => {
    const address = await listen(() => json(JSON.stringify({ problem }), status))
    return [await network.lists(at(address), 10_000), await network.release(at(address))]
  }
  const there = { ok: true, value: null }
  const refused = { ok: false, problem: 'notACollector' }
  expect(await of('noLists')).toEqual([there, refused])
  expect(await of('noRelease')).toEqual([refused, there])
  expect(await of('noLists', 410)).toEqual([refused, refused])
})

test('Every request leaves by the way that was given, within its time and length', async () => {
  const asked: Request[] = []
  const net = networkBy(async (request) => {
    asked.push(request)
    return { ok: false, problem: 'unreachable' }
  })
  await askAll('https://koguja.example.ee/', net)
  await net.release(at('https://koguja.example.ee/'))
  const campaign = 'https://koguja.example.ee/campaigns/kov-2027'
  const length = 4 * 1024 * 1024
  expect(asked.map(({ method, url, max, ms }) => [method, url, max, ms])).toEqual([
    ['GET', campaign, length, 20_000],
    ['POST', `${campaign}/status`, REPLY_BYTES, 120_000],
    ['PUT', `${campaign}/box`, REPLY_BYTES, 120_000],
    ['POST', `${campaign}/withdraw`, REPLY_BYTES, 120_000],
    ['GET', `${campaign}/lists`, 10_000, 120_000],
    ['GET', `${campaign}/release`, length, 20_000],
  ])
})

describe('A reply', () => {
  const reply = writeReply({ outcome: 'ok', state: { seq: 1, hash: '11'.repeat(32) } })

  test('is taken only in its one size and with its own status', async () => {
    const good = await listen(() => json(reply))
    expect((await network.status(at(good), question())).ok).toBe(true)
    for (const wrong of [
      () => json(reply.subarray(1)),
      () => json(new Uint8Array(REPLY_BYTES).fill(32)),
      () => json(reply, 201),
      () => json(writeReply({ outcome: 'conflict', state: null })),
    ])
      expect(await network.status(at(await listen(wrong)), question())).toEqual({
        ok: false,
        problem: 'notACollector',
      })
    const long = await listen(() => json(new Uint8Array(REPLY_BYTES + 1).fill(32)))
    expect(await network.status(at(long), question())).toEqual({ ok: false, problem: 'broken' })
  })
})

test('A request says nothing of who asks', async () => {
  const seen: Headers[] = []
  const address = await listen((request) => {
    seen.push(request.headers)
    return json('{}', 200, { 'Set-Cookie': 'who=me' })
  })
  await askAll(address)
  await askAll(address)
  for (const headers of seen) {
    expect(headers.get('cookie')).toBeNull()
    expect(headers.get('referer')).toBeNull()
    expect(headers.get('authorization')).toBeNull()
  }
})

test('The real collector’s answers are read, and the longest lists there can be are within the limit', async () => {
  const served = await serveHouse()
  const { manifest } = served.house.campaign
  expect((await network.campaign(at(served.address))).ok).toBe(true)
  expect(await network.lists(at(served.address), listsMax(manifest))).toEqual({ ok: true, value: null })
  expect(await network.release(at(served.address))).toEqual({ ok: true, value: null })
  expect(await network.campaign({ collector: served.address, id: 'other' })).toEqual({
    ok: false,
    problem: 'noCampaign',
  })
  await othersDeliver(served, 16)
  const { lists, sign } = await closeNow(served)
  await sign()
  const answer = await network.lists(at(served.address), listsMax(manifest))
  expect(answer.ok && answer.value?.lists).toEqual(lists)
  const all = manifest.bands.reduce((sum, b) => sum + b.eligible, 0)
  const fullest = JSON.stringify(lists).length * (all / 16) + 1000
  expect(listsMax(manifest)).toBeGreaterThan(fullest)
})

describe('Content that an administrator has set', () => {
  const get = async (answer: () => Response) => fetchContent(`${await listen(answer)}content.json`, receive)

  test('is handed on as it came', async () => {
    expect(await get(() => json('{"pack.json":{}}'))).toEqual({ ok: true, value: { 'pack.json': {} } })
  })

  test.each([
    ['a page', () => new Response('<html>', { headers: { 'Content-Type': 'text/html' } }), 'notACollector'],
    ['nothing there', () => json('{}', 404), 'notACollector'],
    ['a server that is down', () => json('{}', 503), 'busy'],
    ['a redirect', () => new Response(null, { status: 301, headers: { Location: '/x' } }), 'broken'],
    ['more than any content has', () => json(`"${'x'.repeat(4 * 1024 * 1024)}"`), 'broken'],
  ] as const)('%s is a problem with a name', async (_name, answer, problem) => {
    expect(await get(answer)).toEqual({ ok: false, problem })
  })
})
