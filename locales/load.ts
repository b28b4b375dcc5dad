/** Dictionaries, one language and one part at a time. */
import type { Language } from '../domain/content.ts'
import type { Desk } from './et/desk.ts'
import type { Guide } from './et/guide.ts'

const guides = {
  et: () => import('./et/guide.ts'),
  en: () => import('./en/guide.ts'),
} satisfies Record<Language, unknown>

const desks = {
  et: () => import('./et/desk.ts'),
  en: () => import('./en/desk.ts'),
} satisfies Record<Language, unknown>

export const loadGuide = async (language: Language): Promise<Guide> => (await guides[language]()).guide
export const loadDesk = async (language: Language): Promise<Desk> => (await desks[language]()).desk
