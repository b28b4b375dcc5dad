/** What is to be done next for a submission, and when to look again. Pure. */
import { atMost } from '../domain/time/trust.ts'
import { momentOf } from '../protocol/parse.ts'
import type { Stored } from '../storage/submissions.ts'
import { isFinal, type StoredTrouble } from './record.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const FIRST_RETRY = 30 * SECOND
const LAST_RETRY = 6 * HOUR
/** What waiting alone seldom mends. */
const SLOW: readonly StoredTrouble[] = ['unknownCode', 'refused', 'noCampaign']
const SLOW_FIRST = HOUR
const SLOW_LAST = DAY

const WHILE_OPEN = 6 * HOUR
const AFTER_CLOSE = 12 * HOUR
/** Lists are there within minutes of the end, or when somebody is at work again. */
const JUST_CLOSED = 10 * MINUTE
/** Nobody publishes later than that. */
const GIVE_UP = 400 * DAY

export type Step =
  /** Delivers or withdraws. */
  | 'send'
  /** The campaign: participation, notices, objections, what there is besides. */
  | 'ask'
  /** The state by code. */
  | 'status'
  | 'lists'
  | 'release'

/** @param forced somebody asks for it: what was final is tried once more */
const isSendable = ({ pending, warning, trouble }: Stored, forced: boolean): boolean =>
  // Never over what another device did: the official decides first.
  pending !== null && warning !== 'otherActed' && (forced || !isFinal(trouble))

/**
 * The first thing that is worth doing now.
 * @param done steps of this run; a step is done once
 */
export const nextStep = (s: Stored, done: ReadonlySet<Step>, forced: boolean): Step | undefined => {
  const steps: readonly (readonly [Step, boolean])[] = [
    ['send', isSendable(s, forced)],
    ['ask', true],
    // Once there are lists, they alone say what counts; codes may be destroyed any day.
    ['status', !s.has.lists && (forced || s.trouble !== 'revoked')],
    ['lists', s.has.lists && !s.lists?.signed],
    ['release', s.has.release && s.lists !== null && s.release === null],
  ]
  return steps.find(([step, wanted]) => wanted && !done.has(step))?.[0]
}

const isSlow = (trouble: StoredTrouble | null): boolean => SLOW.some((slow) => slow === trouble)

/** Twice as long every time, up to a limit. */
const backoff = ({ trouble, failed }: Stored): number => {
  const [first, last] = isSlow(trouble) ? [SLOW_FIRST, SLOW_LAST] : [FIRST_RETRY, LAST_RETRY]
  return Math.min(last, first * 2 ** Math.min(20, Math.max(0, failed - 1)))
}

/** A fifth earlier or later, so that a whole country does not knock in the same second. */
const blurred = (ms: number, random: () => number): number => Math.round(ms * (0.8 + 0.4 * random()))

/** Facts alone end it, never a clock. */
const isFinished = (s: Stored): boolean => s.release !== null || s.trouble === 'revoked'

/** The furthest that anything is ever planned ahead, in milliseconds. */
export const longestWait = ({ trouble }: Pick<Stored, 'trouble'>): number =>
  blurred(isSlow(trouble) ? SLOW_LAST : AFTER_CLOSE, () => 1)

/**
 * When something is due; null: never. A stored moment further ahead than anything is planned was planned by a clock that
 * was wrong: then it is due now. So is what ought to be planned and is not.
 */
export const dueAt = (s: Stored, now: number): number | null => {
  if (isFinished(s) || now > momentOf(s.close) + GIVE_UP) return null
  const at = s.nextAt ?? now
  return at === atMost(at, now, longestWait(s)) ? at : now
}

const untilAsked = (s: Stored, now: number, random: () => number): number => {
  const left = momentOf(s.close) - now
  if (left <= 0) return blurred(AFTER_CLOSE, random)
  return Math.min(blurred(WHILE_OPEN, random), left + blurred(JUST_CLOSED, random))
}

/** When something is to be done next without anybody asking; null: never. */
export const scheduled = (s: Stored, now: number, random: () => number): number | null => {
  if (isFinished(s)) return null
  // Asked for while other things were done: it has not had its turn yet.
  if (s.pending?.tried === false && isSendable(s, false)) return now
  if (s.failed === 0 || isFinal(s.trouble)) return now + untilAsked(s, now, random)
  const wait = blurred(backoff(s), random)
  if (s.trouble !== 'notOpen') return now + wait
  // Too early is no fault: the first try after the beginning is the right one.
  const begun = momentOf(s.manifest.from) - now + wait
  return now + Math.max(wait, Math.min(LAST_RETRY, begun))
}
