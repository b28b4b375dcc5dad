import { describe, expect, test } from 'vitest'
import { daysUntil, isEmpty, nextOf } from '../../../components/submit/next.ts'
import { submit as words } from '../../../locales/et/submit.ts'
import type { Phase } from '../../../protocol/decide.ts'
import type { Stage, Submission } from '../../../submit/types.ts'
import { campaign } from '../../protocol/sample.ts'

const { manifest } = await campaign()

const submission = (over: Partial<Submission>): Submission => ({
  id: manifest.id,
  collector: 'https://koguja.example.ee/',
  fingerprint: '7K3M-Q2TX',
  code: '',
  manifest,
  ctx: 'a'.repeat(64),
  close: manifest.to,
  phase: 'open',
  overdue: false,
  clockAhead: 0,
  stage: 'joined',
  sealed: null,
  elsewhere: false,
  warning: null,
  trouble: null,
  participation: null,
  objections: [],
  lists: null,
  release: null,
  history: [],
  ...over,
})

const STAGES: Stage[] = ['joined', 'sealed', 'delivered', 'withdrawing', 'withdrawn', 'recorded', 'counted']
const PHASES: Phase[] = ['before', 'open', 'closed']
const lists = { found: 141, of: 141, absent: [], band: 'all', signed: true, refusals: [] }

const next = (over: Partial<Submission>) =>
  nextOf(submission(over), words, { when: () => 'DAY', staysAwake: true, empty: false })

describe('What happens next', () => {
  test('is said in every state, and after the close nothing can be sent any more', () => {
    for (const stage of STAGES)
      for (const phase of PHASES)
        for (const elsewhere of [true, false]) {
          const { text, to, label } = next({ stage, phase, elsewhere })
          expect(text, `${stage} ${phase}`).not.toBe('')
          expect(label === undefined).toBe(to === undefined)
          if (phase === 'closed') expect(to, `${stage} ${phase}`).not.toBe('review')
        }
  })

  test('names the last day while there is still something to do', () => {
    for (const stage of ['joined', 'delivered', 'withdrawn'] as const)
      expect(next({ stage }).text).toContain('DAY')
  })

  test('of a closed campaign depends on the lists: absent envelopes first, then broken lists, then the signature', () => {
    const closed = { stage: 'delivered', phase: 'closed' } as const
    const say = (over: object) => next({ ...closed, lists: { ...lists, ...over } })
    expect(next(closed).text).toBe(words.status.nextText.deliveredClosed)
    expect(say({ found: 140, refusals: ['unequal'] }).text).toBe(words.status.nextText.absent)
    expect(say({ refusals: ['unequal'] }).text).toBe(words.status.nextText.listsWrong)
    expect(say({ signed: false }).text).toBe(words.status.nextText.unsigned)
    expect(say({ found: 140 }).to).toBe('check')
  })

  test('on a second device names the other one', () => {
    expect(next({ elsewhere: true })).toMatchObject({ to: 'review', label: words.status.toReplace })
  })
})

describe('Where the open assessment is empty', () => {
  const empty = (over: Partial<Submission>) =>
    nextOf(submission(over), words, { when: () => 'DAY', staysAwake: true, empty: true })

  test('answering comes first, and replacing or submitting is offered in no state', () => {
    for (const stage of STAGES)
      for (const phase of PHASES)
        for (const elsewhere of [true, false])
          expect(empty({ stage, phase, elsewhere }).to).not.toBe('review')
    expect(empty({ elsewhere: true })).toMatchObject({ to: 'question', label: words.status.toQuestions })
    expect(empty({})).toMatchObject({ to: 'question' })
  })

  test('looking at lists and results is offered all the same', () => {
    expect(empty({ stage: 'counted', phase: 'closed' }).to).toBe('results')
    expect(empty({ stage: 'recorded', phase: 'closed' }).to).toBe('check')
  })

  test('is told by answers and needs alike', () => {
    const blank = { answers: {}, demand: { services: {}, families: {} } }
    expect(isEmpty(blank)).toBe(true)
    const answer = { revision: 1, value: { kind: 'unknown' as const }, note: '', at: 1 }
    expect(isEmpty({ ...blank, answers: { '1.1': answer } as never })).toBe(false)
    expect(isEmpty({ ...blank, demand: { services: { volis: {} }, families: {} } as never })).toBe(false)
    expect(isEmpty({ ...blank, demand: { services: {}, families: { A: {} } } as never })).toBe(false)
  })
})

test('Days are counted whole, and never below nothing', () => {
  const at = Date.parse('2027-03-31T14:00:00Z')
  const day = 86_400_000
  expect(daysUntil('2027-03-31T14:00:00Z', at - 3 * day - 1)).toBe(3)
  expect(daysUntil('2027-03-31T14:00:00Z', at - day + 1)).toBe(0)
  expect(daysUntil('2027-03-31T14:00:00Z', at + day)).toBe(0)
})
