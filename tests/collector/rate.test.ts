import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupOf, newNaming, newRate } from '../../collector/app/rate.ts'
import { readEnvironment } from '../../collector/environment.ts'
import { newLog } from '../../collector/log.ts'
import { remoteAddress } from '../../collector/serve.ts'

const MINUTE = 60_000

describe('A rate', () => {
  test('lets through as many as fit in a minute, and then evenly', () => {
    let now = 0
    const rate = newRate(6, () => now)
    const many = (n: number) => Array.from({ length: n }, () => rate.take('a')).filter(Boolean).length
    expect(many(20)).toBe(6)
    now += 10_000
    expect(many(20)).toBe(1)
    now += MINUTE
    expect(many(20)).toBe(6)
  })

  test('never lets more through than it may in any stretch of time', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(5_000), { maxLength: 300 }),
        fc.integer({ min: 1, max: 30 }),
        (pauses, perMinute) => {
          let now = 0
          const rate = newRate(perMinute, () => now)
          const taken = pauses.flatMap((pause) => {
            now += pause
            return rate.take('a') ? [now] : []
          })
          for (const [first, from] of taken.entries())
            for (const [last, to] of taken.entries())
              if (last >= first)
                expect(last - first + 1).toBeLessThanOrEqual(
                  perMinute + ((to - from) * perMinute) / MINUTE + 1e-6,
                )
        },
      ),
      { numRuns: 50 },
    )
  })

  test('forgets whoever has not come for a while', () => {
    let now = 0
    const rate = newRate(60, () => now)
    for (let n = 0; n < 1_000; n++) rate.take(`address ${n}`)
    expect(rate.size()).toBe(1_000)
    now += 2 * MINUTE
    rate.take('another')
    expect(rate.size()).toBe(1)
  })

  test('holds a bounded number, however many come', () => {
    const rate = newRate(2, () => 0)
    for (let n = 0; n < 150_000; n++) rate.take(String(n))
    expect(rate.size()).toBeLessThanOrEqual(100_000)
  })

  test('of zero is none', () => {
    const rate = newRate(0)
    expect(Array.from({ length: 1_000 }, () => rate.take('a')).every(Boolean)).toBe(true)
    expect(rate.size()).toBe(0)
  })
})

describe('An address', () => {
  test('is known by a name that only this process can make', () => {
    const [one, other] = [newNaming(), newNaming()]
    expect(one('192.0.2.1')).toBe(one('192.0.2.1'))
    expect(one('192.0.2.1')).not.toBe(one('192.0.2.2'))
    expect(one('192.0.2.1')).not.toBe(other('192.0.2.1'))
    expect(one('192.0.2.1')).not.toContain('192')
  })

  test.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:DB8:0001:2::9', '2001:db8:1:2'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['not an address', 'not an address'],
  ])('%s is of the network %s', (address, network) => {
    expect(groupOf(address)).toBe(network)
  })

  test('is what the last trusted proxy saw, not what anybody claims', () => {
    const claimed = '203.0.113.9, 198.51.100.7'
    expect(remoteAddress(claimed, '192.0.2.1', 0)).toBe('192.0.2.1')
    expect(remoteAddress(claimed, '192.0.2.1', 1)).toBe('198.51.100.7')
    expect(remoteAddress(claimed, '192.0.2.1', 2)).toBe('203.0.113.9')
    expect(remoteAddress(undefined, '192.0.2.1', 1)).toBe('192.0.2.1')
    expect(remoteAddress('', '192.0.2.1', 3)).toBe('192.0.2.1')
  })
})

describe('A line of the log', () => {
  test('has level, minute and sentence, and of an error its kind alone', () => {
    const lines: string[] = []
    const log = newLog(
      (line) => lines.push(line),
      () => Date.UTC(2027, 1, 1, 10, 20, 30),
    )
    log('info', 'started')
    log(
      'error',
      'failed',
      Object.assign(new TypeError('koodiga ABCDE'), { code: 'ERR_X', cause: new RangeError('salajane') }),
    )
    log('error', 'storeFailed', 'only text')
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { level: 'info', at: '2027-02-01T10:20Z', what: 'The collector takes requests.' },
      {
        level: 'error',
        at: '2027-02-01T10:20Z',
        what: 'A request ended in an error of the program.',
        kind: 'TypeError ERR_X RangeError',
      },
      expect.not.objectContaining({ kind: expect.anything() }),
    ])
  })
})

describe('What the collector is told', () => {
  const problems = (variables: Record<string, string>) => {
    const read = readEnvironment(variables)
    return read.ok ? [] : read.problems
  }

  test('may be nothing at all', () => {
    expect(readEnvironment({ PORT: '', DATABASE_URL: '' })).toEqual({
      ok: true,
      environment: {
        place: 'collector.sqlite',
        host: '127.0.0.1',
        port: 8420,
        publicAddress: 'http://127.0.0.1:8420/',
        proxies: 0,
        requestsPerMinute: undefined,
        guessesPerMinute: undefined,
      },
    })
  })

  test('is taken as it is meant', () => {
    const read = readEnvironment({
      DATABASE_URL: 'postgres://kov@127.0.0.1/kov',
      PORT: '9000',
      HOST: '::1',
      PUBLIC_ADDRESS: 'https://liit.example.ee/koguja',
      TRUST_PROXY: '1',
      REQUESTS_PER_MINUTE: '0',
    })
    expect(read).toMatchObject({
      environment: {
        place: 'postgres://kov@127.0.0.1/kov',
        publicAddress: 'https://liit.example.ee/koguja/',
        proxies: 1,
        requestsPerMinute: 0,
      },
    })
  })

  test.each([
    [{ PORT: 'abc' }, /PORT takes a whole number/],
    [{ PORT: '70000' }, /PORT takes a whole number/],
    [{ DATABASE_URL: 'mysql://x' }, /DATABASE_URL takes the address of a PostgreSQL/],
    [{ PUBLIC_ADDRESS: 'http://koguja.example.ee/' }, /PUBLIC_ADDRESS takes/],
    [{ PUBLIC_ADDRESS: 'koguja' }, /PUBLIC_ADDRESS takes/],
    [{ TRUST_PROXY: 'true' }, /TRUST_PROXY takes a whole number/],
  ])('%o is refused in plain words', (variables, problem) => {
    expect(problems(variables).join()).toMatch(problem)
  })

  test('is refused all at once', () => {
    expect(problems({ PORT: 'x', TRUST_PROXY: 'y' })).toHaveLength(2)
  })
})
