/** What lies in the browser before a visit: nothing, an empty assessment of all questions, or a half-filled one. */
import type { Page } from 'playwright-core'
import type { Answers, Assessment, Level } from '../../domain/assessment.ts'
import type { Pack } from '../../domain/content.ts'

const AT = Date.UTC(2026, 0, 15)
export const levelAt = (n: number): Level => ([2, 0, 3, 1, 4] as const)[n % 5] ?? 2

/** An assessment in the full mode whose first `answered` questions have a level. */
export const assessmentOf = (pack: Pack, answered: number): Assessment => {
  const all = pack.dimensions.flatMap((d) => d.indicators)
  const answers: Answers = Object.fromEntries(
    all
      .slice(0, answered)
      .map((i, n) => [i.id, { value: { kind: 'level', level: levelAt(n) }, revision: i.revision, at: AT }]),
  )
  return {
    v: 2,
    id: '00000000-0000-4000-8000-000000000480',
    name: 'Mõõtmine',
    createdAt: AT,
    updatedAt: AT,
    rev: answered,
    mode: 'full',
    pack: { id: pack.id, version: pack.version },
    position: all[answered]?.id ?? null,
    answers,
    demand: { services: {}, families: {} },
    backedUpAt: null,
    deletedAt: null,
  }
}

/** Stores an assessment for our page, or clears the store; `page` must show the origin, but not the product. */
export const store = (page: Page, assessment: Assessment | undefined): Promise<void> =>
  page.evaluate(
    (a) =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('digikompass')
        opening.onupgradeneeded = () => opening.result.createObjectStore('assessments')
        opening.onerror = () => fail(opening.error)
        opening.onsuccess = () => {
          const writing = opening.result.transaction('assessments', 'readwrite')
          const records = writing.objectStore('assessments')
          records.clear()
          if (a) {
            records.put(a, `assessment/${a.id}`)
            records.put(a.id, 'current')
          }
          writing.onerror = () => fail(writing.error)
          writing.oncomplete = () => {
            opening.result.close()
            done()
          }
        }
      }),
    assessment,
  )

/** How many answers our page has really stored. */
export const storedAnswers = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done, fail) => {
        const opening = indexedDB.open('digikompass')
        opening.onerror = () => fail(opening.error)
        opening.onsuccess = () => {
          const reading = opening.result.transaction('assessments').objectStore('assessments').getAll()
          reading.onsuccess = () => {
            opening.result.close()
            const [found] = reading.result.filter((r) => typeof r === 'object') as { answers: object }[]
            done(Object.keys(found?.answers ?? {}).length)
          }
        }
      }),
  )

/** The same for the static page. */
export const storeStatic = (page: Page, assessment: Assessment | undefined): Promise<void> =>
  page.evaluate((a) => {
    localStorage.clear()
    if (a?.position) localStorage.page = Number.parseInt(a.position, 10) - 1
    for (const [id, { value }] of Object.entries(a?.answers ?? {}))
      if (value?.kind === 'level') localStorage[id] = value.level
  }, assessment)

export const storedAnswersStatic = (page: Page): Promise<number> =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key !== 'page').length)
