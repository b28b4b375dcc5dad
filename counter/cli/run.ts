/** Runs one command and says in plain words how it ended. */
import type { Command, Desk } from './command.ts'
import { type ExitCode, FAULTS, Fault, Refused } from './fault.ts'
import { helpFor, helpForAll } from './help.ts'
import { languageOf } from './language.ts'
import { commandIn, givenTo, split } from './parse.ts'
import { refusalLines } from './refusal-lines.ts'
import { COMMANDS } from './table.ts'
import { TEXTS } from './texts/texts.ts'

/** Asked for before anything else is understood, so that even a complaint comes in the right language. */
const askedLanguage = (argv: readonly string[]): string | undefined => {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  return at < 0 ? undefined : (/^--lang=(.*)$/.exec(argv[at] ?? '')?.[1] ?? argv[at + 1])
}

const ended = (error: unknown, desk: Desk): ExitCode => {
  const complain = (...lines: readonly string[]) => process.stderr.write(`${lines.join('\n')}\n`)
  if (error instanceof Refused) {
    complain(...refusalLines(error.refusals, desk))
    return 1
  }
  const fault = error instanceof Fault ? error : new Fault('unexpected', String(error))
  complain(desk.texts.faults[fault.fault](...fault.about))
  return FAULTS[fault.fault]
}

const act = async (argv: readonly string[], desk: Desk, table: readonly Command[]): Promise<void> => {
  const { words, values } = split(argv)
  const command = commandIn(table, words)
  if (!command && (words.length === 0 || values.help)) return desk.say(...helpForAll(table, desk.texts))
  if (!command) throw new Fault('unknownCommand', words.slice(0, 2).join(' '))
  if (values.help) return desk.say(...helpFor(command, desk.texts))
  await command.run(givenTo(command, words, values), desk)
}

/** @param argv words after the program's name */
export const run = async (
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  now: () => number = Date.now,
): Promise<ExitCode> => {
  const asked = askedLanguage(argv)
  const language = languageOf(asked, env)
  const desk: Desk = {
    language: language ?? 'et',
    texts: TEXTS[language ?? 'et'],
    now,
    say: (...lines) => void process.stdout.write(`${lines.join('\n')}\n`),
  }
  try {
    if (!language) throw new Fault('badValue', '--lang', asked ?? '')
    await act(argv, desk, COMMANDS)
    return 0
  } catch (error) {
    return ended(error, desk)
  }
}
