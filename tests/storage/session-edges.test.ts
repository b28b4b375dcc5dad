/** One open assessment at its edges: while something is on its way, with another page beside it, and at the limits. */
import { describe, expect, test } from 'vitest'
import { assessmentStore } from '../../storage/assessments.ts'
import { memoryKv } from '../../storage/memory.ts'
import { openSession } from '../../storage/session.ts'
import { answerTo, faulty, fresh, opened } from './sample.ts'

const ID = fresh().id
const levelAt = ({ session }: Pick<ReturnType<typeof opened>, 'session'>, id: string) => {
  const value = session.state().assessment.answers[id]?.value
  return value?.kind === 'level' ? value.level : undefined
}

describe('What is said of saving', () => {
  test('is nothing before the first change, and "saved" only once all of it is, with its moment', async () => {
    const { session, stored } = opened()
    expect(session.state()).toEqual({ assessment: fresh(), saving: { kind: 'idle' }, canUndo: false })
    const said: string[] = []
    session.onSaving(() => said.push(session.state().saving.kind))
    for (const level of [1, 2, 3] as const) session.dispatch(answerTo('1.1', level))
    await session.settled()
    expect(said).toEqual(['saving', 'saving', 'saving', 'saved'])
    const now = await stored()
    expect(session.state().saving).toEqual({ kind: 'saved', at: now?.updatedAt })
    // Each once.
    expect(now?.rev).toBe(3)
  })

  test('is each change once, however often it is asked to try again meanwhile', async () => {
    const { session, stored } = opened()
    session.dispatch(answerTo('1.1', 1))
    session.retry()
    session.dispatch(answerTo('1.2', 2))
    session.retry()
    await session.settled()
    session.retry()
    await session.settled()
    expect((await stored())?.rev).toBe(2)
    expect(session.state().saving.kind).toBe('saved')
  })

  test('never shows an earlier answer again while later ones are on their way', async () => {
    const { session } = opened()
    const shown: (number | undefined)[] = []
    session.subscribe(() => shown.push(levelAt({ session }, '1.1')))
    for (const level of [0, 1, 2, 3, 4] as const) session.dispatch(answerTo('1.1', level))
    await session.settled()
    expect(shown).toEqual([0, 1, 2, 3, 4])
  })
})

describe('Beside another page', () => {
  const two = async () => {
    const first = opened()
    first.session.dispatch(answerTo('1.1', 1))
    await first.session.settled()
    const { assessment } = first.session.state()
    return { ...first, there: openSession(assessmentStore(first.kv.healthy), assessment, true) }
  }

  test('what it has written is shown with the next own change, and told', async () => {
    const { session, there, stored } = await two()
    there.dispatch(answerTo('1.2', 2))
    await there.settled()
    let told = 0
    session.subscribe(() => told++)
    session.dispatch(answerTo('1.3', 3))
    await session.settled()
    expect(session.state().assessment).toEqual(await stored())
    expect(Object.keys(session.state().assessment.answers)).toHaveLength(3)
    expect(told).toBe(2)
  })

  test('looking tells of what is new, and of nothing where there is nothing new', async () => {
    const { session, there } = await two()
    let told = 0
    session.subscribe(() => told++)
    await session.refresh()
    expect(told).toBe(0)
    there.dispatch(answerTo('1.2', 2))
    await there.settled()
    await session.refresh()
    expect(told).toBe(1)
    expect(levelAt({ session }, '1.2')).toBe(2)
  })

  test('looking does not take back an answer that is given before the look is over', async () => {
    const { session, there } = await two()
    there.dispatch(answerTo('1.2', 2))
    await there.settled()
    const looking = session.refresh()
    session.dispatch(answerTo('1.1', 4))
    await looking
    expect(levelAt({ session }, '1.1')).toBe(4)
    await session.settled()
    expect([levelAt({ session }, '1.1'), levelAt({ session }, '1.2')]).toEqual([4, 2])
  })

  test('looking while something is on its way shows nothing older than that', async () => {
    const { kv, session } = await two()
    const { get } = kv
    session.dispatch(answerTo('1.1', 4))
    // The answer of the disk to the look comes after everything was written.
    kv.get = async (key) => {
      const found = await get(key)
      await session.settled()
      return found
    }
    await session.refresh()
    expect(levelAt({ session }, '1.1')).toBe(4)
  })

  test('what it has damaged or removed stays on screen', async () => {
    const { kv, session } = await two()
    await kv.healthy.set(`assessment/${ID}`, { v: 99, rev: 50 })
    await session.refresh()
    expect(levelAt({ session }, '1.1')).toBe(1)
    await kv.healthy.delete(`assessment/${ID}`)
    await session.refresh()
    expect(levelAt({ session }, '1.1')).toBe(1)
  })

  test('undo takes back nothing that it has changed since, and says so', async () => {
    const { session, there, stored } = await two()
    session.dispatch(answerTo('1.2', 2))
    await session.settled()
    await there.refresh()
    there.dispatch(answerTo('1.2', 4))
    await there.settled()
    await session.refresh()
    let told = 0
    session.subscribe(() => told++)
    const before = await stored()
    expect(session.undo()).toMatchObject({ done: false, action: { id: '1.2' } })
    expect(told).toBe(1)
    await session.settled()
    expect(await stored()).toEqual(before)
    expect(levelAt({ session }, '1.2')).toBe(4)
  })
})

describe('A move from question to question', () => {
  test('is written where the assessment is stored, and cannot be undone', async () => {
    const kv = faulty(memoryKv())
    const store = assessmentStore(kv)
    const written = await store.apply(fresh(), answerTo('1.1', 1))
    const session = openSession(store, written, true)
    expect(session.exists()).toBe(true)
    session.dispatch({ type: 'position', id: '1.2' })
    expect(session.state()).toMatchObject({ canUndo: false, saving: { kind: 'saving' } })
    await session.settled()
    expect(await store.load(ID)).toMatchObject({ value: { position: '1.2' } })
  })

  test('in a fresh one asks the disk nothing and writes nothing', async () => {
    const { kv, session } = opened()
    let asked = 0
    const { get } = kv
    kv.get = (key) => {
      asked++
      return get(key)
    }
    session.dispatch({ type: 'position', id: '1.2' })
    await session.refresh()
    expect(session.exists()).toBe(false)
    expect(session.state().saving).toEqual({ kind: 'idle' })
    expect(session.unwritten()).toBeUndefined()
    expect(asked).toBe(0)
  })
})

test('A hundred changes can be undone, and no more', async () => {
  const { session } = opened()
  for (let n = 0; n <= 100; n++) session.dispatch(answerTo('1.1', (n % 5) as 0))
  let undone = 0
  while (session.undo()) undone++
  expect(undone).toBe(100)
  // The first of the hundred and one stays.
  expect(levelAt({ session }, '1.1')).toBe(0)
  expect(session.state().canUndo).toBe(false)
  await session.settled()
})

test('What is unwritten is named once, with what was there before the first of it', async () => {
  const { kv, session } = opened()
  session.dispatch(answerTo('1.1', 1))
  await session.settled()
  const { assessment: before } = session.state()
  kv.refuse('full')
  session.dispatch(answerTo('1.2', 2))
  session.dispatch(answerTo('1.1', 3))
  session.dispatch(answerTo('1.2', 4))
  await session.settled()
  const { assessment } = session.state()
  expect(session.unwritten()).toEqual({ assessment, before, touched: ['1.2', '1.1'] })
  kv.refuse(undefined)
  session.retry()
  await session.settled()
  expect(session.unwritten()).toBeUndefined()
})
