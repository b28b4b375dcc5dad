/** Help, made from the table. */
import { type Command, OPTIONS, type OptionName } from './command.ts'
import { optionsOf } from './parse.ts'
import type { Texts } from './texts/texts.ts'

const INDENT = '  '
const WIDTH = 78

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

const wrapped = (text: string, indent: string): string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && `${indent}${line} ${word}`.length > WIDTH) {
      lines.push(`${indent}${line}`)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, `${indent}${line}`]
}

const valueWord = (name: OptionName, texts: Texts): string => {
  const option = OPTIONS[name]
  return 'value' in option ? ` <${texts.values[option.value]}>` : ''
}

const optionLines = (name: OptionName, texts: Texts): string[] => [
  `${INDENT}--${name}${valueWord(name, texts)}`,
  ...wrapped(texts.options[name], INDENT.repeat(3)),
]

const textsOf = (command: Command, texts: Texts) =>
  texts.commands[command.name as keyof Texts['commands']] ?? { does: '', how: [] }

const usage = (command: Command, texts: Texts): string =>
  [
    'npm run counter --',
    command.name,
    ...(command.words ?? []).map((word) => `<${texts.words[word]}>`),
    ...(command.needs ?? []).map((name) => `--${name}${valueWord(name, texts)}`),
    `[${texts.help.options}]`,
  ].join(' ')

export const helpFor = (command: Command, texts: Texts): string[] => [
  `${texts.help.usage}: ${usage(command, texts)}`,
  '',
  ...wrapped(textsOf(command, texts).does, ''),
  ...textsOf(command, texts).how.flatMap((text) => ['', ...wrapped(text, '')]),
  '',
  `${capital(texts.help.options)}:`,
  ...optionsOf(command).flatMap((name) => optionLines(name, texts)),
]

export const helpForAll = (table: readonly Command[], texts: Texts): string[] => [
  ...wrapped(texts.help.about, ''),
  '',
  `${texts.help.usage}: npm run counter -- <${texts.help.command}> [${texts.help.options}]`,
  '',
  `${texts.help.commands}:`,
  ...table.flatMap((command) => [
    `${INDENT}${command.name}`,
    ...wrapped(textsOf(command, texts).does, INDENT.repeat(3)),
  ]),
  '',
  ...wrapped(texts.help.more, ''),
  '',
  ...texts.help.exit.flatMap((text) => wrapped(text, '')),
]
