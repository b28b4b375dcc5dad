/** In which language the two programs speak, and how a problem is said. */
import { languageOf } from '../../collector/federation/cli/language.ts'
import { Problem, type ProblemName } from './problem.ts'
import { EN } from './texts-en.ts'
import { ET, type Texts } from './texts-et.ts'

export type { Texts } from './texts-et.ts'

export const textsFor = (args: readonly string[]): Texts => {
  const at = args.findIndex((a) => a === '--lang' || a.startsWith('--lang='))
  const given = at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1])
  return languageOf(given, process.env) === 'et' ? ET : EN
}

export const say = (...lines: readonly string[]): void => {
  process.stdout.write(`${lines.join('\n')}\n`)
}

const NOT_UNDERSTOOD: readonly ProblemName[] = ['options', 'collector', 'usage', 'digest']

/** Runs a program to its exit code: what it returns; 2 not understood; 3 files, machine or network. */
export const runProgram = async (
  program: (args: readonly string[], texts: Texts) => number | Promise<number>,
): Promise<void> => {
  const args = process.argv.slice(2)
  const texts = textsFor(args)
  try {
    process.exitCode = await program(args, texts)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const { problem, about } = error
    process.stderr.write(`${texts.problems[problem]}${about ? `\n  ${about}` : ''}\n`)
    process.exitCode = NOT_UNDERSTOOD.includes(problem) ? 2 : 3
  }
}
