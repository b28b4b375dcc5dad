/** What both programs of the demo share: options, times, and how a problem is said. */
import { parseArgs } from 'node:util'
import { languageOf } from '../../collector/federation/cli/language.ts'
import type { Language } from '../../domain/language.ts'
import { clockText } from '../../domain/time/moment.ts'
import { isElsewhere, ZONE_NAME } from '../../domain/time/zone.ts'
import { Problem } from './problem.ts'
import { type Texts, textsOf } from './texts.ts'

export const MINUTES = 10
const MINUTES_MAX = 600

export interface Asked {
  readonly language: Language
  readonly words: readonly string[]
  readonly help: boolean
  readonly minutes: number
}

/** Never throws for the language alone: problems must be said in some language. */
export const languageIn = (args: readonly string[]): Language => {
  const at = args.findIndex((a) => a === '--lang' || a.startsWith('--lang='))
  const given = at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1])
  return languageOf(given, process.env)
}

/** @throws Problem `minutes` or `command` */
export const readArgs = (args: readonly string[]): Asked => {
  const read = () => {
    try {
      return parseArgs({
        args: [...args],
        allowPositionals: true,
        options: { minutes: { type: 'string' }, lang: { type: 'string' }, help: { type: 'boolean' } },
      })
    } catch (cause) {
      throw new Problem('command', { cause })
    }
  }
  const { values, positionals } = read()
  const minutes = values.minutes === undefined ? MINUTES : Number(values.minutes)
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > MINUTES_MAX) throw new Problem('minutes')
  return { language: languageIn(args), words: positionals, help: values.help ?? false, minutes }
}

/** A time of the day; where this machine's clock shows another one, with the zone. */
export const timeText = (ms: number, language: Language): string =>
  isElsewhere(ms) ? `${clockText(ms)} (${ZONE_NAME[language]})` : clockText(ms)

export const say = (...lines: readonly string[]): void => {
  process.stdout.write(`${lines.join('\n')}\n`)
}

/** @returns the exit code */
export const sayProblem = (error: unknown, texts: Texts): number => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : ''
  if (error instanceof Problem)
    process.stderr.write(`\n${[texts.problems[error.problem], cause].filter(Boolean).join('\n')}\n`)
  else process.stderr.write(`\n${error instanceof Error ? error.stack : String(error)}\n`)
  return error instanceof Problem && ['minutes', 'command'].includes(error.problem) ? 2 : 1
}

/** Runs a program of the demo and ends the process with its exit code, unless it goes on. */
export const runProgram = async (
  program: (args: readonly string[], texts: Texts) => Promise<number | undefined>,
): Promise<void> => {
  const args = process.argv.slice(2)
  const texts = textsOf(languageIn(args))
  try {
    const code = await program(args, texts)
    if (code !== undefined) process.exit(code)
  } catch (error) {
    process.exit(sayProblem(error, texts))
  }
}
