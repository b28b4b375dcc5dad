/** What the demo says, in Estonian and in English. */
import type { Language } from '../../domain/language.ts'
import { EN } from './texts-en.ts'
import { ET, type Texts } from './texts-et.ts'

export type { Texts } from './texts-et.ts'

export const textsOf = (language: Language): Texts => (language === 'et' ? ET : EN)
