/** Where the pages lie. Plain files and relative links: they work on any server and under any path. */
import { LANGUAGES, type Language } from '../../domain/language.ts'

export const PAGES = ['home', 'assessment', 'extension', 'reports', 'trust'] as const
export type PageName = (typeof PAGES)[number]

const PATHS: Readonly<Record<Language, Readonly<Record<PageName, string>>>> = {
  et: {
    home: 'index.html',
    assessment: 'hindamine.html',
    extension: 'laiendus.html',
    reports: 'aruanded.html',
    trust: 'usaldus.html',
  },
  en: {
    home: 'en/index.html',
    assessment: 'en/assessment.html',
    extension: 'en/extension.html',
    reports: 'en/reports.html',
    trust: 'en/trust.html',
  },
}

export const pathOf = (page: PageName, language: Language): string => PATHS[language][page]

/** A link from one file of the site to another. Begins with "./" or "../": import maps know nothing shorter. */
export const linkFrom = (from: string, to: string): string =>
  `${'../'.repeat(from.split('/').length - 1) || './'}${to}`

/** Every page of every language. */
export const allPages = (): { page: PageName; language: Language; path: string }[] =>
  LANGUAGES.flatMap((language) => PAGES.map((page) => ({ page, language, path: pathOf(page, language) })))
