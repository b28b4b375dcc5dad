import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { OPTIONS } from '../../counter/cli/command.ts'
import { FAULTS } from '../../counter/cli/fault.ts'
import { helpFor, helpForAll } from '../../counter/cli/help.ts'
import { optionsOf } from '../../counter/cli/parse.ts'
import { COMMANDS } from '../../counter/cli/table.ts'
import { TEXTS } from '../../counter/cli/texts/texts.ts'
import { misspelt, speller } from '../content/spelling.ts'
import { literalsOf } from '../content/texts.ts'

/** Every place in a dictionary, as a path. */
const places = (value: unknown, at = ''): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => places(inner, `${at}/${name}`))
    : [`${at}: ${typeof value}`]

const strings = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(strings)
      : []

test('Both languages say everything', () => {
  expect(places(TEXTS.en).sort()).toEqual(places(TEXTS.et).sort())
  for (const text of [...strings(TEXTS.et), ...strings(TEXTS.en)]) expect(text.trim()).not.toBe('')
})

test('No sentence stands there in the other language', () => {
  const same = strings(TEXTS.et).filter((text) => text.includes(' ') && strings(TEXTS.en).includes(text))
  expect(same).toEqual([])
})

const FOLDER = join(import.meta.dirname, '../../counter/cli/texts')
/** Commands, options and names of files are not words. */
const bare = (text: string): string =>
  text
    .replace(/: npm run counter -- [a-z -]*/g, ' ')
    .replace(/--[a-z-]+|\S+\.(json|key|txt)\b/g, ' ')
    .replace(/\bcounter (?=[1<-])|sign-lists|\bet (või|or) en\b|\bJSON\b|\bSSD-/g, ' ')

describe.each(['et', 'en'] as const)('In %s', (language) => {
  const texts = TEXTS[language]
  const said = readdirSync(join(FOLDER, language)).flatMap((name) =>
    literalsOf(name, readFileSync(join(FOLDER, language, name), 'utf8')).map(({ at, text }) => ({
      at,
      text: bare(text),
    })),
  )

  test('the spelling is right', async () => {
    const spelling = await speller(language)
    const unknown = misspelt(said, spelling)
    spelling.dispose()
    expect(said.length).toBeGreaterThan(150)
    expect(unknown, `\n${unknown.join('\n')}\n`).toEqual([])
  })

  test('no voice is raised, and quotation marks are those of the language', () => {
    const wrong = (is: RegExp) => said.filter(({ text }) => is.test(text))
    expect(wrong(/!|\.\.\.|"|`/)).toEqual([])
    expect(wrong(language === 'et' ? /[«»”‘’]/ : /[«»„]/)).toEqual([])
  })

  test('every command and option has its help', () => {
    expect(Object.keys(texts.commands).sort()).toEqual(COMMANDS.map((c) => c.name).sort())
    expect(Object.keys(texts.options).sort()).toEqual(Object.keys(OPTIONS).sort())
    const all = helpForAll(COMMANDS, texts).join('\n')
    for (const command of COMMANDS) {
      expect(all).toContain(command.name)
      const help = helpFor(command, texts)
      for (const option of optionsOf(command)) expect(help.join('\n')).toContain(`--${option}`)
      for (const line of help.slice(1)) expect(line.length).toBeLessThanOrEqual(80)
    }
  })

  test('every fault names what it is about', () => {
    for (const fault of Object.keys(FAULTS) as (keyof typeof FAULTS)[]) {
      const said = texts.faults[fault]('ABOUT-1', 'ABOUT-2', '3', 'ABOUT-4')
      expect(said).not.toContain('undefined')
      expect(said.length).toBeGreaterThan(20)
    }
  })
})
