/** What a dying page has put aside, at its edges: half of it outdated, another assessment, a browser that stores nothing. */
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Assessment } from '../../domain/assessment.ts'
import { assessmentStore } from '../../storage/assessments.ts'
import { memoryKv } from '../../storage/memory.ts'
import { bringHomeStashed, stash, supersede } from '../../storage/stash.ts'
import { newDevice } from './contract/device.ts'
import { fresh } from './sample.ts'

const KEY = 'digikompass.unsaved.'
const value = (level: 1 | 2 | 3, at: number) => ({
  value: { kind: 'level' as const, level },
  revision: 1,
  at,
})
const of = (answers: Assessment['answers'], change: Partial<Assessment> = {}): Assessment => ({
  ...fresh(),
  answers,
  ...change,
})
const die = (touched: readonly string[], assessment = of({})) =>
  stash({ assessment, before: fresh(assessment.id), touched })
const left = () => Object.keys(localStorage).map((key) => JSON.parse(localStorage.getItem(key) ?? '').touched)

beforeEach(() => {
  vi.stubGlobal('localStorage', newDevice().local)
})

describe('A change elsewhere', () => {
  test('takes out of what was put aside the places that it changes, and leaves the others', () => {
    die(['1.1', '1.2', '1.3'])
    supersede(fresh().id, ['1.2', '2.1'])
    expect(left()).toEqual([['1.1', '1.3']])
    supersede(fresh().id, ['1.1', '1.3'])
    expect(left()).toEqual([])
  })

  test('touches nothing of another assessment, nor what it does not change, nor what it cannot read', () => {
    die(['1.1'], of({}, { id: 'assessment-2' }))
    die(['1.1'])
    localStorage.setItem(`${KEY}broken`, '{')
    localStorage.setItem(`${KEY}other`, '{"assessment":null}')
    localStorage.setItem('digikompass.theme', 'dark')
    const written: unknown[] = []
    const watched = new Proxy(localStorage, {
      get: (t, k) => {
        if (k !== 'getItem') written.push(k)
        return Reflect.get(t, k)
      },
    })
    vi.stubGlobal('localStorage', watched)
    supersede(fresh().id, ['1.2'])
    expect(written).toEqual([])
    expect(Object.keys(localStorage)).toHaveLength(5)
    supersede(fresh().id)
    expect(Object.keys(localStorage)).toHaveLength(4)
    expect(localStorage.getItem('digikompass.theme')).toBe('dark')
  })
})

describe('A browser that stores nothing', () => {
  test('keeps no page from changing, dying or opening', async () => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    vi.stubGlobal(
      'localStorage',
      new Proxy({}, { get: () => refuse, ownKeys: refuse, getOwnPropertyDescriptor: refuse }),
    )
    expect(() => die(['1.1'])).not.toThrow()
    expect(() => supersede(fresh().id)).not.toThrow()
    await expect(bringHomeStashed(assessmentStore(memoryKv()))).resolves.toBeUndefined()
  })
})

describe('What comes home', () => {
  const store = () => assessmentStore(memoryKv())
  const put = (text: string) => localStorage.setItem(`${KEY}1`, text)

  test('is what this page finds, and what another has brought home meanwhile is nothing', async () => {
    const s = store()
    die(['1.1'], of({ '1.1': value(2, 5) }))
    vi.stubGlobal(
      'localStorage',
      new Proxy(localStorage, { get: (t, k) => (k === 'getItem' ? () => null : Reflect.get(t, k)) }),
    )
    await bringHomeStashed(s)
    expect(await s.load(fresh().id)).toEqual({ kind: 'empty' })
  })

  test('is what was put aside and nothing else that lies beside it', async () => {
    const others = { 'digikompass.theme': 'dark', 'digikompass.language': 'en', 'other.unsaved.1': '{}' }
    for (const [key, text] of Object.entries(others)) localStorage.setItem(key, text)
    die(['1.1'], of({ '1.1': value(2, 5) }))
    await bringHomeStashed(store())
    const found = Object.keys(localStorage).map((key) => [key, localStorage.getItem(key)])
    expect(Object.fromEntries(found)).toEqual(others)
  })

  test('is only what is named in words', async () => {
    const s = store()
    await s.put(of({}))
    const assessment = of({ '1.1': value(2, 5), '1.2': value(3, 5) })
    put(JSON.stringify({ assessment, before: fresh(), touched: [7, null, '1.1', ['1.2']] }))
    await bringHomeStashed(s)
    expect(await s.load(fresh().id)).toMatchObject({ value: { answers: { '1.1': value(2, 5) } } })
    const load = await s.load(fresh().id)
    expect(load.kind === 'ok' && Object.keys(load.value.answers)).toEqual(['1.1'])
    put(JSON.stringify({ assessment, touched: '1.2' }))
    await bringHomeStashed(s)
    expect(await s.load(fresh().id)).toEqual(load)
    expect(Object.keys(localStorage)).toEqual([])
  })

  test.each([
    [4, 5, 2],
    [6, 5, 1],
    // At the same moment neither is the later one: what the page itself has shown comes home.
    [5, 5, 2],
  ] as const)(
    'stored at %i and put aside at %i, without what was before, is level %i',
    async (stored, mine, level) => {
      const s = store()
      await s.put(of({ '1.1': value(1, stored) }))
      put(JSON.stringify({ assessment: of({ '1.1': value(2, mine) }), touched: ['1.1'] }))
      await bringHomeStashed(s)
      expect(await s.load(fresh().id)).toMatchObject({ value: { answers: { '1.1': { value: { level } } } } })
    },
  )

  test.each([
    ['service/volis', 'services', 'volis', { need: '1' }, { need: '3' }],
    ['family/C', 'families', 'C', { when: 'later' }, { when: 'noNeed' }],
  ] as const)(
    'of the demand at %s without what was before is judged by its own time',
    async (place, part, key, older, newer) => {
      for (const [storedAt, mineAt, wins] of [
        [9, 5, older],
        [5, 9, newer],
      ] as const) {
        const s = store()
        const at = (given: object, moment: number) => ({
          services: {},
          families: {},
          [part]: { [key]: { ...given, at: moment } },
        })
        await s.put(of({}, { demand: at(older, storedAt) as Assessment['demand'] }))
        const assessment = of({}, { demand: at(newer, mineAt) as Assessment['demand'] })
        put(JSON.stringify({ assessment, touched: [place] }))
        await bringHomeStashed(s)
        expect(await s.load(fresh().id)).toMatchObject({ value: { demand: { [part]: { [key]: wins } } } })
      }
    },
  )

  test('without what was before counts as later than a place where nothing is stored', async () => {
    const s = store()
    await s.put(of({}))
    put(JSON.stringify({ assessment: of({ '1.1': value(2, 5) }), touched: ['1.1', '1.2', 'service/volis'] }))
    await bringHomeStashed(s)
    expect(await s.load(fresh().id)).toMatchObject({ value: { answers: { '1.1': value(2, 5) } } })
  })
})
