import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { placesOf } from '../../domain/actions.ts'
import { assessmentStore } from '../../storage/assessments.ts'
import { memoryKv } from '../../storage/memory.ts'
import { openSession } from '../../storage/session.ts'
import { onAnswer, onDemand } from '../domain/actions.arbitraries.ts'
import { newDevice } from './contract/device.ts'
import { answerTo, fresh, keyOf, opened } from './sample.ts'

const ID = fresh().id

describe('An answer', () => {
  test('is on screen at once and said to be saved only when it is', async () => {
    const { session, stored } = opened()
    session.dispatch(answerTo('1.1', 3))
    expect(session.state()).toMatchObject({ saving: { kind: 'saving' }, canUndo: true })
    expect(session.state().assessment.answers['1.1']?.value).toEqual({ kind: 'level', level: 3 })
    expect(await stored()).toBeUndefined()
    await session.settled()
    expect(session.state().saving.kind).toBe('saved')
    expect((await stored())?.answers).toEqual(session.state().assessment.answers)
  })

  test('given in quick succession with others is stored in order, none left out', async () => {
    const { session, stored } = opened()
    for (const level of [0, 1, 2, 3, 4] as const) session.dispatch(answerTo('1.1', level))
    session.dispatch(answerTo('1.2', 1))
    await session.settled()
    expect((await stored())?.answers).toMatchObject({
      '1.1': { value: { level: 4 } },
      '1.2': { value: { level: 1 } },
    })
    expect(await stored()).toEqual(session.state().assessment)
  })
})

describe('Undo', () => {
  test('says what it put back, and has nothing to do when nothing was done', async () => {
    const { session, stored } = opened()
    expect(session.undo()).toBeUndefined()
    session.dispatch(answerTo('1.1', 3))
    session.dispatch(answerTo('1.2', 3))
    expect(session.undo()).toMatchObject({ action: { type: 'restore', id: '1.2' }, done: true })
    expect(session.undo()).toMatchObject({ action: { type: 'restore', id: '1.1' }, done: true })
    expect(session.state()).toMatchObject({ canUndo: false, assessment: { answers: {} } })
    await session.settled()
    expect((await stored())?.answers).toEqual({})
  })

  test('all the way leads back to the answers there were, on screen and in the store', async () => {
    const one = fc.oneof(fc.constantFrom('1.1', '1.2', '8.6').chain(onAnswer), onDemand)
    const some = fc.array(one, { minLength: 1, maxLength: 15 })
    await fc.assert(
      fc.asyncProperty(some, async (actions) => {
        const { session, stored } = opened()
        session.dispatch(answerTo('1.1', 1))
        session.undo()
        session.dispatch({ type: 'demandService', service: 'volis', given: { need: '2' } })
        session.undo()
        await session.settled()
        const { answers, demand } = session.state().assessment
        for (const action of actions) session.dispatch(action)
        for (const action of actions.toReversed()) {
          const undone = session.undo()
          expect(undone && placesOf(undone.action)).toEqual(placesOf(action))
          expect(undone?.done).toBe(true)
        }
        expect(session.state()).toMatchObject({ canUndo: false, assessment: { answers, demand } })
        expect(session.state().assessment.demand).toEqual(demand)
        await session.settled()
        expect(await stored()).toEqual(session.state().assessment)
      }),
      { numRuns: 50 },
    )
  })
})

describe('A write that fails', () => {
  test('keeps the answers on screen, says so, and writes all of them when tried again', async () => {
    const { kv, session, stored } = opened()
    kv.refuse('full')
    session.dispatch(answerTo('1.1', 3))
    session.dispatch(answerTo('1.2', 2))
    await session.settled()
    expect(session.state().saving).toEqual({ kind: 'failed', problem: 'full' })
    expect(Object.keys(session.state().assessment.answers)).toEqual(['1.1', '1.2'])
    expect(await stored()).toBeUndefined()
    session.retry()
    await session.settled()
    expect(session.state().saving.kind).toBe('failed')
    kv.refuse(undefined)
    session.retry()
    await session.settled()
    expect(session.state().saving.kind).toBe('saved')
    expect(await stored()).toEqual(session.state().assessment)
    expect(Object.keys(session.state().assessment.answers)).toEqual(['1.1', '1.2'])
  })

  test('is tried again by the next answer of its own accord', async () => {
    const { kv, session, stored } = opened()
    kv.refuse('unavailable')
    session.dispatch(answerTo('1.1', 3))
    await session.settled()
    expect(session.state().saving).toEqual({ kind: 'failed', problem: 'unavailable' })
    kv.refuse(undefined)
    session.dispatch(answerTo('1.2', 2))
    await session.settled()
    expect(Object.keys((await stored())?.answers ?? {})).toEqual(['1.1', '1.2'])
  })

  test('never leaves a written assessment that no page would find again', async () => {
    const device = newDevice()
    const page = device.page()
    const store = assessmentStore(page.kv, page.now, page.others)
    const session = openSession(store, fresh(), false)
    session.dispatch(answerTo('1.1', 3))
    page.stopAfter(1)
    await vi.waitFor(async () => expect(await device.kv.get(keyOf(ID))).toBeDefined())
    expect(await assessmentStore(device.kv).current()).toMatchObject({ id: ID, load: { kind: 'ok' } })
  })

  test('on something newer is said to be unreadable and leaves it untouched', async () => {
    const newer = { v: 9, secret: 1 }
    const kv = memoryKv([[keyOf(ID), newer]])
    const session = openSession(assessmentStore(kv), fresh(), true)
    session.dispatch(answerTo('1.1', 3))
    await session.settled()
    expect(session.state().saving).toEqual({ kind: 'failed', problem: 'unreadable' })
    expect(session.state().assessment.answers['1.1']).toBeDefined()
    expect(await kv.get(keyOf(ID))).toEqual(newer)
  })
})

test('An assessment whose site data were cleared while it was open is written whole, and is the one opened next', async () => {
  const { kv, session, stored } = opened()
  session.dispatch(answerTo('1.1', 3))
  await session.settled()
  for (const [key] of await kv.entries()) await kv.delete(key)
  session.dispatch(answerTo('1.2', 2))
  await session.settled()
  expect(Object.keys((await stored())?.answers ?? {})).toEqual(['1.1', '1.2'])
  expect(await assessmentStore(kv).current()).toMatchObject({ id: ID, load: { kind: 'ok' } })
})

test('What another page has just opened stays the one opened last when this page writes on', async () => {
  const { kv, session } = opened()
  session.dispatch(answerTo('1.1', 3))
  await session.settled()
  const there = assessmentStore(kv)
  await there.put(fresh('assessment-2'))
  await there.setCurrent('assessment-2')
  session.dispatch(answerTo('1.2', 2))
  await session.settled()
  expect((await there.current())?.id).toBe('assessment-2')
})

describe('A fresh assessment', () => {
  test('is not written by looking around, only by its first change, and then with all that was chosen before', async () => {
    const { kv, store, session, stored } = opened()
    session.dispatch({ type: 'position', id: '2.1' })
    await session.settled()
    expect(await kv.entries()).toEqual([])
    expect(session.state().assessment.position).toBe('2.1')
    session.dispatch(answerTo('2.1', 1))
    await session.settled()
    expect(await stored()).toMatchObject({ position: '2.1', answers: { '2.1': {} } })
    expect((await store.current())?.id).toBe(ID)
  })

  test('that begins with the services is written with all that was answered before its first write', async () => {
    const { session, stored } = opened()
    session.dispatch({ type: 'demandService', service: 'volis', given: { have: 'own' } })
    session.dispatch({ type: 'demandFamily', family: 'C', given: { when: 'later' } })
    expect(session.unwritten()?.touched).toEqual(['service/volis', 'family/C'])
    await session.settled()
    expect(await stored()).toEqual(session.state().assessment)
    expect((await stored())?.demand).toMatchObject({
      services: { volis: { have: 'own' } },
      families: { C: { when: 'later' } },
    })
  })

  test('keeps a move made while its first answer is still being written', async () => {
    const { session, stored } = opened()
    session.dispatch(answerTo('1.1', 1))
    await Promise.resolve()
    session.dispatch({ type: 'position', id: '1.2' })
    await session.settled()
    expect(session.state().assessment.position).toBe('1.2')
    expect((await stored())?.position).toBe('1.2')
  })
})

test('A listener is told once of every change, and of saving apart, until it stops', async () => {
  const { session } = opened()
  const shown: (string | undefined)[] = []
  const saved: string[] = []
  const stops = [
    session.subscribe(() => shown.push(session.state().assessment.answers['1.1']?.value?.kind)),
    session.onSaving(() => saved.push(session.state().saving.kind)),
  ]
  session.dispatch(answerTo('1.1', 1))
  await session.settled()
  expect(shown).toEqual(['level'])
  expect(saved).toEqual(['saving', 'saved'])
  for (const stop of stops) stop()
  session.dispatch(answerTo('1.2', 1))
  await session.settled()
  expect(shown).toHaveLength(1)
  expect(saved).toHaveLength(2)
})
