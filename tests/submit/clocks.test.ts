/** Clocks that are wrong: the device's, the server's, or both. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SKEW_MS } from '../../domain/time/trust.ts'
import { signNotice } from '../../protocol/notice.ts'
import { momentOf } from '../../protocol/parse.ts'
import { memoryKv } from '../../storage/memory.ts'
import type { Stored } from '../../storage/submissions.ts'
import { dueAt, longestWait, scheduled } from '../../submit/schedule.ts'
import {
  closeNow,
  device,
  ID,
  invitationOf,
  joined,
  liesThere,
  othersDeliver,
  own,
  type Served,
  serveHouse,
} from './served.ts'
import { anyStored } from './stored.ts'

const DAY = 86_400_000
const YEAR = 365 * DAY
const cut: Served['line'] = async (_request, _answer, cutOff) => {
  cutOff()
  return new Response()
}

/** A device with a clock of its own, joined while it was right. */
const withClock = async () => {
  const served = await serveHouse()
  const clock = { ahead: 0 }
  const d = device(served, memoryKv(), {}, clock)
  await d.port.join(invitationOf(served))
  return { served, clock, d }
}

/** The collector publishes a notice that moves the end by two weeks. */
const extend = async (served: Served) => {
  const { notice, ctx } = served.house.campaign
  const signed = await signNotice(
    { v: 1, ctx, number: 1, kind: 'extension', at: '2027-02-20T10:00:00Z', to: '2027-03-12T15:00:00Z' },
    notice.privateKey,
  )
  await served.house.store.addNotice(ID, signed)
}

describe('A clock that is ahead', () => {
  test('does not close the survey: delivering is still offered and arrives, then and when it is right again', async () => {
    const { served, clock, d } = await withClock()
    clock.ahead = YEAR
    await d.port.refresh(ID)
    expect(await d.now()).toMatchObject({ phase: 'open', overdue: false, clockAhead: YEAR })
    await d.port.deliver(ID, own(served))
    expect((await d.now()).stage).toBe('delivered')
    clock.ahead = 0
    await d.port.refresh(ID)
    expect(await d.now()).toMatchObject({ phase: 'open', overdue: false, clockAhead: 0 })
    await d.port.deliver(ID, own(served, '4'))
    expect(await liesThere(served)).toEqual({ used: 1 })
    expect((await d.now()).sealed?.values['answer/1.1']).toBe('4')
  })

  test('for one look does not hide an extension, and nothing is said to be "not recorded"', async () => {
    const { served, clock, d } = await withClock()
    await d.port.deliver(ID, own(served))
    clock.ahead = YEAR
    await d.port.refresh(ID)
    clock.ahead = 0
    await extend(served)
    await d.port.refresh(ID)
    expect(await d.now()).toMatchObject({ close: '2027-03-12T15:00:00Z', phase: 'open' })
    await othersDeliver(served, 14)
    const { sign } = await closeNow(served, momentOf('2027-03-12T15:00:01Z'))
    await sign()
    await d.port.refresh(ID)
    expect((await d.now()).stage).toBe('recorded')
    expect((await d.now()).history.map((e) => e.what)).not.toContain('notRecorded')
  })

  test('with no server to ask is said to be past the end by the clock alone, and nothing is closed', async () => {
    const { served, clock, d } = await withClock()
    served.line = cut
    clock.ahead = YEAR
    await d.port.refresh(ID)
    expect(await d.now()).toMatchObject({ phase: 'open', overdue: true, clockAhead: 0 })
    expect(await d.port.work()).not.toBeUndefined()
    clock.ahead = 0
    served.line = undefined
    await d.port.deliver(ID, own(served))
    expect(await d.now()).toMatchObject({ stage: 'delivered', phase: 'open', overdue: false })
  })

  test('by years does not end the looking around for ever', async () => {
    const { served, clock, d } = await withClock()
    served.line = cut
    clock.ahead = 5 * YEAR
    await d.port.refresh(ID)
    clock.ahead = 0
    served.line = undefined
    await othersDeliver(served, 14)
    await d.port.deliver(ID, own(served))
    await closeNow(served)
    expect(await d.port.work()).not.toBeNull()
    expect((await d.now()).phase).toBe('closed')
  })

  test('while a box is sealed does not keep it waiting for that future', async () => {
    const { served, clock, d } = await withClock()
    clock.ahead = YEAR
    served.line = cut
    await d.port.deliver(ID, own(served))
    clock.ahead = 0
    served.line = undefined
    // Another start of the program, over what was stored.
    const again = device(served, d.kv)
    await again.port.work()
    expect((await again.now()).stage).toBe('delivered')
  })

  test('by no more than messages and honest clocks may differ is not mentioned', async () => {
    const { clock, d } = await withClock()
    clock.ahead = SKEW_MS - 5_000
    await d.port.refresh(ID)
    expect((await d.now()).clockAhead).toBe(0)
    clock.ahead = -SKEW_MS - 5_000
    await d.port.refresh(ID)
    expect((await d.now()).clockAhead).toBe(-SKEW_MS - 5_000)
  })
})

describe('The end', () => {
  test('is believed on the word of the collector: its clock, its refusal, or its lists', async () => {
    const served = await serveHouse()
    const byClock = await joined(served)
    const byRefusal = await joined(served, memoryKv(), 16)
    const byLists = await joined(served, memoryKv(), 17)
    await othersDeliver(served, 14)
    served.house.at = momentOf(served.house.campaign.manifest.to)
    await byClock.port.refresh(ID)
    expect(await byClock.now()).toMatchObject({ phase: 'closed', overdue: false })
    // A proxy takes the server's clock out of every answer, or puts in one that cannot be read.
    served.clockAhead = Number.NaN
    await byRefusal.port.refresh(ID)
    expect(await byRefusal.now()).toMatchObject({ phase: 'open', overdue: true })
    await byRefusal.port.deliver(ID, own(served))
    expect(await byRefusal.now()).toMatchObject({ phase: 'closed', trouble: { problem: 'closed' } })
    await closeNow(served)
    await byLists.port.refresh(ID)
    expect(await byLists.now()).toMatchObject({ phase: 'closed', overdue: false })
  })

  test('said by a server whose clock was ahead is taken back once both clocks say otherwise, and what waited is sent', async () => {
    const served = await serveHouse()
    const d = await joined(served)
    served.line = cut
    await d.port.deliver(ID, own(served))
    served.line = undefined
    served.clockAhead = YEAR
    const { at } = served.house
    served.house.at = momentOf(served.house.campaign.manifest.to) + 1
    await d.port.refresh(ID)
    expect(await d.now()).toMatchObject({ phase: 'closed', trouble: { problem: 'closed' } })
    served.house.at = at
    served.clockAhead = 0
    await d.port.refresh(ID)
    expect(await d.now()).toMatchObject({ phase: 'open', trouble: null })
    await d.port.refresh(ID)
    expect((await d.now()).stage).toBe('delivered')
  })

  test('that has come is not taken back by a server that sets its clock back', async () => {
    const served = await serveHouse()
    const d = await joined(served)
    served.house.at = momentOf(served.house.campaign.manifest.to) + 1
    await d.port.refresh(ID)
    served.clockAhead = -30 * DAY
    await extend(served)
    await d.port.refresh(ID)
    expect(await d.now()).toMatchObject({ phase: 'closed', close: '2027-02-26T15:00:00Z' })
  })
})

describe('What is planned', () => {
  const clocks = fc.integer({ min: 0, max: 4_000_000_000_000 })

  test('never lies further ahead than its longest wait, whatever is stored and whatever the clock says', () => {
    fc.assert(
      fc.property(anyStored, clocks, fc.double({ min: 0, max: 1, noNaN: true }), (s, now, chance) => {
        const at = scheduled(s, now, () => chance)
        if (at === null) {
          expect(s.release !== null || s.trouble === 'revoked').toBe(true)
          return
        }
        expect(at).toBeGreaterThanOrEqual(now)
        expect(at - now).toBeLessThanOrEqual(longestWait(s))
      }),
    )
  })

  test('by a clock that was wrong is due at once, and by a right one at its time', () => {
    fc.assert(
      fc.property(anyStored, clocks, clocks, (stored, now, nextAt) => {
        const s: Stored = { ...stored, nextAt }
        const at = dueAt(s, now)
        if (at === null) return
        expect(at - now).toBeLessThanOrEqual(longestWait(s))
        if (nextAt <= now + longestWait(s)) expect(at).toBe(nextAt)
        else expect(at).toBe(now)
        expect(dueAt({ ...s, nextAt: null }, now)).toBe(now)
      }),
    )
  })
})
