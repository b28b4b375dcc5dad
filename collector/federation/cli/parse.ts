/** From what was typed to a command and its values, or to a plain reason why not. */
import { parseArgs } from 'node:util'
import { Refused } from '../steps/refused.ts'
import type { AnyCommand } from './command.ts'
import { CAREFUL, EVERYWHERE, isMany, OPTIONS, type OptionName, takesOf } from './options.ts'

export interface Asked {
  /** Undefined: help on everything. */
  readonly command: AnyCommand | undefined
  readonly help: boolean
  readonly lang: string | undefined
  readonly words: readonly string[]
  /** As typed; a flag, or an option without its value, is true. */
  readonly typed: Readonly<Record<string, readonly (string | boolean)[]>>
}

const NAMES = Object.keys(OPTIONS) as OptionName[]

/** Options that are not known, or stand without their value, are complained about later, in the right language. */
export const readWords = (argv: readonly string[], commands: readonly AnyCommand[]): Asked => {
  const { values, positionals } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    options: Object.fromEntries(
      NAMES.map((name) => [
        name,
        {
          type: takesOf(name) === null ? 'boolean' : 'string',
          multiple: true,
          ...(name === 'help' && { short: 'h' }),
        },
      ]),
    ),
  })
  const typed = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, [value ?? []].flat()]),
  )
  const asksHelp = positionals[0] === 'help'
  const words = asksHelp ? positionals.slice(1) : positionals
  const named = (length: number) => commands.find((c) => c.name === words.slice(0, length).join(' '))
  const command = named(2) ?? named(1)
  const lang = typed.lang?.find((value) => typeof value === 'string')
  return {
    command,
    help: asksHelp || typed.help !== undefined || argv.length === 0,
    lang: typeof lang === 'string' ? lang : undefined,
    words: command ? words.slice(command.name.split(' ').length) : words,
    typed,
  }
}

export const optionsOf = ({ needs, may, careful }: AnyCommand): readonly OptionName[] => [
  ...needs,
  ...may,
  ...(careful ? CAREFUL : []),
]

const isName = (name: string): name is OptionName => Object.hasOwn(OPTIONS, name)

const readOption = (name: OptionName, typed: readonly (string | boolean)[]): unknown => {
  const { read, takes } = OPTIONS[name]
  const bad = (one: string | boolean) =>
    new Refused('badValue', [`--${name}`, one === true ? '' : String(one)])
  const values = typed.map((one) => {
    // A flag with a value, or an option without one, is a slip.
    if ((takes === null) !== (one === true)) throw bad(one)
    const value = read(String(one))
    if (value === undefined) throw bad(one)
    return value
  })
  if (isMany(name)) return values
  if (values.length > 1 && takes !== null) throw bad(true)
  return values[0]
}

const campaignOf = ({ campaign, name }: AnyCommand, words: readonly string[]): string => {
  const [id = '', ...more] = words
  const extra = campaign === 'none' ? words[0] : more[0]
  if (extra !== undefined) throw new Refused('extraWord', [extra, name])
  if (campaign === 'needed' && id === '') throw new Refused('missingOption', ['', name])
  return id
}

/** @returns the values of the command's options by their names, and `campaign` */
export const valuesFor = (command: AnyCommand, { words, typed }: Asked): Record<string, unknown> => {
  const known: readonly string[] = [...optionsOf(command), ...EVERYWHERE]
  const strange = Object.keys(typed).find((name) => !known.includes(name))
  if (strange !== undefined) throw new Refused('unknownOption', [`--${strange}`, command.name])
  const campaign = campaignOf(command, words)
  const missing = command.needs.find((name) => typed[name] === undefined)
  if (missing !== undefined) throw new Refused('missingOption', [`--${missing}`, command.name])
  const values = Object.entries(typed).flatMap(([name, value]) =>
    isName(name) ? [[name, readOption(name, value)] as const] : [],
  )
  return { ...Object.fromEntries(values), campaign }
}
