/** All words of the command line, in both languages. The Estonian ones say what there has to be. */
import type { Language } from '../../../domain/content.ts'
import { en } from './en/all.ts'
import { et } from './et/all.ts'

export type Texts = typeof et

export const TEXTS: Readonly<Record<Language, Texts>> = { et, en }
