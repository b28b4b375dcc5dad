/** The letter's draft, in the page's memory alone: it survives a look at another view, and nothing else. */
import { useState } from 'preact/hooks'
import { type Draft, EMPTY } from './compose.ts'

let kept = EMPTY

export const useDraft = (): [Draft, (change: Partial<Draft>) => void, () => void] => {
  const [draft, setDraft] = useState(kept)
  const set = (next: Draft) => {
    kept = next
    setDraft(next)
  }
  return [draft, (change) => set({ ...kept, ...change }), () => set(EMPTY)]
}
