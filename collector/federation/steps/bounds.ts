/** How far away the end of a survey may lie: a mistyped year would run it for decades, or end it before it began. */
import { utcText } from '../../../domain/time/moment.ts'
import { momentOf } from '../../../protocol/parse.ts'
import { Refused } from './refused.ts'

const DAY = 86_400_000
/** From the day of the decision. */
export const DAYS_AHEAD = 400

/** @param to the end, UTC @param now milliseconds since 1970 */
export const refuseFar = (to: string, now: number): void => {
  const last = now + DAYS_AHEAD * DAY
  if (momentOf(to) > last) throw new Refused('tooFar', [to, utcText(last)])
}

export const refusePast = (to: string, now: number): void => {
  if (momentOf(to) <= now) throw new Refused('endPast', [to])
}
