/** Nothing is stored that could not be read again, whatever a collector says. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Published } from '../../protocol/published.ts'
import { SEQ_MAX } from '../../protocol/wire.ts'
import { announcer } from '../../storage/changes.ts'
import { memoryKv } from '../../storage/memory.ts'
import { parseSubmission } from '../../storage/submission-schema.ts'
import { type Stored, submissionStore, UnreadableWrite } from '../../storage/submissions.ts'
import {
  afterPublished,
  inTrouble,
  isExhausted,
  leaveStanding,
  withBox,
  withWithdrawal,
} from '../../submit/record.ts'
import { afterReply, afterStatus } from '../../submit/reply.ts'
import { scheduled } from '../../submit/schedule.ts'
import {
  closeNow,
  device,
  ID,
  invitationOf,
  joined,
  liesThere,
  othersDeliver,
  own,
  serveHouse,
} from './served.ts'
import { anyReply, anyStored, blank, box, frozen, hash } from './stored.ts'

const count = fc.integer({ min: 0, max: 100_000 })
const published = fc.record({
  v: fc.constant(1 as const),
  campaign: fc.constant({ manifest: frozen.manifest, signature: frozen.signature }),
  notices: fc.array(fc.jsonValue(), { maxLength: 99 }),
  participation: fc.record({ codes: count, delivered: count }),
  objections: fc.array(
    fc.record({
      number: fc.integer({ min: 1, max: 9_999 }),
      at: fc.constant('2027-03-02T10:00:00Z'),
      resolvedAt: fc.constant(null),
      resolution: fc.option(fc.constant('lahendatud')),
    }),
    { maxLength: 5 },
  ),
  has: fc.record({ lists: fc.boolean(), release: fc.boolean() }),
})
const clock = fc.integer({ min: 0, max: 4_000_000_000_000 })

type Step = (s: Stored) => Stored
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.nat(9).map(
    (n): Step =>
      (s) =>
        withBox(s, { ...box(1, n), at: 5 }),
  ),
  clock.map(
    (now): Step =>
      (s) =>
        withWithdrawal(s, now),
  ),
  fc.tuple(anyReply, clock).map(
    ([reply, now]): Step =>
      (s) =>
        s.pending ? afterReply(s, s.pending, reply, now) : afterStatus(s, reply, now),
  ),
  fc.tuple(anyReply, clock).map(
    ([reply, now]): Step =>
      (s) =>
        afterStatus(s, reply, now),
  ),
  fc.tuple(published, clock, fc.option(clock), fc.boolean()).map(
    ([p, now, said, moves]): Step =>
      (s) => {
        const close = { ok: true as const, to: moves ? '2027-12-01T10:00:00Z' : s.close }
        return afterPublished(s, p, close, { now, said: said ?? undefined })
      },
  ),
  fc.constant(leaveStanding),
  fc.constant<Step>((s) => inTrouble(s, 'busy')),
  clock.map(
    (now): Step =>
      (s) => ({ ...s, nextAt: scheduled(s, now, () => 1) }),
  ),
)

describe('Whatever a collector says', () => {
  test('what follows from it can be read again, step after step', () => {
    fc.assert(
      fc.property(anyStored, fc.array(step, { maxLength: 12 }), (first, steps) => {
        let s = first
        for (const next of steps) {
          s = next(s)
          const load = parseSubmission(s)
          expect(load.kind === 'ok' ? '' : load).toBe('')
        }
      }),
    )
  })

  test('what the samples of these properties say is what the protocol lets through', () => {
    fc.assert(
      fc.property(published, anyStored, (p, s) => {
        expect(Published.safeParse(p).success).toBe(true)
        expect(parseSubmission(s).kind).toBe('ok')
      }),
    )
  })

  test('more codes than there are municipalities, or endless objections, are no collector of ours', () => {
    const [good] = fc.sample(published, 1)
    for (const participation of [
      { codes: 100_001, delivered: 0 },
      { codes: 1, delivered: Number.MAX_SAFE_INTEGER },
    ])
      expect(Published.safeParse({ ...good, participation }).success).toBe(false)
    const objection = { number: 10_000, at: '2027-03-02T10:00:00Z', resolvedAt: null, resolution: null }
    expect(Published.safeParse({ ...good, objections: [objection] }).success).toBe(false)
  })
})

describe('The highest number there is', () => {
  const highest = (s: Stored): Stored => ({ ...s, known: { seq: SEQ_MAX, hash: hash(7) } })

  test('leaves the submission as it is, with code and boxes: no box, no withdrawal, nothing by itself', () => {
    const s = highest(blank({ boxes: [box(1)] }))
    expect(isExhausted(s)).toBe(true)
    expect(isExhausted({ ...s, known: { seq: SEQ_MAX - 1, hash: null } })).toBe(false)
    expect(withBox(s, box(2))).toBe(s)
    expect(withWithdrawal(s, 1)).toBe(s)
    const back = afterStatus(s, { v: 1, outcome: 'ok', state: { seq: 1, hash: null } }, 1)
    expect(back).toMatchObject({ warning: 'goneBack', pending: null })
  })

  test('said by a collector is shown with what to do, and the code and the evidence stay on the device', async () => {
    const served = await serveHouse()
    const d = await joined(served)
    await d.port.deliver(ID, own(served))
    const file = await d.port.sealedFile(ID)
    served.line = async (request, answer) => {
      const response = await answer()
      if (!request.url.endsWith('/status')) return response
      const body = `{"v":1,"outcome":"ok","state":{"seq":${SEQ_MAX},"hash":"${hash(7)}"}}`
      return new Response(body.padEnd(512), { headers: { 'Content-Type': 'application/json' } })
    }
    await d.port.refresh(ID)
    const [s] = await d.port.list()
    expect(s).toMatchObject({ trouble: { problem: 'exhausted', nextAt: null } })
    await d.port.deliver(ID, own(served, '4'))
    await d.port.withdraw(ID)
    expect((await d.port.list())[0]?.code).toBe(served.house.codes[0])
    expect(await d.port.sealedFile(ID)).not.toBeUndefined()
    expect(file).not.toBeUndefined()
    expect(await liesThere(served)).toEqual({ used: 1 })
    expect((await device(served, d.kv).port.list()).length).toBe(1)
    // The federation gives a new code: joining with it is not held up by a question.
    served.line = undefined
    expect(await d.port.join(invitationOf(served, 1))).toEqual({ ok: true, id: ID })
  })
})

describe('The store', () => {
  const store = (stored: unknown = frozen) => {
    const kv = memoryKv([['submission/kov-2027', stored]])
    return { kv, store: submissionStore(kv, announcer()) }
  }
  const broken: readonly [string, Partial<Stored>][] = [
    ['a number above the highest', { known: { seq: SEQ_MAX + 1, hash: null } }],
    ['half a try', { failed: 0.5 }],
    ['a moment before time', { nextAt: -1 }],
    ['a moment that is none', { nextAt: Number.NaN }],
    ['a field that nobody knows', { extra: 1 } as Partial<Stored>],
    ['no version', { v: undefined } as unknown as Partial<Stored>],
    ['a later version', { v: 2 } as unknown as Partial<Stored>],
  ]

  test.each(broken)(
    'writes nothing with %s, by neither of its ways, and tells nobody',
    async (_name, change) => {
      const { kv, store: s } = store()
      let told = 0
      s.onChange(() => told++)
      await expect(s.update(ID, (stored) => ({ ...stored, ...change }))).rejects.toThrow(UnreadableWrite)
      await expect(s.put(ID, () => ({ ...frozen, ...change }))).rejects.toThrow(UnreadableWrite)
      expect(await kv.get('submission/kov-2027')).toEqual(frozen)
      expect(told).toBe(0)
    },
  )

  test('says which records it cannot read, and why, apart from those it lists', async () => {
    const kv = memoryKv([
      ['submission/kov-2027', frozen],
      ['submission/newer', { v: 2 }],
      ['submission/damaged', { v: 1 }],
      ['assessment/1', { v: 9 }],
    ])
    expect(await submissionStore(kv, announcer()).unreadable()).toEqual([
      { id: 'newer', kind: 'newer' },
      { id: 'damaged', kind: 'corrupt' },
    ])
  })
})

test('An outbox whose change the store refuses says that no collector of ours has spoken, and goes on later', async () => {
  const served = await serveHouse()
  const d = await joined(served)
  await d.port.deliver(ID, own(served))
  await othersDeliver(served, 14)
  await (await closeNow(served)).sign()
  // A device whose clock stands before 1970 writes moments that nobody could read.
  const early = device(served, d.kv, {}, { ahead: -served.house.at - 1_000 })
  await early.port.refresh(ID)
  expect((await d.port.list())[0]).toMatchObject({
    stage: 'delivered',
    lists: null,
    trouble: { problem: 'notACollector' },
  })
  await d.port.refresh(ID)
  expect((await d.port.list())[0]).toMatchObject({ stage: 'recorded', trouble: null })
})
