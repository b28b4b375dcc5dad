/** The schemas of an assessment. Apart from its types, so that only what parses carries them along. */
import * as z from 'zod/mini'
import { BLOCKER, DELIVERY, FEE, FINANCING, HAVE, NEED, WHEN } from './demand.ts'
import { Family, IndicatorId, ServiceId } from './ids.ts'
import { NAME_MAX, NOTE_MAX, REASON_MAX } from './limits.ts'

export const Level = z.literal([0, 1, 2, 3, 4])

export const Cause = z.literal(['people', 'money', 'skills', 'law', 'supplier', 'centralSystem', 'noNeed'])
/** What an answer rests on, weakest first. */
export const Evidence = z.literal(['opinion', 'document', 'shown', 'audited'])
export const Mode = z.literal(['short', 'full'])

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
export const Answers = z.record(IndicatorId, Answer)

export const ServiceAnswer = z.strictObject({
  have: z.optional(z.literal(HAVE)),
  need: z.optional(z.literal(NEED)),
  at: Moment,
})
export const FamilyAnswer = z.strictObject({
  when: z.optional(z.literal(WHEN)),
  delivery: z.optional(z.literal(DELIVERY)),
  financing: z.optional(z.literal(FINANCING)),
  blocker: z.optional(z.literal(BLOCKER)),
  fee: z.optional(z.literal(FEE)),
  at: Moment,
})
/** A service that the catalogue no longer has keeps its answer. */
export const DemandAnswers = z.strictObject({
  services: z.record(ServiceId, ServiceAnswer),
  families: z.partialRecord(Family, FamilyAnswer),
})

const AssessmentId = z.string().check(z.regex(/^[a-z0-9-]{8,40}$/))

export const Assessment = z.strictObject({
  v: z.literal(2),
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
  /** The companion block: which services are there and wanted. Never scored. */
  demand: DemandAnswers,
  backedUpAt: z.nullable(Moment),
  /** Set while the assessment lies in the bin. */
  deletedAt: z.nullable(Moment),
})
