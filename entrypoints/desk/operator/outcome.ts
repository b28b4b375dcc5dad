/** From what the federation's steps throw to what the screens explain. */

import { Refused } from '../../../collector/federation/steps/refused.ts'
import { explain } from '../../../collector/federation/texts/explain.ts'
import type { Outcome, Problem } from '../../../components/operator/port.ts'
import type { Language } from '../../../domain/language.ts'
import { StorageError } from '../../../storage/kv.ts'

export const no = (problem: Problem): { ok: false; problem: Problem } => ({ ok: false, problem })

export const done: Outcome<null> = { ok: true, value: null }

/** @param language of the words for what a rule refuses */
export const tried = async <T>(language: Language, work: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refused) return no({ kind: 'refused', lines: explain(error, language) })
    return no({ kind: error instanceof StorageError ? error.problem : 'unexpected' })
  }
}
