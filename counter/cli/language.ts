/** The language of the words: as asked, else the machine's, else Estonian. */
import type { Language } from '../../domain/content.ts'

const isLanguage = (text: string): text is Language => text === 'et' || text === 'en'

/** @returns undefined for a language that is not there */
export const languageOf = (
  asked: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Language | undefined => {
  if (asked !== undefined) return isLanguage(asked) ? asked : undefined
  const here = (env.LC_ALL || env.LC_MESSAGES || env.LANG || '').slice(0, 2).toLowerCase()
  return isLanguage(here) ? here : 'et'
}
