/** Puts an assessment on the device before a page opens: a municipality half way through. */
import type { Page } from 'playwright-core'
import type { Answer, Assessment, Level } from '../../domain/assessment.ts'
import { pack } from './recompute.ts'

const AT = Date.parse('2026-03-10T09:00:00Z')

const answer = (value: Answer['value'], more: Partial<Answer> = {}): Answer => ({
  ...(value && { value }),
  ...more,
  revision: 1,
  at: AT,
})

const ids = pack.dimensions.flatMap((d) => d.indicators.map((i) => i.id))

/** Every kind of answer, and some questions without one. */
const answers = (): Record<string, Answer> =>
  Object.fromEntries(
    ids.flatMap((id, at): [string, Answer][] => {
      if (at % 11 === 9) return []
      if (at % 13 === 5) return [[id, answer({ kind: 'unknown' }, { review: true })]]
      if (at % 17 === 7) return [[id, answer({ kind: 'notApplicable', reason: 'Meil ei ole oma koole.' })]]
      const level = ((at * 7) % 5) as Level
      return [
        [
          id,
          answer(
            { kind: 'level', level },
            level <= 1
              ? { cause: 'people', note: 'Küsida üle <b>enne</b> hindamist.' }
              : { evidence: 'document' },
          ),
        ],
      ]
    }),
  )

export const sample = (over: Partial<Assessment> = {}): Assessment => ({
  v: 2,
  id: 'seeded-2026',
  name: 'Enesehindamine 2026',
  createdAt: AT,
  updatedAt: AT,
  rev: 40,
  mode: 'full',
  pack: { id: 'ee-kov', version: '2026.1' },
  position: '3.2',
  answers: answers(),
  demand: { services: {}, families: {} },
  backedUpAt: AT,
  deletedAt: null,
  ...over,
})

/** Writes records past the product's code; the page must be one of the same origin, and is loaded anew. */
export const seed = async (page: Page, records: Record<string, unknown>): Promise<void> => {
  await page.evaluate(
    (entries) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('digikompass')
        open.onupgradeneeded = () => open.result.createObjectStore('assessments')
        open.onerror = () => reject(open.error)
        open.onsuccess = () => {
          const tx = open.result.transaction('assessments', 'readwrite')
          for (const [key, value] of Object.entries(entries)) tx.objectStore('assessments').put(value, key)
          tx.oncomplete = () => {
            open.result.close()
            resolve()
          }
          tx.onerror = () => reject(tx.error)
        }
      }),
    records,
  )
  await page.reload()
}

export const seedSample = (page: Page, over: Partial<Assessment> = {}): Promise<void> => {
  const a = sample(over)
  return seed(page, { [`assessment/${a.id}`]: a, current: a.id })
}
