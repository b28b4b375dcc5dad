/** A store that refuses, or never answers, in every room of the desk: the room says so, claims nothing, and goes on. */
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { ROOMS } from '../../components/desk/rooms.ts'
import { analysis } from '../../locales/et/analysis.ts'
import { counting } from '../../locales/et/counting.ts'
import { type RoomId, desk as words } from '../../locales/et/desk.ts'
import { guide } from '../../locales/et/guide.ts'
import { operator } from '../../locales/et/operator.ts'
import { scenarios } from '../../locales/et/scenarios.ts'
import { memoryKv } from '../../storage/memory.ts'
import { openDesk } from '../screen/desk.ts'
import { type Faulty, faultyKv } from '../screen/faulty.ts'
import { device } from './rooms.ts'

/** What a room with nothing in it says: of a store that was not read it must say none of it. */
const NOTHING: Record<RoomId, readonly string[]> = {
  analysis: [analysis.release.none],
  scenarios: [scenarios.none.title],
  operator: [operator.noSurveys, words.mode.choose.operator],
  counting: [counting.noCampaigns, counting.identityNone, words.mode.choose.counter],
}
const MODES = { operator: 'operator', counting: 'counter' } as const
const rooms = ROOMS.map(({ id }) => id)

/** A device on which the room has been entered before. */
const entered = async (room: RoomId): Promise<Faulty> => {
  const kv = memoryKv()
  if (room === 'operator' || room === 'counting') await device(MODES[room], kv)
  return faultyKv(kv)
}

describe.each(rooms)('The room “%s”, whose store', (room) => {
  test('refuses to be read, says that nothing was read, calls nothing empty, and reads when asked again', async () => {
    const kv = await entered(room)
    kv.reads = 'rejects'
    const screen = await openDesk(kv, room)
    await screen.shows(words.stored.unread)
    for (const claim of NOTHING[room]) expect(screen.text()).not.toContain(claim)
    expect(screen.text()).not.toContain(guide.loading)
    await screen.press(words.stored.retry)
    // It failed again, and can be asked again.
    await screen.shows(words.stored.unread)
    kv.reads = 'works'
    await screen.press(words.stored.retry)
    await screen.shows(NOTHING[room][0] ?? '')
    expect(screen.all('.notice.bad')).toEqual([])
  })

  test('never answers, stops waiting after ten seconds, and takes the answer that comes later', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const kv = await entered(room)
    kv.reads = 'silent'
    const screen = await openDesk(kv, room)
    await expect.poll(() => kv.asked).toBeGreaterThan(0)
    await screen.shows(guide.loading)
    await vi.advanceTimersByTimeAsync(10_000)
    await screen.shows(words.stored.unread)
    for (const claim of NOTHING[room]) expect(screen.text()).not.toContain(claim)
    kv.reads = 'works'
    await screen.press(words.stored.retry)
    await screen.shows(NOTHING[room][0] ?? '')
  })
})
