import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { momentOf } from '../../protocol/parse.ts'
import type { Stored } from '../../storage/submissions.ts'
import { badgeOf } from '../../submit/badge.ts'

const frozen: Stored = JSON.parse(
  readFileSync(join(import.meta.dirname, '../fixtures/stored/submission-v1.json'), 'utf8'),
)
const DAY = 86_400_000
const END = momentOf(frozen.close)

/** Joined, nothing delivered, open. */
const joined = (change: Partial<Stored> = {}): Stored => ({
  ...frozen,
  ended: false,
  known: { seq: 0, hash: null },
  theirs: { seq: 0, hash: null },
  boxes: [],
  lists: null,
  release: null,
  ...change,
})
const state = { seq: 1, hash: '11'.repeat(32) }

test('The badge counts the last 14 days down, and not before, after, or earlier than the beginning', () => {
  expect(badgeOf([joined()], END - 15 * DAY)).toBeNull()
  expect(badgeOf([joined()], END - 14 * DAY)).toEqual({ kind: 'days', days: 14 })
  expect(badgeOf([joined()], END - DAY)).toEqual({ kind: 'days', days: 1 })
  expect(badgeOf([joined()], END - 1)).toEqual({ kind: 'days', days: 1 })
  expect(badgeOf([joined()], END)).toBeNull()
  const { manifest } = frozen
  const short = joined({ manifest: { ...manifest, from: '2027-02-25T00:00:00Z' } })
  const begins = momentOf('2027-02-25T00:00:00Z')
  expect(badgeOf([short], END - 5 * DAY)).toBeNull()
  expect(badgeOf([short], begins - 1)).toBeNull()
  expect(badgeOf([short], begins)).toEqual({ kind: 'days', days: 2 })
})

test('The badge is silent once something was delivered, here or elsewhere, or withdrawn on purpose', () => {
  const now = END - 5 * DAY
  const box = frozen.boxes.map((b) => ({ ...b, ...state }))
  expect(badgeOf([joined({ known: state, theirs: state, boxes: box })], now)).toBeNull()
  // The collector has not been asked since the file of a predecessor was opened.
  expect(badgeOf([joined({ known: state, theirs: null, boxes: box })], now)).toBeNull()
  expect(badgeOf([joined({ known: state, theirs: state })], now)).toBeNull()
  expect(badgeOf([joined({ known: { seq: 2, hash: null }, theirs: { seq: 2, hash: null } })], now)).toBeNull()
  expect(badgeOf([joined({ pending: { seq: 2, hash: null, tried: false } })], now)).toBeNull()
  // Sealed and waiting is not delivered.
  expect(badgeOf([joined({ pending: { ...state, tried: true }, boxes: box })], now)).toEqual({
    kind: 'days',
    days: 5,
  })
})

test('The badge asks for attention where only the official can go on', () => {
  const now = END - 5 * DAY
  const attention = { kind: 'attention' }
  expect(badgeOf([joined({ warning: 'otherActed' })], now)).toEqual(attention)
  expect(badgeOf([joined({ trouble: 'revoked' })], now)).toEqual(attention)
  expect(badgeOf([joined({ warning: 'goneBack' })], now)).toEqual({ kind: 'days', days: 5 })
  expect(badgeOf([joined({ trouble: 'unreachable' })], now)).toEqual({ kind: 'days', days: 5 })
  const { lists } = frozen
  const missing = lists && { ...lists, absent: ['answer/1.1'], band: null }
  expect(badgeOf([{ ...frozen, lists: missing }], now)).toEqual(attention)
  // One among others is enough.
  expect(badgeOf([joined(), { ...frozen, lists: missing }, frozen], now)).toEqual(attention)
  // Nobody has to act on lists that the counter has not signed, or in which nothing of this device is looked for.
  const days = { kind: 'days', days: 5 }
  expect(badgeOf([joined({ lists: missing && { ...missing, signed: false } })], now)).toEqual(days)
  expect(badgeOf([joined({ lists: missing && { ...missing, of: 0, absent: [] } })], now)).toEqual(days)
  expect(badgeOf([{ ...frozen, releaseRefusal: 'otherLists' }], now)).toEqual(attention)
})

test('The badge says nothing where all is well, or nothing is there', () => {
  expect(badgeOf([], END)).toBeNull()
  expect(badgeOf([frozen], END + DAY)).toBeNull()
  expect(badgeOf([frozen, joined()], END - 3 * DAY)).toEqual({ kind: 'days', days: 3 })
  expect(badgeOf([joined({ theirs: null })], END - 3 * DAY)).toEqual({ kind: 'days', days: 3 })
})

test('Of several surveys the badge counts for the one that ends first', () => {
  const later = joined({ close: new Date(END + 4 * DAY).toISOString() })
  expect(badgeOf([later, joined(), later], END - 3 * DAY)).toEqual({ kind: 'days', days: 3 })
})
