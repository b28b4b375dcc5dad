/** What the toolbar's badge says, if anything. Pure. */
import { momentOf } from '../protocol/parse.ts'
import type { Stored } from '../storage/submissions.ts'
import { isRecorded } from './evidence.ts'
import { stageOf } from './view.ts'

export type Badge =
  /** Something needs the official. */
  | { readonly kind: 'attention' }
  /** So many days are left, the last one included, and nothing has been delivered. */
  | { readonly kind: 'days'; readonly days: number }

const DAY = 86_400_000
const REMIND_DAYS = 14

const needsOfficial = (s: Stored): boolean =>
  s.warning === 'otherActed' ||
  s.trouble === 'revoked' ||
  (s.lists !== null && s.lists.of > 0 && s.lists.signed && !isRecorded(s)) ||
  s.releaseRefusal !== null

/** Somebody has delivered with this code, from here or from elsewhere. */
const isDelivered = (s: Stored): boolean => stageOf(s) === 'delivered' || (s.theirs?.hash ?? null) !== null

const daysLeft = (s: Stored, now: number): number | undefined => {
  const days = Math.ceil((momentOf(s.close) - now) / DAY)
  const reminds = now >= momentOf(s.manifest.from) && days >= 1 && days <= REMIND_DAYS
  // Who has withdrawn has decided.
  return reminds && !isDelivered(s) && !['withdrawing', 'withdrawn'].includes(stageOf(s)) ? days : undefined
}

export const badgeOf = (all: readonly Stored[], now: number): Badge | null => {
  if (all.some(needsOfficial)) return { kind: 'attention' }
  const days = all.flatMap((s) => daysLeft(s, now) ?? [])
  return days.length > 0 ? { kind: 'days', days: Math.min(...days) } : null
}
