/** The short form of `npm run torture -- fuzz`: the same program, fewer runs; and that it would notice. */
import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { BOUNDARIES } from '../../scripts/torture/fuzz/all.ts'
import {
  ACCEPTED,
  corrupt,
  type Outcome,
  type Prepare,
  REFUSED,
  wrong,
} from '../../scripts/torture/fuzz/boundary.ts'
import { BYTE_DAMAGE } from '../../scripts/torture/fuzz/bytes.ts'
import { fuzz, fuzzOver } from '../../scripts/torture/fuzz/fuzz.ts'
import { damagedJson, damagedTree } from '../../scripts/torture/fuzz/tree.ts'
import { randomOf } from '../../simulation/random.ts'

const RUNS = 20
const wishes = (seed: string, only: readonly string[], runs = RUNS) => ({ seed, runs, only, say: () => {} })

describe('Damaged input', () => {
  test.each(Object.keys(BOUNDARIES))(
    'at the boundary %s is refused in its own words, or is as good as sound input',
    { timeout: 120_000 },
    async (name) => {
      // A new one each time finds what the old ones do not; it is told with what it has found.
      for (const seed of ['short', randomBytes(4).toString('hex')]) {
        const { findings, runs } = await fuzz(wishes(seed, [name]))
        expect({ seed, findings }).toEqual({ seed, findings: [] })
        expect(runs).toBe(RUNS)
      }
    },
  )

  test('is damaged in the same ways by the same seed', async () => {
    const ways = async (seed: string): Promise<string[]> => {
      const seen: string[] = []
      const boundary: Prepare = async () => ({
        attempt: (random) => {
          const { value, how } = damagedJson({ a: [1, { b: 'õ' }], c: null }, random)
          seen.push(`${how} ${value}`)
          return { how, feed: async () => REFUSED }
        },
      })
      await fuzzOver({ boundary }, wishes(seed, [], 50))
      return seen
    }
    expect(await ways('one')).toEqual(await ways('one'))
    expect(await ways('one')).not.toEqual(await ways('two'))
    expect(new Set(await ways('one')).size).toBeGreaterThan(30)
  })

  test('never changes what it was made of', () => {
    const good = { a: [1, { b: 'õ' }], c: null, d: { e: { f: true } } }
    const before = structuredClone(good)
    for (let run = 0; run < 500; run++) damagedTree(good, randomOf('same', String(run)))
    expect(good).toEqual(before)
    const bytes = new Uint8Array([1, 2, 3, 200, 0, 65])
    for (const damage of Object.values(BYTE_DAMAGE)) damage(bytes, randomOf('bytes'))
    expect([...bytes]).toEqual([1, 2, 3, 200, 0, 65])
  })
})

describe('What would be a fault', () => {
  const oneOf = async (feed: () => Promise<Outcome>) => {
    const boundary: Prepare = async () => ({ attempt: () => ({ how: 'x', feed }) })
    const { isWell, findings } = await fuzzOver({ boundary }, wishes('fault', [], 1))
    return { isWell, kinds: findings.map((f) => f.kind) }
  }

  test('is counted by its kind: accepted wrongly, corrupted, an error without words', async () => {
    expect(await oneOf(async () => wrong('x'))).toEqual({ isWell: false, kinds: ['wrong'] })
    expect(await oneOf(async () => corrupt('x'))).toEqual({ isWell: false, kinds: ['corrupt'] })
    expect(await oneOf(async () => JSON.parse('{'))).toEqual({ isWell: false, kinds: ['unworded'] })
    expect(await oneOf(async () => ACCEPTED)).toEqual({ isWell: true, kinds: [] })
  })

  test('is a second of the processor’s time', async () => {
    const busy = async (): Promise<Outcome> => {
      const end = process.cpuUsage().user + 1_050_000
      while (process.cpuUsage().user < end);
      return ACCEPTED
    }
    expect(await oneOf(busy)).toEqual({ isWell: false, kinds: ['hung'] })
  })

  test('is a name that reaches every object there is', async () => {
    const pollutes = async (): Promise<Outcome> => {
      Object.assign(Object.prototype, { polluted: true })
      return REFUSED
    }
    expect(await oneOf(pollutes)).toEqual({ isWell: false, kinds: ['corrupt'] })
    expect('polluted' in {}).toBe(false)
  })

  test('a boundary that does not exist is refused by name', async () => {
    await expect(fuzz(wishes('x', ['oracle']))).rejects.toThrow('oracle')
  })
})
