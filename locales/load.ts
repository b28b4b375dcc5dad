/** Dictionaries, one language and one part at a time. */
import type { Language } from '../domain/content'
import type { Desk } from './et/desk'
import type { Guide } from './et/guide'

const guides = {
  et: () => import('./et/guide'),
  en: () => import('./en/guide'),
} satisfies Record<Language, unknown>

const desks = {
  et: () => import('./et/desk'),
  en: () => import('./en/desk'),
} satisfies Record<Language, unknown>

export const loadGuide = async (language: Language): Promise<Guide> => (await guides[language]()).guide
export const loadDesk = async (language: Language): Promise<Desk> => (await desks[language]()).desk
