/** Every page of the site, with its path. */
import { LANGUAGES } from '../../domain/language.ts'
import { assessment, mapOn } from './assessment.ts'
import { extension } from './extension.ts'
import { home } from './home.ts'
import type { Site } from './model.ts'
import { allPages } from './paths.ts'
import { assessmentPolicy } from './policy.ts'
import { reports } from './reports.ts'
import { trust } from './trust.ts'

const QUIET = { home, extension, reports, trust }

/** The import maps of the pages that have one: their hashes belong into every policy. */
export const mapsOf = (site: Site): string[] =>
  LANGUAGES.map((language) => mapOn({ site, page: 'assessment', language }))

/**
 * @param allowed what the assessment's page may load
 * @returns HTML by path
 */
export const pagesOf = (
  site: Site,
  allowed: Parameters<typeof assessmentPolicy>[0],
): ReadonlyMap<string, string> =>
  new Map(
    allPages().map(({ page, language, path }) => {
      const props = { site, page, language }
      const drawn = page === 'assessment' ? assessment(props, assessmentPolicy(allowed)) : QUIET[page](props)
      return [path, String(drawn)]
    }),
  )
