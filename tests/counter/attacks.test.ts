/** Whoever has the collector's machine in hand and sends piles that are not what was delivered. */
import { describe, expect, test } from 'vitest'
import { open } from '../../protocol/envelope.ts'
import { envelopeHash, type Pile } from '../../protocol/lists.ts'
import { writeHead } from '../../protocol/piles.ts'
import { sealed } from './forged.ts'
import { boxesOf, closed, counting, delivered, fileOf, linesOf, listsSigned, setup } from './setup.ts'

const s = await setup()
const d = await delivered(s)
const register = await listsSigned(s, d)
const [first, second] = d.piles as [Pile, Pile]
const [item] = s.manifest.items as [(typeof s.manifest.items)[number]]

const why = async (lines: readonly string[]) => {
  const done = await counting(s, d, { register, piles: fileOf(lines) })
  return done.ok ? undefined : done.refusals
}
/** The piles with the first of them, or the first two, exchanged. */
const withPiles = (...changed: Pile[]) => linesOf(d, [...changed, ...d.piles.slice(changed.length)])
const differs = (pile: Pile, difference: object) => ({
  rule: 'pileDiffers',
  item: pile.item,
  band: pile.band,
  difference: { dropped: [], doubled: [], added: [], ...difference },
})
const hashOf = (pile: Pile, at: number) => envelopeHash(pile.envelopes[at] ?? new Uint8Array())

describe('A pile is named, and nothing is opened, when', () => {
  test('an envelope was dropped', async () => {
    const envelopes = first.envelopes.slice(1)
    expect(await why(withPiles({ ...first, envelopes }))).toEqual([
      differs(first, { dropped: [await hashOf(first, 0)] }),
    ])
  })

  test('an envelope was doubled', async () => {
    const envelopes = [...first.envelopes.slice(0, 1), ...first.envelopes]
    expect(await why(withPiles({ ...first, envelopes }))).toEqual([
      differs(first, { doubled: [await hashOf(first, 0)] }),
    ])
  })

  test('an envelope was put in place of another', async () => {
    const forged = await sealed(s, item, '4')
    const envelopes = [forged, ...first.envelopes.slice(1)]
    expect(await why(withPiles({ ...first, envelopes }))).toEqual([
      differs(first, { dropped: [await hashOf(first, 0)], added: [await envelopeHash(forged)] }),
    ])
  })

  test('an envelope was added', async () => {
    const forged = await sealed(s, item, '4')
    expect(await why(withPiles({ ...first, envelopes: [...first.envelopes, forged] }))).toEqual([
      differs(first, { added: [await envelopeHash(forged)] }),
    ])
  })

  test('a bit of an envelope was turned', async () => {
    const altered = Uint8Array.from(first.envelopes[0] ?? [], (byte, at) => (at === 100 ? byte ^ 1 : byte))
    expect(await why(withPiles({ ...first, envelopes: [altered, ...first.envelopes.slice(1)] }))).toEqual([
      differs(first, { dropped: [await hashOf(first, 0)], added: [await envelopeHash(altered)] }),
    ])
  })

  test('two envelopes changed places between two items', async () => {
    const [a, b] = [first.envelopes[0] ?? new Uint8Array(), second.envelopes[0] ?? new Uint8Array()]
    const changed = [
      { ...first, envelopes: [b, ...first.envelopes.slice(1)] },
      { ...second, envelopes: [a, ...second.envelopes.slice(1)] },
    ]
    expect(await why(withPiles(...changed))).toEqual([
      differs(first, { dropped: [await envelopeHash(a)], added: [await envelopeHash(b)] }),
      differs(second, { dropped: [await envelopeHash(b)], added: [await envelopeHash(a)] }),
    ])
  })

  test('it comes in another order than its hashes', async () => {
    const envelopes = first.envelopes.toReversed()
    expect(await why(withPiles({ ...first, envelopes }))).toEqual([
      { rule: 'pileUnsorted', item: first.item, band: first.band },
    ])
  })
})

describe('The piles’ file is refused when', () => {
  const lines = linesOf(d, d.piles)

  test('piles are missing, too many, or in another order', async () => {
    expect(await why(lines.slice(0, -1))).toEqual([{ rule: 'pilesMissing', found: 14, of: 15 }])
    expect(await why([...lines, lines.at(-1) ?? ''])).toEqual([
      { rule: 'pileUnexpected', line: 17, wanted: null },
    ])
    expect(await why(withPiles(second, first))).toMatchObject([{ rule: 'pileUnexpected', line: 2 }])
  })

  test('it is cut off in the middle of a line, or is none', async () => {
    const last = lines.at(-1) ?? ''
    expect(await why([...lines.slice(0, -1), last.slice(0, 300)])).toEqual([
      { rule: 'pileUnreadable', line: 16 },
    ])
    expect(await why([])).toEqual([{ rule: 'pilesHead', problem: 'shape' }])
    expect(await why(['{}'])).toEqual([{ rule: 'pilesHead', problem: 'shape' }])
  })

  test('it belongs to other lists or to another campaign', async () => {
    const head = { ctx: s.ctx, lists: d.hash, objections: [], piles: d.piles.length }
    const other = 'b'.repeat(64)
    expect(await why([writeHead({ ...head, lists: other })])).toEqual([
      { rule: 'pilesHead', problem: 'otherLists' },
    ])
    expect(await why([writeHead({ ...head, ctx: other })])).toEqual([
      { rule: 'pilesHead', problem: 'otherCampaign' },
    ])
  })
})

test('Lists of unequal length are not counted, signed or not', async () => {
  const boxes = await boxesOf(s)
  const short = await closed(s, boxes)
  const lists = {
    ...short.lists,
    lists: short.lists.lists.map((l, at) => (at === 0 ? { ...l, hashes: l.hashes.slice(1) } : l)),
  }
  const done = await counting(s, d, { register, lists })
  expect(done).toEqual({ ok: false, refusals: [{ rule: 'lists', refusals: ['unequal'] }] })
})

test('A correlation between two items cannot be read out of the piles', async () => {
  // Everybody gives the same answer to both questions; half say one thing, half the other.
  const [one, two] = s.manifest.items.filter(({ id }) => id.startsWith('answer/'))
  if (!one || !two) throw new Error('setup')
  const many = await setup({
    bands: [{ id: 'all-of-them', label: '–', eligible: 60 }],
    items: [one, two],
    bandOf: Object.fromEntries(Array.from({ length: 60 }, (_, at) => [String(1000 + at), 'all-of-them'])),
  })
  const answer = (nth: number) => (nth % 2 === 0 ? '0' : '4')
  const planted = await delivered(many, (nth) => ({ [one.id]: answer(nth), [two.id]: answer(nth) }))
  const opened: string[][] = []
  for (const { item: id, envelopes } of planted.piles) {
    const asked = id === one.id ? one : two
    const values = await Promise.all(envelopes.map((e) => open(many.keys.tally, many.ctx, asked, e)))
    opened.push(values.map((v) => (v.ok ? v.value : '')))
  }
  const [left = [], right = []] = opened
  const same = left.filter((value, at) => value === right[at]).length
  // By chance alone 30 of 60 agree, give or take four; in the boxes all 60 did.
  expect(same).toBeGreaterThan(8)
  expect(same).toBeLessThan(52)
})
