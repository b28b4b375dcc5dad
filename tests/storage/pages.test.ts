import { describe, expect, test } from 'vitest'
import { assessmentStore } from '../../storage/assessments.ts'
import { openSession } from '../../storage/session.ts'
import { answerTo, opened } from './sample.ts'

describe('Two pages on one assessment', () => {
  const twoPages = async () => {
    const first = opened()
    first.session.dispatch(answerTo('1.1', 1))
    await first.session.settled()
    // The other page has a healthy connection of its own to the same data.
    const second = openSession(assessmentStore(first.kv.healthy), first.session.state().assessment, true)
    return { ...first, second }
  }

  test('merge what they write at the same time', async () => {
    const { session, second, stored } = await twoPages()
    session.dispatch(answerTo('1.2', 2))
    second.dispatch(answerTo('1.3', 3))
    await Promise.all([session.settled(), second.settled()])
    await Promise.all([session.refresh(), second.refresh()])
    expect(Object.keys((await stored())?.answers ?? {}).sort()).toEqual(['1.1', '1.2', '1.3'])
    expect(session.state().assessment).toEqual(await stored())
    expect(second.state().assessment).toEqual(await stored())
  })

  test('take over what the other wrote when told to look', async () => {
    const { session, second } = await twoPages()
    second.dispatch(answerTo('1.2', 2))
    await second.settled()
    expect(session.state().assessment.answers['1.2']).toBeUndefined()
    await session.refresh()
    expect(session.state().assessment).toEqual(second.state().assessment)
  })

  test('never lose what is still to be written by looking', async () => {
    const { kv, session, second, stored } = await twoPages()
    kv.refuse('full')
    session.dispatch(answerTo('1.2', 2))
    await session.settled()
    second.dispatch(answerTo('1.3', 3))
    await second.settled()
    await session.refresh()
    expect(Object.keys(session.state().assessment.answers)).toEqual(['1.1', '1.2'])
    kv.refuse(undefined)
    session.retry()
    await session.settled()
    expect(Object.keys(session.state().assessment.answers).sort()).toEqual(['1.1', '1.2', '1.3'])
    expect(session.state().assessment).toEqual(await stored())
  })

  test('lose nothing on screen when the other removes the assessment for good: the next answer brings all back', async () => {
    const { kv, session, stored } = await twoPages()
    session.dispatch(answerTo('1.2', 2))
    await session.settled()
    await assessmentStore(kv.healthy).remove(session.state().assessment.id)
    session.dispatch(answerTo('1.3', 3))
    await session.settled()
    expect(Object.keys(session.state().assessment.answers)).toEqual(['1.1', '1.2', '1.3'])
    expect(await stored()).toEqual(session.state().assessment)
  })

  test('show nothing older than what they have just been given while they look', async () => {
    const { kv, session, second } = await twoPages()
    second.dispatch(answerTo('1.2', 2))
    await second.settled()
    const { get } = kv
    let written = false
    kv.get = async (key) => {
      const found = await get(key)
      // Answered after the look has begun, and not yet written when it ends.
      if (!written) session.dispatch(answerTo('1.1', 4))
      written = true
      return found
    }
    await session.refresh()
    expect(session.state().assessment.answers['1.1']?.value).toEqual({ kind: 'level', level: 4 })
    await session.settled()
    expect(Object.keys(session.state().assessment.answers)).toEqual(['1.1', '1.2'])
  })
})
