/** What an official does and sees while the browser may be killed at any moment. Runs in the page, past all drivers. */

export interface Wish {
  readonly id: string
  /** The question as the screen words it. */
  readonly words: string
  /** Which of the levels, from the top, 0–4. */
  readonly at: number
}

/**
 * Answers one question by clicking a level and waits until the screen says that it is saved.
 * Sent to the page as text: it may use nothing of this file.
 */
export const answer = async ({ id, words, at }: Wish): Promise<true> => {
  const frame = () => new Promise((done) => requestAnimationFrame(done))
  const until = async (is: () => unknown) => {
    while (!is()) await frame()
  }
  location.hash = `#/question/${id}`
  const levels = () => document.querySelectorAll<HTMLInputElement>('.level input')
  await until(() => document.querySelector('#question')?.textContent === words && levels().length === 6)
  levels()[at]?.click()
  // What the screen said of the answer before is gone once the new one has been drawn.
  await frame()
  await frame()
  await until(() => /Salvestatud/.test(document.querySelector('.saving')?.textContent ?? ''))
  return true
}

/** Every stored assessment's levels by question, read past all code of the product; null: it cannot be read. */
export const stored = (): Promise<Record<string, number>[] | null> =>
  new Promise((resolve) => {
    const open = indexedDB.open('digikompass')
    open.onerror = () => resolve(null)
    open.onsuccess = () => {
      const db = open.result
      if (!db.objectStoreNames.contains('assessments')) {
        db.close()
        resolve([])
        return
      }
      const all = db.transaction('assessments').objectStore('assessments').getAll()
      all.onerror = () => resolve(null)
      all.onsuccess = () => {
        db.close()
        const levels = (a: { answers: Record<string, { value?: { kind: string; level?: number } }> }) =>
          Object.fromEntries(
            Object.entries(a.answers).flatMap(([id, { value }]) =>
              value?.kind === 'level' ? [[id, value.level ?? -1]] : [],
            ),
          )
        resolve(all.result.filter((r) => typeof r === 'object' && r !== null && 'answers' in r).map(levels))
      }
    }
  })
