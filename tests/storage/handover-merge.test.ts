/** A submission out of a file beside the one that is here: whichever goes on, no box and no question is lost. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isOther, mergeSubmission } from '../../storage/handover-merge.ts'
import type { Stored } from '../../storage/submission-schema.ts'
import { anyStored, blank, box, frozen, hash } from '../submit/stored.ts'

const NOW = 9_000
const at = (moment: number): Stored['history'] => [{ at: moment, what: 'joined' }]
const here = (change: Partial<Stored> = {}) => blank({ joinedAt: 1, ...change })
const seqs = (s: Stored | undefined) => s?.boxes.map((b) => [b.seq, b.hash])

describe('The one on which something happened last goes on', () => {
  test('with all that is in it, and the collector is asked at once', () => {
    const theirs = here({ history: at(20), failed: 3, boxes: [box(2)] })
    expect(mergeSubmission(undefined, theirs, NOW)).toEqual({ ...theirs, nextAt: NOW })
    expect(mergeSubmission(here({ history: at(19) }), theirs, NOW)).toEqual({ ...theirs, nextAt: NOW })
  })

  test('and this device’s own where nothing is later in the file', () => {
    const theirs = here({ history: at(20) })
    for (const last of [20, 21]) {
      expect(mergeSubmission(here({ history: at(last) }), theirs, NOW)).toBeUndefined()
      expect(mergeSubmission(here({ history: [], joinedAt: last }), theirs, NOW)).toBeUndefined()
    }
    // The latest of all that happened counts, in whatever order it is written down.
    const mixed = [...at(5), ...at(30), ...at(10)]
    expect(mergeSubmission(here({ history: mixed }), theirs, NOW)).toBeUndefined()
    expect(mergeSubmission(theirs, here({ history: mixed }), NOW)).toMatchObject({ history: mixed })
    expect(mergeSubmission(theirs, here({ history: [], joinedAt: 21 }), NOW)).toMatchObject({ joinedAt: 21 })
  })

  test('with the boxes of both, each once, in the order of their numbers', () => {
    const mine = here({ boxes: [box(1), box(3), box(5, 7)] })
    const theirs = here({ history: at(20), boxes: [box(2), box(3), box(5)] })
    expect(seqs(mergeSubmission(mine, theirs, NOW))).toEqual([
      [1, hash(1)],
      [2, hash(2)],
      [3, hash(3)],
      [5, hash(5)],
      [5, hash(7)],
    ])
  })

  test('without the boxes of another code or campaign, which lie under nothing that is here any more', () => {
    const theirs = here({ history: at(20), boxes: [box(2)] })
    for (const change of [{ code: 'OTHER' }, { ctx: hash(9) }])
      expect(seqs(mergeSubmission(here(change), theirs, NOW))).toEqual([[2, hash(2)]])
  })
})

describe('This device’s own goes on', () => {
  const mine = (change: Partial<Stored> = {}) => here({ history: at(30), ...change })
  const theirs = here({ history: at(20), boxes: [box(1), box(2), box(3, 8), box(4)] })

  test('with the boxes that may lie at the collector by what it knows, and asks at once', () => {
    const known = { seq: 3, hash: hash(3) }
    const own = mine({ known, boxes: [box(3)] })
    expect(mergeSubmission(own, theirs, NOW)).toEqual({ ...own, boxes: [box(3), box(4)], nextAt: NOW })
    const lying = mine({ known: { seq: 3, hash: hash(8) } })
    expect(seqs(mergeSubmission(lying, theirs, NOW))).toEqual([
      [3, hash(8)],
      [4, hash(4)],
    ])
    expect(mergeSubmission(mine({ known: { seq: 4, hash: hash(5) } }), theirs, NOW)).toBeUndefined()
    // Sent again since, under a higher number: under the lower one it lies nowhere any more.
    const again = here({ history: at(20), boxes: [box(1, 3)] })
    expect(mergeSubmission(mine({ known, boxes: [box(3)] }), again, NOW)).toBeUndefined()
  })

  test('and takes nothing of another code or campaign', () => {
    for (const change of [{ code: 'OTHER' }, { ctx: hash(9) }])
      expect(mergeSubmission(mine(change), theirs, NOW)).toBeUndefined()
  })

  test('has lists checked again that were checked without any box, and no others', () => {
    const { lists } = frozen
    const checked = (of: number) => mergeSubmission(mine({ lists: lists && { ...lists, of } }), theirs, NOW)
    expect(checked(0)?.lists).toBeNull()
    expect(checked(5)?.lists).toMatchObject({ of: 5 })
    expect(mergeSubmission(mine(), theirs, NOW)?.lists).toBeNull()
  })
})

describe('What is in use here under another invitation', () => {
  const used: Partial<Stored>[] = [
    { boxes: [box(1)] },
    { pending: { seq: 1, hash: null, tried: false } },
    { known: { seq: 1, hash: null } },
  ]
  const others: Partial<Stored>[] = [
    { code: 'OTHER' },
    { ctx: hash(9) },
    { collector: 'https://mujal.example.ee/' },
  ]

  test('is another one by code, campaign or server, once something was done with it', () => {
    const theirs = here({ history: at(20) })
    expect(isOther(undefined, theirs)).toBe(false)
    for (const change of others) {
      expect(isOther(here(change), theirs)).toBe(false)
      for (const use of used) {
        expect(isOther(here({ ...change, ...use }), theirs)).toBe(true)
        expect(mergeSubmission(here({ ...change, ...use }), theirs, NOW)).toBeUndefined()
      }
    }
    for (const use of used) expect(isOther(here(use), theirs)).toBe(false)
  })
})

test('Whatever is opened in whatever order, no own box that may lie at the collector is lost', () => {
  fc.assert(
    fc.property(anyStored, anyStored, fc.nat(50), fc.nat(50), (a, b, first, second) => {
      const mine = { ...a, history: at(first), joinedAt: 1 }
      const theirs = { ...b, history: at(second), joinedAt: 1 }
      const merged = mergeSubmission(mine, theirs, NOW) ?? mine
      const names = (s: Stored) => s.boxes.map(({ seq, hash }) => `${seq} ${hash}`)
      expect(names(merged)).toEqual(expect.arrayContaining(names(mine)))
      expect(new Set(names(merged)).size).toBe(merged.boxes.length)
    }),
  )
})
