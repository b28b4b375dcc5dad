/** One run of the command line: words in, an exit code out. */
import { databaseProblemOf } from '../../database/problem.ts'
import { commands } from '../commands/all.ts'
import { REASONS, Refused } from '../steps/refused.ts'
import { explain } from '../texts/explain.ts'
import { wordsOf } from '../texts/words.ts'
import { refuseInCheckout } from './checkout.ts'
import type { AnyCommand, Command } from './command.ts'
import { helpOn, overview } from './help.ts'
import { type Language, languageOf } from './language.ts'
import { type Asked, readWords, valuesFor } from './parse.ts'
import { newTerminal } from './terminal.ts'
import type { World } from './world.ts'

/** What the database refuses has words of its own here; a bug stays a bug. */
const refusedBy = (error: unknown): Refused => {
  if (error instanceof Refused) return error
  const problem = databaseProblemOf(error)
  if (problem !== undefined) return new Refused('database', [], [problem])
  throw error
}

const complain = (error: unknown, language: Language, { err }: World): number => {
  const refused = refusedBy(error)
  err(`${explain(refused, language).join('\n')}\n`)
  return REASONS[refused.reason]
}

const execute = async (
  command: AnyCommand,
  asked: Asked,
  language: Language,
  world: World,
): Promise<number> => {
  const values = valuesFor(command, asked)
  if ((command.secret || command.name === 'draft') && typeof values.out === 'string')
    refuseInCheckout(values.out)
  const terminal = newTerminal(
    language,
    { yes: values.yes === true, dryRun: values['dry-run'] === true },
    world,
  )
  try {
    // `valuesFor` has read them by the very options the command names.
    await (command as Command).run(values as Parameters<Command['run']>[0], terminal)
    return terminal.exitCode()
  } finally {
    await terminal.close()
  }
}

/** @returns the exit code */
export const run = async (argv: readonly string[], world: World): Promise<number> => {
  const asked = readWords(argv, commands)
  const language = languageOf(asked.lang, world.variables)
  const words = wordsOf(language)
  try {
    if (asked.command && !asked.help) return await execute(asked.command, asked, language, world)
    if (!asked.command && asked.words[0] !== undefined)
      throw new Refused('unknownCommand', [asked.words.join(' ')])
    if (!asked.command && !asked.help) throw new Refused('unknownCommand', [argv.join(' ')])
    world.out(`${asked.command ? helpOn(asked.command, words) : overview(commands, words)}\n`)
    return 0
  } catch (error) {
    return complain(error, language, world)
  }
}
