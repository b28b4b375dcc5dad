/** Lists at exactly the numbers where they are taken or refused, each refusal by itself. */
import { beforeAll, describe, expect, test } from 'vitest'
import { checkLists } from '../../protocol/check-lists.ts'
import { boxesIn, type Lists, listKeys } from '../../protocol/lists.ts'
import type { Manifest } from '../../protocol/manifest.ts'
import { type Campaign, campaign, fakeHash } from './sample.ts'

let good: Campaign
beforeAll(async () => {
  good = await campaign()
})

const BANDS = [['small', 'middle'], ['large']]
/** Lists over so many boxes in each band: of every envelope an invented hash. */
const listsOver = (boxes: readonly number[], bands = BANDS): Lists => ({
  v: 1,
  ctx: good.ctx,
  to: good.manifest.to,
  codes: { issued: 21, used: boxes.reduce((sum, n) => sum + n, 0), reissued: 0, revoked: 0 },
  bands,
  lists: listKeys(good.manifest, bands).map((key, at) => ({
    ...key,
    hashes: Array.from({ length: boxes[at % bands.length] ?? 0 }, (_, i) => fakeHash(at * 100 + i)),
  })),
})
const refusals = (lists: unknown, manifest: Partial<Manifest> = {}): string[] => {
  const check = checkLists(lists, { ...good.manifest, ...manifest }, good.ctx, good.manifest.to)
  return check.ok ? [] : check.refusals
}
const codes = (lists: Lists, change: Partial<Lists['codes']>): Lists => ({
  ...lists,
  codes: { ...lists.codes, ...change },
})
const changed = (lists: Lists, at: number, change: (hashes: string[]) => string[]): Lists => ({
  ...lists,
  lists: lists.lists.map((l, i) => (i === at ? { ...l, hashes: change(l.hashes) } : l)),
})

describe('Lists', () => {
  test('are taken with k boxes in every band and as many as may be opened in all, not with one fewer', () => {
    expect(refusals(listsOver([5, 5]))).toEqual([])
    expect(refusals(listsOver([6, 4]))).toEqual(['bandTooSmall'])
    expect(refusals(listsOver([5, 4]))).toEqual(['bandTooSmall', 'tooFew'])
    expect(refusals(listsOver([5, 5]), { minTotal: 11 })).toEqual(['tooFew'])
    expect(refusals(listsOver([5, 6]), { minTotal: 11 })).toEqual([])
  })

  test('of a single band may have fewer than k, as far as the band goes', () => {
    const one = [['small', 'middle', 'large']]
    expect(refusals(listsOver([10], one), { k: 11 })).toEqual([])
    expect(refusals(listsOver([9], one))).toEqual(['tooFew'])
    expect(refusals(listsOver([0], one))).toEqual(['tooFew'])
  })

  test('have as many boxes as a band has municipalities at most', () => {
    // 6 + 8 small and middle ones, 7 large ones.
    expect(refusals(listsOver([14, 7]))).toEqual([])
    expect(refusals(codes(listsOver([15, 6]), { issued: 99 }))).toEqual(['tooMany'])
    expect(refusals(codes(listsOver([5, 8]), { issued: 99 }))).toEqual(['tooMany'])
  })

  test('have as many boxes as there are codes that are not void at most', () => {
    const lists = listsOver([5, 6])
    const given = (issued: number, reissued: number, revoked: number) =>
      refusals(codes(lists, { issued, reissued, revoked }))
    expect([given(11, 0, 0), given(10, 1, 0), given(12, 1, 2), given(13, 0, 2)]).toEqual([[], [], [], []])
    for (const few of [given(10, 0, 0), given(11, 0, 1), given(9, 1, 0), given(11, 1, 2)])
      expect(few).toEqual(['tooMany'])
  })

  test('say of how many codes a box came', () => {
    for (const used of [10, 12]) expect(refusals(codes(listsOver([5, 6]), { used }))).toEqual(['codes'])
  })

  test('hold every envelope once, in order', () => {
    const lists = listsOver([5, 6])
    const [one = '', two = '', ...more] = lists.lists[0]?.hashes ?? []
    expect(refusals(changed(lists, 0, () => [one, one, ...more]))).toEqual(['hashTwice'])
    expect(refusals(changed(lists, 0, () => [two, one, ...more]))).toEqual(['unsorted'])
    // Already in the list of another item.
    expect(refusals(changed(lists, 0, () => [...(lists.lists[2]?.hashes ?? [])]))).toEqual(['hashTwice'])
  })

  test('of one band are all of one length', () => {
    const lists = listsOver([5, 6])
    expect(refusals(changed(lists, 0, (hashes) => hashes.slice(1)))).toEqual(['unequal'])
    expect(refusals(changed(lists, 1, (hashes) => hashes.slice(1)))).toEqual(['unequal'])
  })

  test('are those of the campaign, its end and its bands, each once and in order', () => {
    const lists = listsOver([5, 6])
    expect(refusals({ ...lists, ctx: fakeHash(1) })).toEqual(['otherCampaign'])
    expect(refusals({ ...lists, to: '2027-02-26T15:00:01Z' })).toEqual(['otherClose'])
    expect(refusals({ ...lists, lists: lists.lists.slice(2) })).toEqual(['incomplete'])
    expect(refusals({ ...lists, lists: [...lists.lists.slice(2), ...lists.lists.slice(0, 2)] })).toEqual([
      'incomplete',
    ])
    const [first, second, ...rest] = lists.lists
    expect(refusals({ ...lists, lists: [second, first, ...rest] })).toEqual(['incomplete'])
    for (const bands of [
      [['small'], ['large']],
      [['small', 'middle'], ['large'], ['large']],
      [['large'], ['small', 'middle']],
    ])
      expect(refusals(listsOver([5, 5, 5].slice(0, bands.length), bands))).toContain('bands')
  })

  test('have at least one band, and nothing that is no count', () => {
    const lists = listsOver([5, 6])
    expect(refusals({ ...lists, bands: [] })).toEqual(['shape'])
    for (const issued of [-1, 0.5]) expect(refusals(codes(lists, { issued }))).toEqual(['shape'])
    expect(refusals({ ...lists, codes: {} })).toEqual(['shape'])
    expect(refusals({ ...lists, lists: [{}] })).toEqual(['shape'])
    const eight = Array.from({ length: 9 }, (_, at) => [`b${at}`])
    expect(refusals({ ...lists, bands: eight })).toEqual(['shape'])
    expect(refusals({ ...lists, bands: eight.slice(1) })).not.toContain('shape')
  })
})

test('Boxes are counted by the lists of one item; where lists are missing, nothing is said', () => {
  const lists = listsOver([5, 6])
  expect(boxesIn(lists)).toEqual([5, 6])
  expect(boxesIn(listsOver([9], [['small', 'middle', 'large']]))).toEqual([9])
  expect(boxesIn({ ...lists, lists: lists.lists.slice(1) })).toBeUndefined()
  expect(boxesIn({ ...lists, lists: [] })).toBeUndefined()
})
