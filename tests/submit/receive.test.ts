/** One request over the real line: what goes out, and what each kind of answer is taken for. */
import { describe, expect, test, vi } from 'vitest'
import { utf8 } from '../../protocol/bytes.ts'
import { type Request as Asked, receive } from '../../submit/receive.ts'
import { listen } from './served.ts'

const JSON_TYPE = { 'Content-Type': 'application/json' }
const ask = async (answer: (request: Request) => Promise<Response> | Response, change: Partial<Asked> = {}) =>
  receive({ url: await listen(answer), method: 'GET', max: 100, ms: 10_000, ...change })
const problem = async (answer: () => Response) => {
  const got = await ask(answer)
  return got.ok ? 'ok' : got.problem
}

describe('A request', () => {
  test('is JSON where it has a body, and says no language of the browser, nor anything else of it', async () => {
    const seen: [string | null, string | null, string][] = []
    const answer = async (request: Request) => {
      const { headers } = request
      seen.push([headers.get('accept-language'), headers.get('content-type'), await request.text()])
      return new Response('{}', { headers: JSON_TYPE })
    }
    // Node adds a language of its own where none is said: what is handed to `fetch` tells whether one was.
    const given = vi.spyOn(globalThis, 'fetch')
    await ask(answer)
    await ask(answer, { method: 'PUT', body: utf8('{"a":1}') })
    expect(seen).toEqual([
      ['*', null, ''],
      ['*', 'application/json', '{"a":1}'],
    ])
    for (const [url, init] of given.mock.calls) {
      const { headers, credentials, referrerPolicy, cache, mode } = new Request(url, init)
      expect(headers.get('accept-language')).toBe('*')
      expect([credentials, referrerPolicy, cache, mode]).toEqual(['omit', 'no-referrer', 'no-store', 'cors'])
    }
  })
})

describe('An answer', () => {
  test('is read up to the length that is allowed, and not one byte beyond', async () => {
    const of = (length: number) => ask(() => new Response('x'.repeat(length), { headers: JSON_TYPE }))
    const got = await of(100)
    expect(got.ok && got.value.bytes).toEqual(utf8('x'.repeat(100)))
    expect(await of(101)).toEqual({ ok: false, problem: 'broken' })
  })

  test('of many pieces is put together in their order', async () => {
    const got = await ask(
      () =>
        new Response(
          new ReadableStream({
            async start(c) {
              for (const piece of ['{"a":', '[1,', '2]}']) {
                c.enqueue(utf8(piece))
                await new Promise((done) => setImmediate(done))
              }
              c.close()
            },
          }),
          { headers: JSON_TYPE },
        ),
    )
    expect(got.ok && got.value).toMatchObject({ status: 200, bytes: utf8('{"a":[1,2]}') })
  })

  test('without a body is an answer of no bytes', async () => {
    const got = await ask(() => new Response(null, { status: 204, headers: JSON_TYPE }))
    expect(got).toMatchObject({ ok: true, value: { status: 204, bytes: new Uint8Array() } })
  })

  test.each([
    ['application/json', 'ok'],
    ['Application/JSON; charset=utf-8', 'ok'],
    ['application/jsonl', 'notACollector'],
    ['text/html; application/json', 'notACollector'],
    ['', 'notACollector'],
  ])('is taken for JSON by its type alone: "%s" is %s', async (type, taken) => {
    expect(await problem(() => new Response('{}', { headers: { 'Content-Type': type } }))).toBe(taken)
  })

  test.each([
    [500, 'notACollector'],
    [501, 'notACollector'],
    [502, 'busy'],
    [503, 'busy'],
    [504, 'busy'],
    [505, 'notACollector'],
    [200, 'notACollector'],
  ])(
    'that is a page with status %i comes from a gateway, or from no collector: %s',
    async (status, taken) => {
      expect(await problem(() => new Response('<html>', { status }))).toBe(taken)
    },
  )

  test.each([
    [299, 'ok'],
    [300, 'broken'],
    [304, 'broken'],
    [399, 'broken'],
    [400, 'ok'],
    [404, 'ok'],
  ])('with status %i: only what leads elsewhere is broken (%s)', async (status, taken) => {
    const body = status === 304 ? null : '{}'
    expect(await problem(() => new Response(body, { status, headers: JSON_TYPE }))).toBe(taken)
  })

  test('that leads elsewhere comes out of a browser without its status, and is broken all the same', async () => {
    const hidden = { type: 'opaqueredirect', status: 0, headers: new Headers(JSON_TYPE), body: null }
    vi.spyOn(globalThis, 'fetch').mockResolvedValue(hidden as Response)
    expect(await receive({ url: 'https://koguja.example.ee/', method: 'GET', max: 9, ms: 9_000 })).toEqual({
      ok: false,
      problem: 'broken',
    })
  })
})

describe('The server’s clock', () => {
  const said = async (date: string) => {
    const got = await ask(() => new Response('{}', { headers: { ...JSON_TYPE, Date: date } }))
    return got.ok ? got.value : got
  }

  test('is read to the second, and left out where it cannot be the time', async () => {
    expect(await said('Fri, 26 Feb 2027 15:00:00 GMT')).toMatchObject({ said: Date.UTC(2027, 1, 26, 15) })
    expect(await said('Thu, 01 Jan 1970 00:00:00 GMT')).toMatchObject({ said: 0 })
    for (const date of ['Wed, 31 Dec 1969 23:59:59 GMT', 'later'])
      expect(await said(date)).not.toHaveProperty('said')
  })
})
