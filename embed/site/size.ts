/** Sizes of files as people read them. */
import type { Language } from '../../domain/language.ts'

const KB = 1000
const LOCALES = { et: 'et-EE', en: 'en-GB' } satisfies Record<Language, string>

/** @param bytes whole number; 1 kB is 1000 bytes */
export const sizeOf = (bytes: number, language: Language): string => {
  const inMb = bytes >= KB * KB
  const number = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: inMb ? 1 : 0 })
  return `${number.format(bytes / (inMb ? KB * KB : KB))} ${inMb ? 'MB' : 'kB'}`
}
