import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { groupOf, NAMES, newNaming, newRate, type Rate } from '../../collector/app/rate.ts'
import { readEnvironment } from '../../collector/environment.ts'
import { newLog } from '../../collector/log.ts'
import { remoteAddress } from '../../collector/serve.ts'

const MINUTE = 60_000

describe('A rate', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })
  const many = async (rate: Rate, n: number, key = 'a') => {
    let taken = 0
    for (let i = 0; i < n; i++) if (await rate.take(key)) taken++
    return taken
  }

  test('lets so many through in a minute that begins with the first, and as many in the next one', async () => {
    const rate = newRate(6)
    expect(await many(rate, 20)).toBe(6)
    vi.advanceTimersByTime(MINUTE - 1)
    expect([await many(rate, 20), await rate.has('a')]).toEqual([0, false])
    vi.advanceTimersByTime(1)
    expect(await rate.has('a')).toBe(true)
    expect(await many(rate, 20)).toBe(6)
    expect(await many(rate, 20, 'b')).toBe(6)
  })

  test('never lets more than twice as many through in any minute', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(5_000), { maxLength: 200 }),
        fc.integer({ min: 1, max: 30 }),
        async (pauses, perMinute) => {
          const rate = newRate(perMinute)
          const taken: number[] = []
          for (const pause of pauses) {
            vi.advanceTimersByTime(pause)
            if (await rate.take('a')) taken.push(Date.now())
          }
          for (const from of taken)
            expect(taken.filter((at) => at >= from && at < from + MINUTE).length).toBeLessThanOrEqual(
              2 * perMinute,
            )
        },
      ),
      { numRuns: 30 },
    )
  })

  test('is lifted after a minute even when the machine’s clock was set back meanwhile', async () => {
    const rate = newRate(1)
    expect(await rate.take('a')).toBe(true)
    vi.setSystemTime(Date.now() - 3_600_000)
    vi.advanceTimersByTime(MINUTE)
    expect(await rate.take('a')).toBe(true)
  })

  test('of zero is none', async () => {
    expect(await many(newRate(0), 1_000)).toBe(1_000)
  })
})

describe('Addresses by the hundred thousand', () => {
  test('share a bounded number of names, and none of them is forgiven what it has used up', async () => {
    const [rate, name] = [newRate(1), newNaming()]
    const addresses = Array.from({ length: 100_000 }, (_, n) => `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`)
    const guesser = name('192.0.2.1')
    expect(await rate.take(guesser)).toBe(true)
    const names = new Set(addresses.map(name))
    expect(names.size).toBeLessThanOrEqual(NAMES)
    // Every name that a hundred thousand addresses may have is in use; the guesser’s is not free again for that.
    for (const each of addresses) await rate.take(name(each))
    expect(await rate.has(guesser)).toBe(false)
    expect(await Promise.all([...names].map((each) => rate.has(each)))).not.toContain(true)
  })
})

describe('An address', () => {
  const some = Array.from({ length: 40 }, (_, n) => `192.0.2.${n}`)

  test('is known by a name that only this process can make', () => {
    const [one, other] = [newNaming(), newNaming()]
    expect(some.map(one)).toEqual(some.map(one))
    expect(some.map(one)).not.toEqual(some.map(other))
    expect(new Set(some.map(one)).size).toBeGreaterThan(30)
    for (const name of some.map(one)) expect(Number(name)).toBeLessThan(NAMES)
  })

  test.each([
    ['192.0.2.1', '192.0.2.1'],
    ['192.0.2.1:50123', '192.0.2.1'],
    ['"192.0.2.1:50123"', '192.0.2.1'],
    [' 192.0.2.1 ', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::FFFF:c000:201', '192.0.2.1'],
    ['[::ffff:192.0.2.1]:443', '192.0.2.1'],
    ['64:ff9b::192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:DB8:0001:2::9', '2001:db8:1:2'],
    ['[2001:db8:1:2::9]:50123', '2001:db8:1:2'],
    ['"[2001:db8:1:2::9]:50123"', '2001:db8:1:2'],
    ['2001:db8:1:2:3:4:192.0.2.1', '2001:db8:1:2'],
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
