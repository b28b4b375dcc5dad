import { describe, expect, test } from 'vitest'
import { count } from '../../counter/count.ts'
import { addObjection, resolveObjection } from '../../counter/objections.ts'
import { areListsSigned } from '../../protocol/lists.ts'
import { checkRelease } from '../../protocol/release.ts'
import { simulatedTally } from './expected.ts'
import { sealed } from './forged.ts'
import {
  boxesOf,
  CLOSE,
  closed,
  counting,
  DAY,
  delivered,
  fileOf,
  linesOf,
  listsSigned,
  mixed,
  OPENS,
  setup,
} from './setup.ts'

const s = await setup()
const d = await delivered(s)
const register = await listsSigned(s, d)

const counted = async (...args: Parameters<typeof counting>) => {
  const done = await counting(...args)
  if (!done.ok) throw new Error(JSON.stringify(done.refusals))
  return done
}
const why = async (...args: Parameters<typeof counting>) => {
  const done = await counting(...args)
  return done.ok ? undefined : done.refusals
}

describe('A count', () => {
  test('finds exactly what was delivered, for every item and band', async () => {
    const { tallies, total, problems } = await counted(s, d)
    expect(total).toBe(21)
    expect(problems).toEqual({})
    const sent = Object.values(s.manifest.bandOf).map((band, nth) => ({
      band,
      values: mixed(s.manifest.items, nth),
    }))
    expect(tallies).toEqual(simulatedTally(s.manifest.items, d.lists.bands, sent))
  })

  test('ends in a release that every client accepts', async () => {
    const { release } = await counted(s, d)
    const lists = { hash: d.hash, bands: d.lists.bands }
    expect(await checkRelease(release, s.manifest, s.ctx, lists)).toMatchObject({ ok: true })
    expect(release.release).toMatchObject({ total: 20, lists: d.hash, demo: false })
  })

  test('tells how far it has come and opens each envelope once', async () => {
    const seen: [number, number][] = []
    await counted(s, d, { onProgress: (...at) => seen.push(at) })
    expect(seen).toHaveLength(d.lists.lists.length)
    expect(seen.at(-1)).toEqual([105, 105])
    expect(seen.map(([done]) => done)).toEqual(seen.map(([done]) => done).toSorted((a, b) => a - b))
  })

  test('accepts that all have answered alike', async () => {
    const alike = await delivered(s, () => mixed(s.manifest.items, 3))
    const { tallies } = await counted(s, alike)
    for (const { counts } of tallies) expect(Object.keys(counts)).toHaveLength(1)
  })

  test('merges what the collector merged: a band of two is in no tally by itself', async () => {
    const few = await delivered(s, undefined, (nth) => nth > 3)
    const { tallies } = await counted(s, few)
    expect(new Set(tallies.map((t) => t.band))).toEqual(new Set(['small+middle', 'large']))
  })

  test('gives the same bytes again for the same lists', async () => {
    const first = await counted(s, d, { register })
    const again = await counted(s, d, { register: first.register })
    expect(JSON.stringify(again.release)).toBe(JSON.stringify(first.release))
    expect([first.again, again.again]).toEqual([false, true])
    expect(again.register).toEqual(first.register)
  })

  test('never holds more than a pile', async () => {
    const sizes: number[] = []
    await counted(s, d, {
      opener: () => async (_item, envelopes) => {
        sizes.push(envelopes.length)
        return { counts: { none: envelopes.length }, problems: {} }
      },
    })
    expect(sizes).toEqual(d.lists.lists.map((l) => l.hashes.length))
  })
})

describe('A count is refused', () => {
  test('before the objections end, to the second', async () => {
    expect(await why(s, d, { now: OPENS - 1000 })).toEqual([{ rule: 'tooEarly', from: OPENS }])
    expect(await why(s, d, { now: OPENS })).toBeUndefined()
  })

  test('while an objection is open, in its own register or in the federation’s', async () => {
    const own = addObjection(register, CLOSE).register
    expect(await why(s, d, { register: own })).toEqual([{ rule: 'openObjections', own: [1], federation: [] }])
    const [head = '', ...rest] = linesOf(d, d.piles)
    const objection = { number: 4, at: '2027-03-01T10:00:00Z', resolvedAt: null, resolution: null }
    const open = JSON.stringify({ ...JSON.parse(head), objections: [objection] })
    expect(await why(s, d, { register, piles: fileOf([open, ...rest]) })).toEqual([
      { rule: 'openObjections', own: [], federation: [4] },
    ])
    const resolved = resolveObjection(own, 1, CLOSE + DAY, 'Selgus.')
    expect(resolved.ok && (await why(s, d, { register: resolved.register }))).toBeUndefined()
  })

  test('without lists that this counter has signed', async () => {
    expect(await why(s, d, { register: s.register })).toEqual([{ rule: 'listsNotSigned' }])
    const others = await delivered(s)
    expect(await why(s, others, { register })).toEqual([{ rule: 'listsNotSigned' }])
  })

  test('when the lists bear the signature of another key', async () => {
    const other = await setup()
    const lists = (await listsSigned(other, await delivered(other))).lists
    const forged = { ...register, lists: { hash: d.hash, signature: lists?.signature ?? '' } }
    expect(await areListsSigned(d.hash, forged.lists.signature, s.manifest)).toBe(false)
    expect(await why(s, d, { register: forged })).toEqual([{ rule: 'listsNotSigned' }])
  })

  test('a second time over other lists', async () => {
    const first = await counted(s, d, { register })
    const others = await delivered(s)
    const resigned = { ...first.register, lists: (await listsSigned(s, others)).lists }
    expect(await why(s, others, { register: resigned })).toEqual([{ rule: 'released' }])
  })

  test('when the same lists give another result than before', async () => {
    const first = await counted(s, d, { register })
    const opener = () => async (item: { id: string; values: string[] }, envelopes: readonly unknown[]) => ({
      counts: { [item.values.at(-1) ?? '']: envelopes.length },
      problems: {},
    })
    expect(await why(s, d, { register: first.register, opener })).toEqual([{ rule: 'recountDiffers' }])
  })

  test('before anything is opened', async () => {
    let opened = 0
    const opener = () => async () => {
      opened++
      return { counts: {}, problems: {} }
    }
    const lines = linesOf(d, d.piles)
    const spoiled = [...lines.slice(0, -1), lines.at(-1)?.replace(/"[^"]{170}/, `"${'A'.repeat(170)}`) ?? '']
    expect(await why(s, d, { opener, piles: fileOf(spoiled) })).toMatchObject([{ rule: 'pileDiffers' }])
    expect(opened).toBe(0)
  })
})

test('A file that changes between two readings is found out in the second', async () => {
  const good = linesOf(d, d.piles)
  const bad = [...good.slice(0, 2), good[3] ?? '', ...good.slice(3)]
  let reading = 0
  const piles = () => fileOf(reading++ === 0 ? good : bad)()
  const done = await count({ ...s, notices: [], lists: d.lists, register, piles, now: OPENS })
  expect(done).toMatchObject({ ok: false, refusals: [{ rule: 'pileUnexpected', line: 3 }] })
})

test('An answer outside the domain, or sealed for another item, is dropped and told; the rest is counted', async () => {
  const boxes = await boxesOf(s)
  const [answer, other] = s.manifest.items
  if (!answer || !other || !boxes[0] || !boxes[1] || !boxes[2]) throw new Error('setup')
  boxes[0].envelopes[0] = await sealed(s, answer, '9')
  boxes[1].envelopes[0] = await sealed(s, { ...other, values: answer.values }, '3')
  boxes[2].envelopes[0] = new Uint8Array(boxes[2].envelopes[0]?.length ?? 0).fill(7)
  const done = await counted(s, await closed(s, boxes))
  expect(done.problems).toEqual({ outsideDomain: 1, sealed: 2 })
  const valid = done.tallies
    .filter((t) => t.item === answer.id)
    .flatMap((t) => Object.values(t.counts))
    .reduce((a, b) => a + b, 0)
  expect(valid).toBe(18)
  expect(done.total).toBe(21)
})
