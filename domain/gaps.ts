/** Which gaps to look at first, and what is still to be found out. */
import { type Answers, type Assessment, type Level, levelOf, targetOf } from './assessment.ts'
import { type IndicatorFacts, indicatorsOf, type Pack } from './content.ts'
import { asked } from './progress.ts'

export interface Gap {
  id: string
  current: Level
  target: Level
  /** ((1 + max(0, target − current))² − 1) × weight. The squared gap is Open SAMMY's idea. */
  priority: number
  touchesDuty: boolean
}

export const gapPriority = (current: Level, target: Level, weight: number): number =>
  ((1 + Math.max(0, target - current)) ** 2 - 1) * weight

/** Open gaps, those that touch a duty first, then by priority; equal ones in the bank's order. */
export const gapsOf = (pack: Pack, answers: Answers, hasDuty: (id: string) => boolean): Gap[] =>
  indicatorsOf(pack)
    .flatMap((i): Gap[] => {
      const current = levelOf(answers, i.id)
      if (current === undefined) return []
      const target = targetOf(answers, i.id, pack)
      const priority = gapPriority(current, target, i.weight)
      return priority > 0 ? [{ id: i.id, current, target, priority, touchesDuty: hasDuty(i.id) }] : []
    })
    .sort((a, b) => Number(b.touchesDuty) - Number(a.touchesDuty) || b.priority - a.priority)

export interface ToFindOut {
  /** Role to ask; key of `labels.roles`. */
  role: string
  items: { id: string; why: 'unknown' | 'review' }[]
}

/** "Don't know" and "mark for review", grouped by whom to ask, in the bank's order. */
export const findOutList = (
  pack: Pack,
  a: Assessment,
  factsOf: (id: string) => IndicatorFacts | undefined,
): ToFindOut[] => {
  const byRole = new Map<string, ToFindOut['items']>()
  for (const { id, short } of indicatorsOf(pack)) {
    const answer = a.answers[id]
    const unknown = answer?.value?.kind === 'unknown' && (a.mode === 'full' || short)
    if (!unknown && !answer?.review) continue
    const role = factsOf(id)?.ask ?? ''
    byRole.set(role, [...(byRole.get(role) ?? []), { id, why: unknown ? 'unknown' : 'review' }])
  }
  return [...byRole].map(([role, items]) => ({ role, items }))
}

/** How much of the profile rests on something that can be shown: levels with a document, a demonstration or an audit. */
export const evidenceShare = (pack: Pack, a: Assessment): { backed: number; of: number } => {
  const levels = asked(indicatorsOf(pack), 'full').filter((i) => levelOf(a.answers, i.id) !== undefined)
  const backed = levels.filter((i) => {
    const evidence = a.answers[i.id]?.evidence
    return evidence !== undefined && evidence !== 'opinion'
  })
  return { backed: backed.length, of: levels.length }
}
