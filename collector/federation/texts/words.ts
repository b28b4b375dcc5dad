/** What the federation's command line says. Estonian is the original; the other language has the same shape. */
import type { Language } from '../cli/language.ts'
import { en } from './en/all.ts'
import { et } from './et/all.ts'

export type Words = typeof et

const ALL: Readonly<Record<Language, Words>> = { et, en }
export const wordsOf = (language: Language): Words => ALL[language]
