/**
 * The last resort when a page dies with something still to write: a panel closed in the middle of a word.
 * IndexedDB cannot finish a transaction in a dying page; localStorage is written at once. The next page that
 * opens brings it home and clears it.
 */

import type { Assessment } from '../domain/assessment.ts'
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

/** Called before anything is read; costs nothing when nothing was left behind. Never keeps a page from opening. */
export const bringHomeStashed = async (store: AssessmentStore): Promise<void> => {
  const left = stashed()
  if (left.length === 0) return
  const { bringHome } = await import('./stash-home.ts')
  for (const key of left) {
    // A full disk or an unreadable record: it stays put aside until a later page can bring it home.
    await bringHome(store, key).catch(() => {})
  }
}
