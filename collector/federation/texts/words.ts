/** What the federation's command line says. Estonian is the original; the other language has the same shape. */
import type { Language } from '../cli/language.ts'
import { en } from './en/all.ts'
import { et } from './et/all.ts'

export type Words = typeof et

const ALL: Readonly<Record<Language, Words>> = { et, en }
export const wordsOf = (language: Language): Words => ALL[language]

/** Times as they are in Estonia, whatever the clock of the machine is set to. */
const ZONE = 'Europe/Tallinn'
const LOCALES: Readonly<Record<Language, string>> = { et: 'et-EE', en: 'en-GB' }

/** @param moment UTC */
export const momentText = (language: Language, moment: string): string =>
  new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: ZONE,
  }).format(Date.parse(moment))
