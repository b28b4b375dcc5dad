/** What happens next with a submission, and the one thing to do about it. Pure: tested state by state. */
import type { Assessment } from '../../domain/assessment.ts'
import type { Submit } from '../../locales/et/submit.ts'
import { opensAt } from '../../protocol/notice.ts'
import { momentOf } from '../../protocol/parse.ts'
import type { Submission } from '../../submit/types.ts'

/** Whole days that are left until a moment; 0 within the last one. */
export const daysUntil = (moment: string, now: number): number =>
  Math.max(0, Math.floor((momentOf(moment) - now) / 86_400_000))

export interface Next {
  text: string
  /** Where the main button leads. */
  to?: 'review' | 'check' | 'results' | 'question'
  label?: string
}

/** Something is wrong with the lists: own envelopes are absent, or they break rules. */
export const listsAreWrong = ({ lists }: Pick<Submission, 'lists'>): boolean =>
  lists !== null && (lists.found < lists.of || lists.refusals.length > 0)

/** What the words depend on besides the submission. */
export interface Around {
  when: (ms: number) => string
  /** False on an ordinary page, which does nothing once it is closed. */
  staysAwake: boolean
  /** The open assessment holds no answer at all. */
  empty: boolean
}

export const isEmpty = ({ answers, demand }: Pick<Assessment, 'answers' | 'demand'>): boolean =>
  [answers, demand.services, demand.families].every((part) => Object.keys(part).length === 0)

const ofDelivered = (s: Submission, words: Submit, when: (ms: number) => string): Next => {
  const { status } = words
  const check = { to: 'check', label: status.toCheck } as const
  if (s.lists && s.lists.found < s.lists.of) return { text: status.nextText.absent, ...check }
  if (s.lists && s.lists.refusals.length > 0) return { text: status.nextText.listsWrong, ...check }
  if (s.lists && !s.lists.signed) return { text: status.nextText.unsigned, ...check }
  if (s.phase === 'closed') return { text: status.nextText.deliveredClosed }
  return {
    text: status.nextText.deliveredOpen(when(momentOf(s.close))),
    to: 'review',
    label: status.toReplace,
  }
}

const ofJoined = (s: Submission, words: Submit, when: (ms: number) => string): Next => {
  const { status } = words
  const { nextText } = status
  const close = when(momentOf(s.close))
  if (s.elsewhere)
    return s.phase === 'closed'
      ? { text: nextText.elsewhereClosed }
      : { text: nextText.elsewhereOpen(close), to: 'review', label: status.toReplace }
  if (s.phase === 'closed') return { text: nextText.joinedClosed }
  const review = { to: 'review', label: status.toReview } as const
  return s.phase === 'before'
    ? { text: nextText.joinedBefore(when(momentOf(s.manifest.from))), ...review }
    : { text: nextText.joinedOpen(close), ...review }
}

const ofStage = (s: Submission, words: Submit, { when, staysAwake }: Around): Next => {
  const { status } = words
  const { nextText } = status
  const closed = s.phase === 'closed'
  switch (s.stage) {
    case 'joined':
      return ofJoined(s, words, when)
    case 'sealed':
      if (closed) return { text: nextText.sealedClosed }
      return {
        text: staysAwake ? nextText.sealed : nextText.sealedPage,
        to: 'review',
        label: status.toReplace,
      }
    case 'delivered':
      return ofDelivered(s, words, when)
    case 'withdrawing':
      return { text: closed ? nextText.withdrawingClosed : nextText.withdrawing }
    case 'withdrawn':
      if (listsAreWrong(s)) return { text: nextText.listsWrong, to: 'check', label: status.toCheck }
      if (closed) return { text: nextText.withdrawnClosed }
      return { text: nextText.withdrawnOpen(when(momentOf(s.close))), to: 'review', label: status.toAgain }
    case 'recorded':
      return {
        text: nextText.recorded(when(opensAt(s.manifest, s.close))),
        to: 'check',
        label: status.toCheck,
      }
    case 'counted':
      return { text: nextText.counted, to: 'results', label: status.toResults }
  }
}

/** Nothing empty is sent anywhere: where there are no answers, answering comes first. */
export const nextOf = (s: Submission, words: Submit, around: Around): Next => {
  const next = ofStage(s, words, around)
  return next.to === 'review' && around.empty
    ? { text: `${next.text} ${words.status.answerFirst}`, to: 'question', label: words.status.toQuestions }
    : next
}
