/** Why a rule says no, in words, a line for each reason. */
import type { Refusal, Rule } from '../refusal.ts'
import type { Terminal } from './command.ts'

/** The words for a rule know what that rule carries; the compiler cannot follow a union through a table. */
const linesOf = (refusal: Refusal, { texts }: Terminal): readonly string[] =>
  (texts.refusals as Readonly<Record<Rule, (refusal: Refusal) => readonly string[]>>)[refusal.rule](refusal)

export const refusalLines = (refusals: readonly Refusal[], terminal: Terminal): string[] => [
  terminal.texts.refused,
  ...refusals.flatMap((refusal) => linesOf(refusal, terminal)),
]
