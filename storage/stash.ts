/**
 * The last resort when a page dies with something still to write: a panel closed in the middle of a word.
 * IndexedDB cannot finish a transaction in a dying page; localStorage is written at once. The next page that
 * opens brings it home and clears it.
 */

import type { Action } from '../domain/actions.ts'
import type { Assessment } from '../domain/assessment.ts'
import { demandAt } from '../domain/demand-actions.ts'
import type { AssessmentStore } from './assessments.ts'

const PREFIX = 'digikompass.unsaved.'

/** @param touched questions, services and families whose answer has not been written yet */
export const stash = (assessment: Assessment, touched: readonly string[]): void => {
  try {
    localStorage.setItem(PREFIX + crypto.randomUUID(), JSON.stringify({ assessment, touched }))
  } catch {
    // Neither store has room: the notice on screen has said so already.
  }
}

const stashed = (): string[] => {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX))
  } catch {
    return []
  }
}

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

const bringHome = async (store: AssessmentStore, key: string): Promise<void> => {
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

/** Called before anything is read; costs nothing when nothing was left behind. Never keeps a page from opening. */
export const bringHomeStashed = async (store: AssessmentStore): Promise<void> => {
  for (const key of stashed()) {
    // A full disk or an unreadable record: it stays put aside until a later page can bring it home.
    await bringHome(store, key).catch(() => {})
  }
}
