/** What can happen to an assessment. Pure: the same state, action and moment always give the same result. */
import {
  type Answer,
  type Assessment,
  type Cause,
  type Evidence,
  type Level,
  type Mode,
  NAME_MAX,
  NOTE_MAX,
  REASON_MAX,
  type Value,
  WEAK_AT,
} from './assessment.ts'

import {
  type DemandAction,
  demandPlaces,
  demandRestoreAt,
  demandUndo,
  isDemandAction,
  reduceDemand,
} from './demand-actions.ts'
import { merged, type Since } from './merge.ts'
import { lineOf } from './typed.ts'

/** Every action on an answer says which indicator, and the revision of it that was on screen. */
interface OnAnswer {
  readonly id: string
  readonly revision: number
}

export type Action =
  | (OnAnswer & { type: 'answer'; value: Value })
  | (OnAnswer & { type: 'clear' })
  | (OnAnswer & { type: 'note'; note: string })
  | (OnAnswer & { type: 'review'; on: boolean })
  | (OnAnswer & { type: 'byDecision'; on: boolean })
  | (OnAnswer & { type: 'evidence'; evidence: Evidence | undefined })
  | (OnAnswer & { type: 'cause'; cause: Cause | undefined })
  | (OnAnswer & { type: 'target'; target: Level | undefined })
  /** Puts an answer back exactly as it was; with `since`, beside what another page has written: undo. */
  | { type: 'restore'; id: string; answer: Answer | undefined; since?: Since<Answer | undefined> }
  | DemandAction
  | { type: 'mode'; mode: Mode }
  | { type: 'position'; id: string }
  | { type: 'rename'; name: string }
  | { type: 'backedUp' }
  | { type: 'delete' }
  | { type: 'undelete' }

/** True for actions that change the answer to a question. */
export const changesAnswer = (action: Action): action is Extract<Action, { id: string }> =>
  'id' in action && action.type !== 'position'

const withoutEmpty = (answer: { [K in keyof Answer]: Answer[K] | undefined }): Answer =>
  Object.fromEntries(Object.entries(answer).filter(([, v]) => v !== undefined)) as Answer

/** An answer holds something besides when and against which revision it was given. */
const holdsSomething = (answer: Answer): boolean =>
  Object.keys(answer).some((k) => k !== 'at' && k !== 'revision')

/** At most `max` UTF-16 units and never half a character: half of one could not be written to a file. */
export const cut = (text: string, max: number): string => text.slice(0, max).replace(/\p{Cs}/gu, '')

const bounded = (value: Value | undefined): Value | undefined =>
  value?.kind === 'notApplicable' ? { ...value, reason: cut(value.reason, REASON_MAX) } : value

const answered = (before: Answer | undefined, value: Value | undefined): Partial<Answer> => {
  const level = value?.kind === 'level' ? value.level : undefined
  const same = before?.value?.kind === 'level' && before.value.level === level
  const weak = level !== undefined && level <= WEAK_AT
  return {
    value: bounded(value),
    byDecision: same ? before?.byDecision : undefined,
    cause: weak ? before?.cause : undefined,
    evidence: level === undefined ? undefined : before?.evidence,
  } as Partial<Answer>
}

const changed = (
  before: Answer | undefined,
  action: Exclude<Extract<Action, OnAnswer>, never>,
): Partial<Answer> => {
  switch (action.type) {
    case 'answer':
      return answered(before, action.value)
    case 'clear':
      return answered(before, undefined)
    case 'note':
      return { note: cut(action.note, NOTE_MAX) || undefined } as Partial<Answer>
    case 'review':
      return { review: action.on || undefined } as Partial<Answer>
    case 'byDecision':
      return { byDecision: (action.on && before?.value?.kind === 'level') || undefined } as Partial<Answer>
    case 'evidence':
      return { evidence: action.evidence } as Partial<Answer>
    case 'cause':
      return { cause: action.cause } as Partial<Answer>
    case 'target':
      return { target: action.target } as Partial<Answer>
  }
}

/** What an answer says besides its level stands only as long as the level lets it. */
const consistent = (answer: Answer): Answer => {
  const { byDecision, cause, evidence, ...rest } = answer
  if (rest.value?.kind !== 'level') return rest
  const weak = rest.value.level <= WEAK_AT
  return withoutEmpty({ ...rest, byDecision, evidence, cause: weak ? cause : undefined })
}

const restored = (
  now: Answer | undefined,
  { answer, since }: Extract<Action, { type: 'restore' }>,
): Answer | undefined => {
  const next = since ? merged(now, answer, since) : answer
  return next && next !== answer && next !== now ? consistent(next) : next
}

const withAnswer = (a: Assessment, id: string, answer: Answer | undefined): Assessment => {
  const answers = { ...a.answers }
  if (answer && holdsSomething(answer)) answers[id] = answer
  else delete answers[id]
  return { ...a, answers }
}

const next = (a: Assessment, action: Action, now: number): Assessment => {
  if (isDemandAction(action)) return { ...a, demand: reduceDemand(a.demand, action, now) }
  switch (action.type) {
    case 'restore':
      return withAnswer(a, action.id, restored(a.answers[action.id], action))
    case 'mode':
      return { ...a, mode: action.mode }
    case 'position':
      return { ...a, position: action.id }
    case 'rename':
      return { ...a, name: cut(lineOf(action.name), NAME_MAX).trim() || a.name }
    case 'backedUp':
      return { ...a, backedUpAt: now }
    case 'delete':
      return { ...a, deletedAt: now }
    case 'undelete':
      return { ...a, deletedAt: null }
    default: {
      const before = a.answers[action.id]
      // Only answering says which wording was answered: a later note must not hide that the wording has changed.
      const revision = action.type === 'answer' ? action.revision : (before?.revision ?? action.revision)
      const answer = withoutEmpty({ ...before, ...changed(before, action), revision, at: now } as Answer)
      return withAnswer(a, action.id, answer)
    }
  }
}

/**
 * The action that takes this one back, and nothing that another page writes meanwhile; undefined for what undo does not
 * concern. @param before and `after`: the assessment as this page showed it
 */
export const undoOf = (before: Assessment, action: Action, after: Assessment): Action | undefined => {
  if (isDemandAction(action)) return demandUndo(before.demand, action, after.demand)
  if (!changesAnswer(action)) return undefined
  return restoreAt(action.id, before, { from: after, always: false })
}

/** The action that makes one place what it is in `to`, beside what other pages have written since. */
export const restoreAt = (
  place: string,
  to: Assessment,
  { from, always }: Since<Assessment | undefined>,
): Action => {
  const demand = demandRestoreAt(to.demand, place, from && { from: from.demand, always })
  if (demand) return demand
  const restore = { type: 'restore', id: place, answer: to.answers[place] } as const
  return from ? { ...restore, since: { from: from.answers[place], always } } : restore
}

/** What an action changes and undo could put back: a question's id, or a place in the companion block. */
export const placesOf = (action: Action): string[] => {
  if (isDemandAction(action)) return demandPlaces(action)
  return changesAnswer(action) ? [action.id] : []
}

/** Looking around or saving a copy is not a change of the assessment's content. */
const isSilent = (action: Action) => action.type === 'position' || action.type === 'backedUp'

/**
 * @param now milliseconds since 1970
 * @returns the assessment after the action, `rev` one higher
 */
export const reduce = (a: Assessment, action: Action, now: number): Assessment => ({
  ...next(a, action, now),
  rev: a.rev + 1,
  updatedAt: isSilent(action) ? a.updatedAt : now,
})
