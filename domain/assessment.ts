/** One municipality's self-assessment, as it is kept and as the engine reads it. */
import * as z from 'zod/mini'
import { IndicatorId, type Pack } from './content'

export const Level = z.literal([0, 1, 2, 3, 4])
/** Maturity level: 0 absent … 4 measured, improved, shared with others. */
export type Level = z.infer<typeof Level>
export const LEVELS: readonly Level[] = [0, 1, 2, 3, 4]

/** A level at or under this is weak: its cause is asked once, at the end of the dimension. */
export const WEAK_AT: Level = 1

export const Cause = z.literal(['people', 'money', 'skills', 'law', 'supplier', 'centralSystem', 'noNeed'])
export type Cause = z.infer<typeof Cause>
/** What an answer rests on, weakest first. */
export const Evidence = z.literal(['opinion', 'document', 'shown', 'audited'])
export type Evidence = z.infer<typeof Evidence>
export const Mode = z.literal(['short', 'full'])
export type Mode = z.infer<typeof Mode>

export const NOTE_MAX = 2000
export const REASON_MAX = 300
export const NAME_MAX = 80
const Moment = z.int().check(z.gte(0), z.lte(8.64e15))

export const Value = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('level'), level: Level }),
  z.strictObject({ kind: z.literal('unknown') }),
  z.strictObject({
    kind: z.literal('notApplicable'),
    reason: z.string().check(z.minLength(1), z.maxLength(REASON_MAX)),
  }),
  z.strictObject({ kind: z.literal('declined') }),
])
export type Value = z.infer<typeof Value>

export const Answer = z.strictObject({
  value: z.optional(Value),
  /** The municipality stays at this low level on purpose. */
  byDecision: z.optional(z.literal(true)),
  review: z.optional(z.literal(true)),
  note: z.optional(z.string().check(z.minLength(1), z.maxLength(NOTE_MAX))),
  evidence: z.optional(Evidence),
  cause: z.optional(Cause),
  /** Level aimed at in two to three years. */
  target: z.optional(Level),
  /** Revision of the indicator that was answered. */
  revision: z.int().check(z.gte(1)),
  /** Milliseconds since 1970 of the last change. */
  at: Moment,
})
export type Answer = z.infer<typeof Answer>
export const Answers = z.record(IndicatorId, Answer)
export type Answers = z.infer<typeof Answers>

export const AssessmentId = z.string().check(z.regex(/^[a-z0-9-]{8,40}$/))

export const Assessment = z.strictObject({
  v: z.literal(1),
  id: AssessmentId,
  name: z.string().check(z.minLength(1), z.maxLength(NAME_MAX)),
  createdAt: Moment,
  updatedAt: Moment,
  /** Counts writes, so that a page can tell whether another page has written. */
  rev: z.int().check(z.gte(0)),
  mode: Mode,
  pack: z.strictObject({ id: z.string().check(z.maxLength(80)), version: z.string().check(z.maxLength(80)) }),
  /** Question last looked at. */
  position: z.nullable(IndicatorId),
  answers: Answers,
  backedUpAt: z.nullable(Moment),
  /** Set while the assessment lies in the bin. */
  deletedAt: z.nullable(Moment),
})
export type Assessment = z.infer<typeof Assessment>

/** A fresh assessment; it is stored only once something has been answered. */
export const newAssessment = (pack: Pack, id: string, name: string, mode: Mode, now: number): Assessment => ({
  v: 1,
  id,
  name,
  createdAt: now,
  updatedAt: now,
  rev: 0,
  mode,
  pack: { id: pack.id, version: pack.version },
  position: null,
  answers: {},
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
