/** Stored submissions of every form that the schema allows, for properties. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Reply } from '../../protocol/wire.ts'
import { HTTP, SEQ_MAX } from '../../protocol/wire.ts'
import { PROBLEMS } from '../../storage/submission-schema.ts'
import type { OwnBox, Stored } from '../../storage/submissions.ts'

export const frozen: Stored = JSON.parse(
  readFileSync(join(import.meta.dirname, '../fixtures/stored/submission-v1.json'), 'utf8'),
)

/** Joined, nothing delivered, open. */
export const blank = (change: Partial<Stored> = {}): Stored => ({
  ...frozen,
  ended: false,
  known: { seq: 0, hash: null },
  theirs: null,
  boxes: [],
  pending: null,
  warning: null,
  trouble: null,
  failed: 0,
  nextAt: null,
  lists: null,
  release: null,
  releaseRefusal: null,
  has: { lists: false, release: false },
  history: [],
  ...change,
})

export const hash = (n: number): string => n.toString(16).padStart(64, '0')

/** A box that was sealed here; its bytes do not matter to whoever counts boxes. */
export const box = (seq: number, n = seq): OwnBox => ({
  seq,
  hash: hash(n),
  at: 1_000 + seq,
  values: {},
  box: 'AAAA',
})

/** Small numbers, and those at the edge of what a collector may say. */
const seq = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: SEQ_MAX - 2, max: SEQ_MAX }))
const hashes = fc.integer({ min: 0, max: 9 }).map(hash)
export const state = fc.record({ seq, hash: fc.option(hashes) })

export const anyStored: fc.Arbitrary<Stored> = fc
  .record({
    ended: fc.boolean(),
    known: state,
    theirs: fc.option(state),
    boxes: fc.uniqueArray(
      fc.integer({ min: 1, max: 9 }).map((n) => box(n)),
      { selector: (b) => b.seq, maxLength: 7 },
    ),
    pending: fc.option(
      fc.record({ seq: seq.filter((n) => n > 0), hash: fc.option(hashes), tried: fc.boolean() }),
    ),
    warning: fc.constantFrom(null, 'otherActed' as const, 'goneBack' as const),
    trouble: fc.constantFrom(null, ...PROBLEMS),
    failed: fc.integer({ min: 0, max: 40 }),
    nextAt: fc.option(fc.integer({ min: 0, max: 4_000_000_000_000 })),
    release: fc.constantFrom(null, frozen.release),
    has: fc.record({ lists: fc.boolean(), release: fc.boolean() }),
    lists: fc.constantFrom(null, frozen.lists),
  })
  .map(blank)

/** Whatever a collector may say within the protocol. */
export const anyReply: fc.Arbitrary<Reply> = fc.record({
  v: fc.constant(1 as const),
  outcome: fc.constantFrom(...(Object.keys(HTTP) as Reply['outcome'][])),
  state: fc.option(state),
})
