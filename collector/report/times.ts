/** Days as people in Estonia say them, whatever clock the machine has. */
import type { Language } from '../../domain/content.ts'

const TAGS: Readonly<Record<Language, string>> = { et: 'et-EE', en: 'en-GB' }

/** @param moment UTC */
export const dayText = (moment: string, language: Language): string =>
  new Intl.DateTimeFormat(TAGS[language], { dateStyle: 'long', timeZone: 'Europe/Tallinn' }).format(
    Date.parse(moment),
  )
