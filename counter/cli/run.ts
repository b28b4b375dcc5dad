/** Runs one command and says in plain words how it ended. */
import { type Clock, systemClock } from '../../domain/time/clock.ts'
import type { Command, Output, Terminal } from './command.ts'
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

const ended = (error: unknown, terminal: Terminal): ExitCode => {
  const complain = (...lines: readonly string[]) => terminal.aside.write(`${lines.join('\n')}\n`)
  if (error instanceof Refused) {
    complain(...refusalLines(error.refusals, terminal))
    return 1
  }
  const fault = error instanceof Fault ? error : new Fault('unexpected', String(error))
  complain(terminal.texts.faults[fault.fault](...fault.about))
  return FAULTS[fault.fault]
}

const act = async (argv: readonly string[], terminal: Terminal, table: readonly Command[]): Promise<void> => {
  const { words, values } = split(argv)
  const command = commandIn(table, words)
  if (!command && (words.length === 0 || values.help))
    return terminal.say(...helpForAll(table, terminal.texts))
  if (!command) throw new Fault('unknownCommand', words.slice(0, 2).join(' '))
  if (values.help) return terminal.say(...helpFor(command, terminal.texts))
  await command.run(givenTo(command, words, values), terminal)
}

/**
 * @param argv words after the program's name
 * @param streams where results and everything else are written
 */
export const run = async (
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  now: Clock = systemClock,
  streams: { readonly out: Output; readonly err: Output } = { out: process.stdout, err: process.stderr },
): Promise<ExitCode> => {
  const asked = askedLanguage(argv)
  const language = languageOf(asked, env)
  const terminal: Terminal = {
    language: language ?? 'et',
    texts: TEXTS[language ?? 'et'],
    now,
    say: (...lines) => void streams.out.write(`${lines.join('\n')}\n`),
    aside: streams.err,
  }
  try {
    if (!language) throw new Fault('badValue', '--lang', asked ?? '')
    await act(argv, terminal, COMMANDS)
    return 0
  } catch (error) {
    return ended(error, terminal)
  }
}
