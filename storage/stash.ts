/**
 * The last resort when a page dies with something still to write: a panel closed in the middle of a word.
 * IndexedDB cannot finish a transaction in a dying page; localStorage is written at once. The next page that
 * opens brings it home and clears it.
 */
import type { Assessment } from '../domain/assessment.ts'
import type { AssessmentStore } from './assessments.ts'

const PREFIX = 'digikompass.unsaved.'

/** @param touched questions whose answer has not been written yet */
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
): Promise<{ assessment: Assessment; touched: string[] } | undefined> => {
  const { parseAssessment } = await import('./migrate.ts')
  try {
    const { assessment, touched } = JSON.parse(text ?? '')
    const load = parseAssessment(assessment)
    if (load.kind !== 'ok' || !Array.isArray(touched)) return undefined
    return { assessment: load.value, touched: touched.filter((id) => typeof id === 'string') }
  } catch {
    return undefined
  }
}

/** An answer changed later by another page is not turned back. */
const isLater = (mine: number | undefined, stored: number | undefined): boolean =>
  (mine ?? 0) >= (stored ?? 0)

const bringHome = async (store: AssessmentStore, key: string): Promise<void> => {
  const found = await parse(localStorage.getItem(key))
  if (found) {
    const { assessment, touched } = found
    const load = await store.load(assessment.id)
    for (const id of touched) {
      const answer = assessment.answers[id]
      if (load.kind === 'ok' && !isLater(answer?.at, load.value.answers[id]?.at)) continue
      await store.apply(assessment, { type: 'restore', id, answer })
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
