/** What stands at the head of a share: the command line's own words. */
import { said as en } from '../../../counter/cli/texts/en/said.ts'
import { said as et } from '../../../counter/cli/texts/et/said.ts'
import { SHARES } from '../../../counter/shares.ts'
import type { Language } from '../../../domain/language.ts'

const SAID = { et, en }

/** @param name stands for the keys' name */
export const shareIntros = (language: Language, name: string) => {
  const of = (kind: 'identity' | 'campaign') =>
    Array.from({ length: SHARES }, (_, at) => SAID[language].shareIntro(kind, at + 1, name))
  return { identity: of('identity'), campaign: of('campaign') }
}
