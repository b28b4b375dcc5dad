/** Help, made from the table of commands. */
import type { CommandName } from '../commands/names.ts'
import type { Words } from '../texts/words.ts'
import type { AnyCommand, Place } from './command.ts'
import { EVERYWHERE, type OptionName, takesOf } from './options.ts'
import { optionsOf } from './parse.ts'

const WIDTH = 96

/** Breaks a paragraph between words. */
const wrap = (text: string, indent = ''): string => {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`
    if (lines.length > 0 && longer.length <= WIDTH) lines[lines.length - 1] = longer
    else lines.push(indent + word)
  }
  return lines.join('\n')
}

const aboutOf = (words: Words, { name }: AnyCommand) => words.commands[name as CommandName]

const optionWord = (name: OptionName, { help }: Words): string => {
  const takes = takesOf(name)
  return takes === null ? `--${name}` : `--${name} ${help.takes[takes]}`
}

const table = (rows: readonly (readonly [string, string])[]): string[] => {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}

/** All commands, by where they are run. */
export const overview = (commands: readonly AnyCommand[], words: Words): string => {
  const { help } = words
  const places: readonly Place[] = ['server', 'office']
  return [
    help.title,
    '',
    `${help.usage}: ${help.call} ${help.commandWord} ${help.campaignWord} ${help.optionsWord}`,
    ...places.flatMap((place) => [
      '',
      help.place[place],
      ...table(commands.filter((c) => c.place === place).map((c) => [c.name, aboutOf(words, c).does])),
    ]),
    '',
    help.exits,
    ...help.exit.map((line) => `  ${line}`),
    '',
    help.more,
    help.language,
  ].join('\n')
}

const campaignWord = ({ campaign }: AnyCommand, { help }: Words): string =>
  campaign === 'none' ? '' : campaign === 'needed' ? ` ${help.campaignWord}` : ` [${help.campaignWord}]`

export const helpOn = (command: AnyCommand, words: Words): string => {
  const { help, options } = words
  const about = aboutOf(words, command)
  const describe = (names: readonly OptionName[], title: string): string[] =>
    names.length === 0
      ? []
      : [
          '',
          title,
          ...names.flatMap((name) => [`  ${optionWord(name, words)}`, wrap(options[name], '      ')]),
        ]
  const needs = command.needs.map((name) => ` ${optionWord(name, words)}`).join('')
  const further = [...optionsOf(command).filter((name) => !command.needs.includes(name)), ...EVERYWHERE]
  return [
    `${command.name}: ${about.does}.`,
    '',
    help.place[command.place],
    ...about.more.flatMap((text) => ['', wrap(text)]),
    ...(command.secret ? ['', wrap(help.secret)] : []),
    ...(command.careful ? ['', wrap(help.careful)] : []),
    '',
    help.usage,
    `  ${help.call} ${command.name}${campaignWord(command, words)}${needs} ${help.optionsWord}`,
    ...describe(command.needs, help.needed),
    ...describe(further, help.optional),
    '',
    help.example,
    `  ${help.call} ${about.example}`,
  ].join('\n')
}
