import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hashOf } from '../../protocol/canonical.ts'
import { comparePile, isExact } from '../../protocol/recorded.ts'

const envelope = (n: number) => Uint8Array.of(n, 1, 2, 3)
const listOf = (...all: number[]) => Promise.all(all.map((n) => hashOf(envelope(n))))
const compared = async (list: number[], pile: number[]) =>
  comparePile(await listOf(...list), pile.map(envelope))

describe('A pile is its list', () => {
  test('only when nothing is dropped, doubled or added, each named', async () => {
    const [one, two, three] = await listOf(1, 2, 3)
    const cases: [number[], { dropped: unknown[]; doubled: unknown[]; added: unknown[] }][] = [
      [[1, 2], { dropped: [], doubled: [], added: [] }],
      [[2, 1], { dropped: [], doubled: [], added: [] }],
      [[1], { dropped: [two], doubled: [], added: [] }],
      [[1, 2, 3], { dropped: [], doubled: [], added: [three] }],
      [[1, 2, 2], { dropped: [], doubled: [two], added: [] }],
      // As many as there should be, and yet not those.
      [[1, 1], { dropped: [two], doubled: [one], added: [] }],
      [[1, 3], { dropped: [two], doubled: [], added: [three] }],
      [[2, 2, 2], { dropped: [one], doubled: [two], added: [] }],
    ]
    for (const [pile, difference] of cases) {
      const found = await compared([1, 2], pile)
      expect(found).toEqual(difference)
      expect(isExact(found)).toBe(Object.values(difference).every((all) => all.length === 0))
    }
  })

  test('exactly when it holds the same envelopes as often', async () => {
    const few = fc.array(fc.nat(4), { maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.nat(4)), few, async (list, pile) => {
        const same = [...list].sort().join() === [...pile].sort().join()
        expect(isExact(await compared(list, pile))).toBe(same)
      }),
    )
  })
})
