import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Action, changesAnswer, placesOf, reduce, undoOf } from '../../domain/actions.ts'
import { type Assessment, WEAK_AT } from '../../domain/assessment.ts'
import { Assessment as Schema } from '../../domain/assessment-schema.ts'
import { indicatorsOf } from '../../domain/content.ts'
import { pack } from '../content/files.ts'
import { anyAction, anyAssessment, onAnswer } from './actions.arbitraries.ts'
import { level, value, withAnswers } from './arbitraries.ts'

const ids = indicatorsOf(pack).map((i) => i.id)
const NOW = 1_800_000_000_000
/** "No need" in some answers of a family and not in all: restoring by hand can make it, no page does. */
const hasMixedNoNeed = (family: object | undefined): boolean => {
  const { length } = Object.values(family ?? {}).filter((v) => v === 'noNeed')
  return length > 0 && length < 5
}
const content = ({ rev: _r, updatedAt: _u, ...rest }: Assessment) => rest

describe('Whatever happens to an assessment,', () => {
  test('its count of writes goes up by exactly one', () => {
    fc.assert(
      fc.property(anyAssessment, anyAction, (a, action) => {
        expect(reduce(a, action, NOW).rev).toBe(a.rev + 1)
      }),
    )
  })

  test('it can be stored and read again, and what was there before is untouched', () => {
    fc.assert(
      fc.property(anyAssessment, fc.array(anyAction, { maxLength: 12 }), (a, actions) => {
        const before = structuredClone(a)
        const after = actions.reduce((state, action) => reduce(state, action, NOW), a)
        expect(Schema.parse(after)).toEqual(after)
        expect(a).toEqual(before)
      }),
    )
  })

  test('an answer that holds nothing does not stay', () => {
    fc.assert(
      fc.property(anyAssessment, fc.array(anyAction, { maxLength: 12 }), (a, actions) => {
        const after = actions.reduce((state, action) => reduce(state, action, NOW), a)
        for (const answer of Object.values(after.answers)) {
          const { at: _at, revision: _revision, ...rest } = answer
          expect(Object.keys(rest)).not.toEqual([])
          expect(Object.values(answer)).not.toContain(undefined)
        }
      }),
    )
  })

  test('looking around and saving a copy do not count as a change of content', () => {
    fc.assert(
      fc.property(anyAssessment, anyAction, (a, action) => {
        const silent = action.type === 'position' || action.type === 'backedUp'
        expect(reduce(a, action, NOW).updatedAt).toBe(silent ? a.updatedAt : NOW)
      }),
    )
  })

  test('only the answer it names changes', () => {
    fc.assert(
      fc.property(anyAssessment, anyAction, (a, action) => {
        const after = reduce(a, action, NOW)
        for (const id of ids)
          if (!(changesAnswer(action) && action.id === id)) expect(after.answers[id]).toEqual(a.answers[id])
      }),
    )
  })
})

test('Putting an answer back undoes any change of it exactly', () => {
  fc.assert(
    fc.property(anyAssessment, fc.constantFrom(...ids).chain(onAnswer), (a, action) => {
      const undone = reduce(
        reduce(a, action, NOW),
        { type: 'restore', id: action.id, answer: a.answers[action.id] },
        NOW,
      )
      expect(content(undone)).toEqual(content(a))
    }),
  )
})

test('Undo takes back any change of questions and services exactly, and concerns nothing else', () => {
  fc.assert(
    fc.property(anyAssessment, anyAction, (a, action) => {
      const changed = reduce(a, action, NOW)
      const back = undoOf(a, action, changed)
      if (back) {
        expect(content(reduce(changed, back, NOW))).toEqual(content(a))
        expect(placesOf(back)).toEqual(placesOf(action))
        // What another page changed meanwhile stays.
        const other = { type: 'demandService', service: 'elsewhere', given: { need: '1' } } as const
        const after = reduce(reduce(changed, other, NOW), back, NOW)
        expect(content(after)).toEqual(content(reduce(a, other, NOW)))
      } else expect(reduce(a, action, NOW)).toMatchObject({ answers: a.answers, demand: a.demand })
    }),
  )
})

describe('Undo of a change, after another page has changed the same answer,', () => {
  const ONE = '1.1'
  const at = (action: object) => ({ id: ONE, revision: 1, ...action }) as Action
  const toLevel = (n: 0 | 1 | 2 | 3 | 4) => at({ type: 'answer', value: { kind: 'level', level: n } })
  const start = reduce(withAnswers(pack, {}), toLevel(1), NOW)
  const LONG = 'Pikk märkus, mis on kirjutatud teises aknas. '.repeat(20).trim()

  test('takes back its own field and leaves the level and the long note of the other page', () => {
    const mine = at({ type: 'cause', cause: 'money' })
    const here = reduce(start, mine, NOW + 1)
    const there = reduce(reduce(here, at({ type: 'note', note: LONG }), NOW + 2), toLevel(0), NOW + 3)
    const back = undoOf(start, mine, here)
    const undone = back && reduce(there, back, NOW + 4)
    expect(undone?.answers[ONE]).toEqual({
      value: { kind: 'level', level: 0 },
      note: LONG,
      revision: 1,
      at: NOW + 3,
    })
  })

  test('takes nothing back where its own field was changed again', () => {
    const here = reduce(start, toLevel(3), NOW + 1)
    const there = reduce(here, toLevel(4), NOW + 2)
    const back = undoOf(start, toLevel(3), here)
    expect(back && reduce(there, back, NOW + 4).answers).toEqual(there.answers)
  })

  test('brings back what it had cleared, under the note that the other page has written', () => {
    const here = reduce(start, at({ type: 'clear' }), NOW + 1)
    const there = reduce(here, at({ type: 'note', note: LONG }), NOW + 2)
    const back = undoOf(start, at({ type: 'clear' }), here)
    expect(back && reduce(there, back, NOW + 4).answers[ONE]).toEqual({
      ...start.answers[ONE],
      note: LONG,
      at: NOW + 2,
    })
  })

  test('can be stored and read again, whatever both have done', () => {
    fc.assert(
      fc.property(anyAssessment, anyAction, fc.array(anyAction, { maxLength: 4 }), (a, mine, others) => {
        const here = reduce(a, mine, NOW)
        const there = others.reduce((state, action) => reduce(state, action, NOW + 1), here)
        const back = undoOf(a, mine, here)
        const undone = back ? reduce(there, back, NOW + 2) : there
        expect(Schema.parse(undone)).toEqual(undone)
        for (const family of Object.values(undone.demand.families))
          if (
            !Object.values(there.demand.families)
              .concat(Object.values(a.demand.families))
              .some(hasMixedNoNeed)
          )
            expect(hasMixedNoNeed(family)).toBe(false)
      }),
    )
  })
})

test('Changes of two different questions give the same in either order', () => {
  const two = fc
    .shuffledSubarray(ids, { minLength: 2, maxLength: 2 })
    .chain(([one = '', other = '']) => fc.tuple(onAnswer(one), onAnswer(other)))
  fc.assert(
    fc.property(anyAssessment, two, (a, [one, other]) => {
      const there = reduce(reduce(a, one, NOW), other, NOW)
      const back = reduce(reduce(a, other, NOW), one, NOW)
      expect(content(there)).toEqual(content(back))
    }),
  )
})

describe('Answering anew', () => {
  const question = { id: '1.1', revision: 1 }
  const marked = { byDecision: true, cause: 'money', evidence: 'shown', note: 'n', target: 2 } as const

  test('keeps "low by decision" for the same level only, a cause for weak levels only, evidence for levels only', () => {
    fc.assert(
      fc.property(level, value, (before, to) => {
        const old = { value: { kind: 'level' as const, level: before }, ...marked, revision: 1, at: 0 }
        const after = reduce(
          withAnswers(pack, { '1.1': old }),
          { type: 'answer', ...question, value: to },
          NOW,
        ).answers['1.1']
        const now = to.kind === 'level' ? to.level : undefined
        expect(after?.byDecision).toBe(now === before ? true : undefined)
        expect(after?.cause).toBe(now !== undefined && now <= WEAK_AT ? 'money' : undefined)
        expect(after?.evidence).toBe(now === undefined ? undefined : 'shown')
        expect(after).toMatchObject({ value: to, note: 'n', target: 2, at: NOW })
      }),
    )
  })

  test('with nothing keeps the note and the target, but nothing that spoke about the level', () => {
    const old = { value: { kind: 'level' as const, level: 1 as const }, ...marked, revision: 1, at: 0 }
    const after = reduce(withAnswers(pack, { '1.1': old }), { type: 'clear', ...question }, NOW)
    expect(after.answers['1.1']).toEqual({ note: 'n', target: 2, revision: 1, at: NOW })
  })

  test('only a level can be low by decision', () => {
    const at = (action: Action) => reduce(withAnswers(pack, {}), action, NOW).answers
    expect(at({ type: 'byDecision', ...question, on: true })).toEqual({})
    const unknown = { '1.1': { value: { kind: 'unknown' as const }, revision: 1, at: 0 } }
    const after = reduce(withAnswers(pack, unknown), { type: 'byDecision', ...question, on: true }, NOW)
    expect(after.answers['1.1']?.byDecision).toBeUndefined()
  })
})

describe('A name', () => {
  const renamed = (name: string) =>
    reduce({ ...withAnswers(pack, {}), name: 'Enne' }, { type: 'rename', name }, NOW).name

  test('of nothing but spaces is not taken', () => expect(renamed('  \n')).toBe('Enne'))
  test('loses the spaces around it', () => expect(renamed(' Uus ')).toBe('Uus'))
  test('of nothing that can be seen is not taken', () => expect(renamed('\u200b\u2060')).toBe('Enne'))
  test('pasted out of a letter is one line of plain spaces', () =>
    expect(renamed('\ufeffKesk\u00ad linna\u00a0\u200b\r\nosa')).toBe('Kesk linna osa'))
  test('is cut at 80 characters, never in the middle of one', () => {
    expect(renamed('x'.repeat(100))).toHaveLength(80)
    expect(renamed(`${'x'.repeat(79)}😀`)).toBe('x'.repeat(79))
  })
})

test('A note and a reason are cut at their limits, never in the middle of a character', () => {
  const question = { id: '1.1', revision: 1 }
  const note = reduce(
    withAnswers(pack, {}),
    { type: 'note', ...question, note: `${'x'.repeat(1999)}😀` },
    NOW,
  )
  expect(note.answers['1.1']?.note).toBe('x'.repeat(1999))
  const reason = 'x'.repeat(400)
  const answered = { type: 'answer', ...question, value: { kind: 'notApplicable', reason } } as const
  expect(reduce(withAnswers(pack, {}), answered, NOW).answers['1.1']?.value).toEqual({
    kind: 'notApplicable',
    reason: 'x'.repeat(300),
  })
})
