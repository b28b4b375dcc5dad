import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { mergeBands } from '../../protocol/bands.ts'
import { readBox, sealBox } from '../../protocol/box.ts'
import type { Bytes } from '../../protocol/bytes.ts'
import { checkLists, type ListsRefusal } from '../../protocol/check-lists.ts'
import {
  areListsSigned,
  envelopeHash,
  type Lists,
  listKeys,
  listsHash,
  listsOf,
  type Pile,
  signLists,
} from '../../protocol/lists.ts'
import { comparePile, findOwn, isExact } from '../../protocol/recorded.ts'
import { type Campaign, campaign, fakeHash, noValues, someItems } from './sample.ts'

/** Two bands, five boxes each, and one more in the second. */
const BANDS = [['small', 'middle'], ['large']]
const BOXES = [5, 6]

let good: Campaign
let boxes: Bytes[][][]
let piles: Pile[]
let lists: Lists

const sealedEnvelopes = async (): Promise<Bytes[]> => {
  const { bytes } = await sealBox(good.manifest, good.ctx, noValues(someItems))
  const read = readBox(bytes, good.ctx, someItems.length)
  return read.ok ? read.envelopes : []
}
const present = (envelope: Bytes | undefined): Bytes[] => (envelope ? [envelope] : [])

beforeAll(async () => {
  good = await campaign()
  boxes = await Promise.all(BOXES.map((n) => Promise.all(Array.from({ length: n }, sealedEnvelopes))))
  piles = listKeys(good.manifest, BANDS).map(({ item, band }) => ({
    item,
    band,
    envelopes: (boxes[band === 'large' ? 1 : 0] ?? []).flatMap((box) =>
      present(box[someItems.findIndex((i) => i.id === item)]),
    ),
  }))
  lists = {
    v: 1,
    ctx: good.ctx,
    to: good.manifest.to,
    codes: { issued: 21, used: 11, reissued: 1, revoked: 1 },
    bands: BANDS,
    lists: await listsOf(piles),
  }
})

const check = (changed: unknown) => checkLists(changed, good.manifest, good.ctx, good.manifest.to)
const changedList = (at: number, change: (hashes: string[]) => string[]): Lists => ({
  ...lists,
  lists: lists.lists.map((l, i) => (i === at ? { ...l, hashes: change([...l.hashes]) } : l)),
})

describe('Bands at close', () => {
  const [small, middle, large] = [5, 8, 7].map((eligible, at) => ({
    id: 'abc'[at] ?? '',
    label: 'x',
    eligible,
  }))
  const bands = [small, middle, large].flatMap((b) => (b ? [b] : []))
  test.each([
    ['stay when each has k', { a: 5, b: 5, c: 5 }, [['a'], ['b'], ['c']]],
    ['merge with their one neighbour', { a: 4, b: 6, c: 5 }, [['a', 'b'], ['c']]],
    ['merge with their smaller neighbour', { a: 7, b: 4, c: 6 }, [['a'], ['b', 'c']]],
    ['of equal neighbours with the first', { a: 6, b: 4, c: 6 }, [['a', 'b'], ['c']]],
    ['merge on while one is too small', { a: 1, b: 2, c: 9 }, [['a', 'b', 'c']]],
    ['are one when there are too few in all', { a: 1, b: 0, c: 1 }, [['a', 'b', 'c']]],
  ])('%s', (_what, counts, merged) => {
    expect(mergeBands(bands, counts, 5)).toEqual(merged)
  })

  test('are partitioned, none left out, each part with k or all in one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 8 }), (counts) => {
        const all = counts.map((_, at) => ({ id: `b${at}`, label: 'x', eligible: 20 }))
        const merged = mergeBands(all, Object.fromEntries(counts.map((n, at) => [`b${at}`, n])), 5)
        expect(merged.flat()).toEqual(all.map((b) => b.id))
        const sizes = merged.map((ids) =>
          ids.reduce((sum, id) => sum + (counts[Number(id.slice(1))] ?? 0), 0),
        )
        expect(merged.length === 1 || sizes.every((n) => n >= 5)).toBe(true)
      }),
    )
  })
})

describe('The lists', () => {
  test('in order are taken', () => {
    expect(check(lists)).toEqual({ ok: true, lists })
    expect(check(JSON.parse(JSON.stringify(lists)))).toMatchObject({ ok: true })
  })

  test('do not depend on the order in which boxes came', async () => {
    const turned = piles.map((p) => ({ ...p, envelopes: p.envelopes.toReversed() }))
    expect(await listsOf(turned)).toEqual(lists.lists)
  })

  test('link nothing: a box has another place in the list of every item', async () => {
    const ranks = await Promise.all(
      someItems.map(async ({ id }, at) => {
        const list = lists.lists.find((l) => l.item === id && l.band === 'large')?.hashes ?? []
        const own = (boxes[1] ?? []).flatMap((box) => present(box[at]))
        const hashes = await Promise.all(own.map(envelopeHash))
        return hashes.map((hash) => list.indexOf(hash)).join()
      }),
    )
    // Six boxes: two of five lists have the same order by chance once in 72 times, all five never.
    expect(ranks).toHaveLength(someItems.length)
    expect(new Set(ranks).size).toBeGreaterThan(1)
    expect(ranks.join()).not.toContain('-1')
  })

  const broken: [ListsRefusal, string, () => unknown][] = [
    ['shape', 'no lists', () => []],
    ['shape', 'a field too many', () => ({ ...lists, boxes: [] })],
    ['unknownVersion', 'an older version', () => ({ ...lists, v: 0 })],
    ['otherCampaign', 'those of another campaign', () => ({ ...lists, ctx: fakeHash(1) })],
    ['otherClose', 'those of another end', () => ({ ...lists, to: '2027-03-01T00:00:00Z' })],
    ['bands', 'a band left out', () => ({ ...lists, bands: [['small'], ['large']] })],
    [
      'bands',
      'bands merged that are no neighbours',
      () => ({ ...lists, bands: [['small', 'large'], ['middle']] }),
    ],
    ['incomplete', 'a list left out', () => ({ ...lists, lists: lists.lists.slice(1) })],
    ['incomplete', 'a list twice', () => ({ ...lists, lists: [...lists.lists, ...lists.lists.slice(0, 1)] })],
    ['incomplete', 'items in another order', () => ({ ...lists, lists: lists.lists.toReversed() })],
    ['unsorted', 'a list in the order of delivery', () => changedList(0, (h) => h.toReversed())],
    ['unsorted', 'two neighbours swapped', () => changedList(0, ([a = '', b = '', ...h]) => [b, a, ...h])],
    [
      'unsorted',
      'the last two swapped',
      () => changedList(0, (h) => [...h.slice(0, -2), ...h.slice(-2).toReversed()]),
    ],
    ['unequal', 'one envelope fewer for one item', () => changedList(0, (h) => h.slice(1))],
    ['unequal', 'one envelope more for one item', () => changedList(0, (h) => [fakeHash(1), ...h])],
    ['hashTwice', 'an envelope twice', () => changedList(0, (h) => [...h.slice(0, 1), ...h.slice(0, -1)])],
    [
      'hashTwice',
      'an envelope in two lists',
      () => changedList(0, () => [...(lists.lists[2]?.hashes ?? [])]),
    ],
    ['codes', 'another number of codes used', () => ({ ...lists, codes: { ...lists.codes, used: 10 } })],
    ['tooMany', 'more boxes than codes', () => ({ ...lists, codes: { ...lists.codes, issued: 5 } })],
    [
      'tooMany',
      'more boxes in a band than municipalities',
      () => ({
        ...lists,
        codes: { ...lists.codes, issued: 99, used: 13 },
        lists: lists.lists.map((l, at) =>
          l.band === 'large'
            ? {
                ...l,
                hashes: [...Array.from({ length: 2 }, (_, i) => fakeHash(at * 9 + i)), ...l.hashes].sort(),
              }
            : l,
        ),
      }),
    ],
    [
      'bandTooSmall',
      'a band under k that was not merged',
      () => ({ ...lists, lists: lists.lists.map((l) => ({ ...l, hashes: l.hashes.slice(0, 4) })) }),
    ],
    [
      'tooFew',
      'fewer boxes than may be opened',
      () => ({ ...lists, lists: lists.lists.map((l) => ({ ...l, hashes: l.hashes.slice(0, 4) })) }),
    ],
  ]
  test.each(broken)('are refused: %s (%s)', (refusal, _what, make) => {
    const result = check(make())
    expect(result.ok ? [] : result.refusals).toContain(refusal)
  })

  test('signed are known by everybody; other lists, keys and uses are not', async () => {
    const hash = await listsHash(lists)
    const signature = await signLists(hash, good.release.privateKey)
    expect(await areListsSigned(hash, signature, good.manifest)).toBe(true)
    const other = await listsHash(changedList(0, (h) => [...h.slice(1), fakeHash(1)]))
    expect(other).not.toBe(hash)
    expect(await areListsSigned(other, signature, good.manifest)).toBe(false)
    const forged = await signLists(hash, good.notice.privateKey)
    expect(await areListsSigned(hash, forged, good.manifest)).toBe(false)
  })
})

describe('A client', () => {
  test('finds every own box, under its band', async () => {
    for (const [at, band] of boxes.entries())
      for (const own of band)
        expect(await findOwn(lists, good.manifest, own)).toEqual({
          ok: true,
          band: ['small+middle', 'large'][at],
        })
  })

  test('sees which of its envelopes were swapped', async () => {
    const own = boxes[0]?.[0] ?? []
    const stranger = await sealedEnvelopes()
    const mixed = own.map((envelope, at) => (at === 2 ? (stranger[at] ?? envelope) : envelope))
    expect(await findOwn(lists, good.manifest, mixed)).toEqual({ ok: false, absent: [someItems[2]?.id] })
    expect(await findOwn(lists, good.manifest, stranger)).toEqual({
      ok: false,
      absent: someItems.map((i) => i.id),
    })
    expect(await findOwn(lists, good.manifest, own.slice(1))).toMatchObject({ ok: false })
    expect(await findOwn(lists, good.manifest, [])).toMatchObject({ ok: false })
  })

  test('sees its envelopes in the lists of different bands, or under another item', async () => {
    const [own = [], other = []] = [boxes[0]?.[0], boxes[1]?.[0]]
    const scattered = own.map((envelope, at) => (at === 0 ? (other[0] ?? envelope) : envelope))
    expect(await findOwn(lists, good.manifest, scattered)).toEqual({ ok: false, absent: [] })
    const [a, b, ...rest] = own
    expect(await findOwn(lists, good.manifest, [...present(b), ...present(a), ...rest])).toMatchObject({
      ok: false,
    })
  })
})

describe('A pile', () => {
  const pile = () => piles[0]?.envelopes ?? []
  const hashes = () => lists.lists[0]?.hashes ?? []

  test('that is its list is exact', async () => {
    const difference = await comparePile(hashes(), pile())
    expect(difference).toEqual({ dropped: [], doubled: [], added: [] })
    expect(isExact(difference)).toBe(true)
  })

  test('with one envelope dropped, doubled or added is not', async () => {
    const [first] = await listsOf([{ item: 'x', band: 'y', envelopes: pile().slice(0, 1) }])
    const hash = first?.hashes ?? []
    const [stranger] = await sealedEnvelopes()
    const dropped = await comparePile(hashes(), pile().slice(1))
    expect(dropped).toEqual({ dropped: hash, doubled: [], added: [] })
    const doubled = await comparePile(hashes(), [...pile(), ...pile().slice(0, 1)])
    expect(doubled).toEqual({ dropped: [], doubled: hash, added: [] })
    const added = await comparePile(hashes(), [...pile(), ...present(stranger)])
    expect(added).toMatchObject({ dropped: [], doubled: [], added: [expect.any(String)] })
    const swapped = await comparePile(hashes(), [...pile().slice(1), ...present(stranger)])
    expect(swapped).toMatchObject({ dropped: hash, doubled: [], added: [expect.any(String)] })
    expect([dropped, doubled, added, swapped].map(isExact)).toEqual([false, false, false, false])
  })
})
