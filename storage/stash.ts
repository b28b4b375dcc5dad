/**
 * The last resort when a page dies with something still to write: a panel closed in the middle of a word.
 * IndexedDB cannot finish a transaction in a dying page; localStorage is written at once. The next page that
 * opens brings it home and clears it. Until then every page that changes the same answer takes it out of what was put
 * aside: so what comes home is never older than what is stored, whatever the clock says.
 */

import type { Assessment } from '../domain/assessment.ts'
import type { AssessmentStore } from './assessments.ts'

const PREFIX = 'digikompass.unsaved.'

export interface Unwritten {
  readonly assessment: Assessment
  /** The same before the first change that is not written: only what differs is brought home. */
  readonly before: Assessment
  /** Questions, services and families whose answer has not been written yet. */
  readonly touched: readonly string[]
}

export const stash = (unwritten: Unwritten): void => {
  try {
    localStorage.setItem(PREFIX + crypto.randomUUID(), JSON.stringify(unwritten))
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

/**
 * What was put aside of an assessment is older than what happens to it now.
 * @param places those that change; undefined: all of it
 */
export const supersede = (id: string, places?: readonly string[]): void => {
  for (const key of stashed())
    try {
      const all = JSON.parse(localStorage.getItem(key) ?? '')
      if (all.assessment.id !== id) continue
      const touched = places ? all.touched.filter((place: string) => !places.includes(place)) : []
      if (touched.length === 0) localStorage.removeItem(key)
      else if (touched.length < all.touched.length)
        localStorage.setItem(key, JSON.stringify({ ...all, touched }))
    } catch {
      // What cannot be read here is judged by whoever brings it home.
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
