/** Brings home what a dying page has put aside. Fetched only where something was. */
import type { Action } from '../domain/actions.ts'
import type { Assessment } from '../domain/assessment.ts'
import { demandAt } from '../domain/demand-actions.ts'
import type { AssessmentStore } from './assessments.ts'

const parse = async (
  text: string | null,
): Promise<{ assessment: Assessment; touched: string[] } | 'newer' | undefined> => {
  const { parseAssessment } = await import('./migrate.ts')
  try {
    const { assessment, touched } = JSON.parse(text ?? '')
    const load = parseAssessment(assessment)
    if (load.kind === 'newer') return 'newer'
    if (load.kind !== 'ok' || !Array.isArray(touched)) return undefined
    return { assessment: load.value, touched: touched.filter((id) => typeof id === 'string') }
  } catch {
    return undefined
  }
}

/** What was put aside for a place: when it was changed, and the action that brings it home. */
const heldAt = (a: Assessment, place: string): { at: number | undefined; restore: Action } => {
  const answer = a.answers[place]
  return demandAt(a.demand, place) ?? { at: answer?.at, restore: { type: 'restore', id: place, answer } }
}

/** An answer changed later by another page is not turned back. */
const isLater = (mine: number | undefined, stored: number | undefined): boolean =>
  (mine ?? 0) >= (stored ?? 0)

/** @param key under which it was put aside */
export const bringHome = async (store: AssessmentStore, key: string): Promise<void> => {
  const found = await parse(localStorage.getItem(key))
  // A newer version of the product will read it when it is back; until then it waits, as newer records do.
  if (found === 'newer') return
  if (found) {
    const { assessment, touched } = found
    const load = await store.load(assessment.id)
    for (const place of touched) {
      const mine = heldAt(assessment, place)
      if (load.kind === 'ok' && !isLater(mine.at, heldAt(load.value, place).at)) continue
      await store.apply(assessment, mine.restore)
    }
    if (load.kind === 'empty' && touched.length > 0) await store.setCurrent(assessment.id)
  }
  localStorage.removeItem(key)
}
