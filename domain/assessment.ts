/** One municipality's self-assessment, as it is kept and as the engine reads it. */
import type * as z from 'zod/mini'
import type * as schema from './assessment-schema.ts'
import type { Pack } from './content.ts'
import { NO_DEMAND } from './demand.ts'

export { NAME_MAX, NOTE_MAX, REASON_MAX } from './limits.ts'

/** Maturity level: 0 absent … 4 measured, improved, shared with others. */
export type Level = z.infer<typeof schema.Level>
export type Cause = z.infer<typeof schema.Cause>
/** What an answer rests on, weakest first. */
export type Evidence = z.infer<typeof schema.Evidence>
export type Mode = z.infer<typeof schema.Mode>
export type Value = z.infer<typeof schema.Value>
export type Answer = z.infer<typeof schema.Answer>
export type Answers = z.infer<typeof schema.Answers>
export type ServiceAnswer = z.infer<typeof schema.ServiceAnswer>
export type FamilyAnswer = z.infer<typeof schema.FamilyAnswer>
export type DemandAnswers = z.infer<typeof schema.DemandAnswers>
export type Assessment = z.infer<typeof schema.Assessment>

export const LEVELS: readonly Level[] = [0, 1, 2, 3, 4]
/** A level at or under this is weak: its cause is asked once, at the end of the dimension. */
export const WEAK_AT: Level = 1

/** A fresh assessment; it is stored only once something has been answered. */
export const newAssessment = (pack: Pack, id: string, name: string, mode: Mode, now: number): Assessment => ({
  v: 2,
  id,
  name,
  createdAt: now,
  updatedAt: now,
  rev: 0,
  mode,
  pack: { id: pack.id, version: pack.version },
  position: null,
  answers: {},
  demand: NO_DEMAND,
  backedUpAt: null,
  deletedAt: null,
})

/** The level answered, or undefined for every other kind of answer and for none. */
export const levelOf = (answers: Answers, id: string): Level | undefined => {
  const value = answers[id]?.value
  return value?.kind === 'level' ? value.level : undefined
}

export const isNotApplicable = (answers: Answers, id: string): boolean =>
  answers[id]?.value?.kind === 'notApplicable'

/** The level aimed at: the official's own target, else the bank's; where lower by decision, the level itself. */
export const targetOf = (answers: Answers, id: string, pack: Pack): Level => {
  const answer = answers[id]
  if (answer?.byDecision && answer.value?.kind === 'level') return answer.value.level
  return answer?.target ?? pack.defaultTarget
}
