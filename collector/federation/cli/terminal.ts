/** What a command works with: words, a clock, the store, and somebody who is asked before anything irrevocable. */
import { tokenOf } from '../../../domain/typed.ts'
import { kindOf } from '../../database/connect.ts'
import { openStore } from '../../database/open.ts'
import { variableIn } from '../../doctor/environment.ts'
import { readEnvironment } from '../../environment.ts'
import type { Store } from '../../store.ts'
import type { Prepared } from '../steps/prepared.ts'
import { Refused } from '../steps/refused.ts'
import { type Words, wordsOf } from '../texts/words.ts'
import { mustBeThere } from './files.ts'
import type { Language } from './language.ts'
import type { World } from './world.ts'

export interface Terminal {
  readonly words: Words
  readonly language: Language
  readonly variables: World['variables']
  /** Milliseconds since 1970. */
  now(): number
  /** On the standard output, a line each. */
  say(...lines: readonly string[]): void
  /** Where the database is, as the variables say. */
  place(): string
  /** @param make whether a SQLite file that is not there is made */
  store(make?: boolean): Promise<Store>
  /**
   * Says what would happen, asks, and lets it happen.
   * @param id what is typed to agree
   * @returns undefined in a dry run
   */
  decide<R>(
    id: string,
    lines: readonly string[],
    prepared: Prepared<unknown, R>,
  ): Promise<{ done: R } | undefined>
  /** The command did what it was asked, and what it found ends in another exit code than 0. */
  endIn(code: number): void
  exitCode(): number
  close(): Promise<void>
}

export interface Consent {
  readonly yes: boolean
  readonly dryRun: boolean
}

const placeIn = (variables: World['variables']): string => {
  const read = readEnvironment(variables)
  if (!read.ok) throw new Refused('environment', [], read.problems.map(variableIn))
  return read.environment.place
}

/** An empty database made by mistake, in the wrong folder, would say that there is no campaign. */
const openHere = async (place: string, make: boolean): Promise<Store> => {
  if (!make && kindOf(place) === 'sqlite') mustBeThere(place)
  return openStore(place)
}

const consent = async ({ ask }: World, words: Words, id: string): Promise<void> => {
  if (!ask) throw new Refused('needsYes')
  if (tokenOf(await ask(words.said.typeToAgree(id))).toLowerCase() !== id) throw new Refused('notConfirmed')
}

export const newTerminal = (language: Language, { yes, dryRun }: Consent, world: World): Terminal => {
  const words = wordsOf(language)
  let opened: Promise<Store> | undefined
  let exitCode = 0
  const say = (...lines: readonly string[]) => world.out(`${lines.join('\n')}\n`)
  return {
    words,
    language,
    variables: world.variables,
    now: world.now,
    say,
    place: () => placeIn(world.variables),
    store: (make = false) => {
      opened ??= openHere(placeIn(world.variables), make)
      return opened
    },
    decide: async (id, lines, { apply }) => {
      say(...lines)
      if (dryRun) {
        say(words.said.dryRun)
        return undefined
      }
      if (!yes) await consent(world, words, id)
      return { done: await apply() }
    },
    endIn: (code) => {
      exitCode = code
    },
    exitCode: () => exitCode,
    close: async () => {
      await opened?.then(
        (store) => store.close(),
        () => {},
      )
    },
  }
}
