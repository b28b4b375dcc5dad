/** From the words of a command line to a command and what it was given, by the table. */
import { parseArgs } from 'node:util'
import { type Command, type Given, OPTIONS, type OptionName } from './command.ts'
import { Fault } from './fault.ts'

/** Understood by every command. */
export const ALWAYS = ['folder', 'lang', 'help'] as const satisfies OptionName[]

export const optionsOf = ({ needs = [], may = [] }: Command): OptionName[] => [...needs, ...may, ...ALWAYS]

const isOption = (name: string): name is OptionName => name in OPTIONS

/** The command with the most words in common; the rest of the words are its own. */
export const commandIn = (table: readonly Command[], words: readonly string[]): Command | undefined =>
  table.find(({ name }) => name === words.slice(0, name.split(' ').length).join(' '))

type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>

/** Split as written; which options are allowed is seen when the command is known. */
export const split = (argv: readonly string[]): { words: string[]; values: Values } => {
  try {
    const { positionals, values } = parseArgs({
      args: [...argv],
      options: Object.fromEntries(
        Object.entries(OPTIONS).map(([name, o]) => [
          name,
          { type: o.type, multiple: 'multiple' in o, ...('short' in o && { short: o.short }) },
        ]),
      ),
      allowPositionals: true,
    })
    return { words: positionals, values }
  } catch (error) {
    throw new Fault('unknownOption', /'(-[^' ]*)/.exec(String(error))?.[1] ?? '')
  }
}

export const givenTo = (command: Command, words: readonly string[], values: Values): Given => {
  const own = words.slice(command.name.split(' ').length)
  const names = command.words ?? []
  const strange = Object.keys(values).find((name) => isOption(name) && !optionsOf(command).includes(name))
  if (strange !== undefined) throw new Fault('unknownOption', `--${strange}`)
  const absentWord = names[own.length]
  if (absentWord !== undefined) throw new Fault('missingWord', absentWord, command.name)
  if (own.length > names.length) throw new Fault('tooManyWords', own[names.length] ?? '', command.name)
  const absent = command.needs?.find((name) => values[name] === undefined)
  if (absent !== undefined) throw new Fault('missingOption', `--${absent}`, command.name)
  const many = (name: OptionName) => [values[name] ?? []].flat().map(String)
  return {
    word: (name) => own[names.indexOf(name)] ?? '',
    one: (name) => many(name)[0],
    needed: (name) => many(name)[0] ?? '',
    many,
    is: (name) => values[name] === true,
  }
}
