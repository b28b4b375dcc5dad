/** Words for what counter and content say, in the language on screen; each language is fetched when it is needed. */

import { refusals as rulesEn } from '../../../counter/cli/texts/en/refusals.ts'
import { show as showEn } from '../../../counter/cli/texts/en/show.ts'
import { refusals as rulesEt } from '../../../counter/cli/texts/et/refusals.ts'
import { show as showEt } from '../../../counter/cli/texts/et/show.ts'
import { type Names, namesOf } from '../../../counter/names.ts'
import type { ReadingWords } from '../../../counter/read-out.ts'
import type { Refusal, Rule } from '../../../counter/refusal.ts'
import type { DimensionText } from '../../../domain/content.ts'
import type { Language } from '../../../domain/language.ts'
import type { Library } from '../../../domain/library.ts'
import { counting as en } from '../../../locales/en/counting.ts'
import { counting as et } from '../../../locales/et/counting.ts'

const WORDS = { et: et.problem.rules, en: en.problem.rules }
const RULES = { et: rulesEt, en: rulesEn }
const SHOW = { et: showEt, en: showEn }

/** The command line's own words, save where those speak of its options. */
export const refusalLines = (refusals: readonly Refusal[], language: Language): string[] =>
  refusals.flatMap((refusal) => {
    const own: Partial<Record<Rule, string>> = WORDS[language]
    // The words for a rule know what that rule carries; the compiler cannot follow a union through a table.
    const words = RULES[language] as Readonly<Record<Rule, (refusal: Refusal) => readonly string[]>>
    const said = own[refusal.rule]
    return said === undefined ? words[refusal.rule](refusal) : [said]
  })

export const readingWords = (language: Language): ReadingWords => SHOW[language]

export const namesFrom = async (library: Library, language: Language): Promise<Names> => {
  const [{ dimensions }, { services }, { families }, texts] = await Promise.all([
    library.names(language),
    library.serviceTexts(language),
    library.labels(language),
    Promise.all(library.pack.dimensions.map((d) => library.text(d.id, language))),
  ])
  const indicators: DimensionText['indicators'] = Object.assign({}, ...texts.map((t) => t.indicators))
  return namesOf({ dimensions, indicators, services, families }, SHOW[language].said, language)
}
