import { describe, expect, test } from 'vitest'
import { CHECKS, FINDINGS } from '../../collector/doctor/finding.ts'
import { LANGUAGES } from '../../collector/federation/cli/language.ts'
import { OPTIONS } from '../../collector/federation/cli/options.ts'
import { optionsOf } from '../../collector/federation/cli/parse.ts'
import { commands } from '../../collector/federation/commands/all.ts'
import { COMMAND_NAMES } from '../../collector/federation/commands/names.ts'
import { REASONS } from '../../collector/federation/steps/refused.ts'
import { wordsOf } from '../../collector/federation/texts/words.ts'
import { misspelt, speller, wordList } from '../content/spelling.ts'
import { inProcess } from './cli.ts'

/** Every path of a dictionary, with what stands there. */
const shapeOf = (value: unknown, path: string): string[] => {
  if (typeof value === 'function') return [`${path}: function`]
  if (typeof value !== 'object' || value === null) return [`${path}: ${typeof value}`]
  return Object.entries(value).flatMap(([key, part]) => shapeOf(part, `${path}.${key}`))
}

/** Everything that is said; what is asked for gets a name. */
const saidIn = (value: unknown, path: string): { at: string; text: string }[] => {
  if (typeof value === 'function') {
    const names = ['Nimi2', 'Nimi3', 'Nimi4', 'Nimi5']
    const said: unknown = path.endsWith('.written') ? value(names) : value(...names)
    return [said].flat().map((text) => ({ at: path, text: String(text) }))
  }
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, part]) => saidIn(part, `${path}.${key}`))
  return [{ at: path, text: String(value) }]
}

/** Names of files, options, variables, keys of a plan and commands are not words. */
const plain = (text: string): string =>
  text
    .replace(/`[^`]*`|https?:\S*|postgres:\S*|\?sslmode\S*|content\/\S+|collector\/\S+/g, ' ')
    .replace(
      /npm run federation --|--[a-z-]+|\b[\w-]+\.(json|csv|html|ndjson|backup|ts|off|log)\b|http\.log\.\w+/g,
      ' ',
    )
    .replace(/\b[A-Z]+_[A-Z_]+\b|\b\w+_\w+\b|\bminTotal\b|\bcarryOver\b|\bReadWritePaths\b/g, ' ')
    .replace(
      /Strict-Transport-Security|Access-Control-Allow-Origin|timedatectl set-ntp true|access_log off|access_log|error_log/g,
      ' ',
    )
    .replace(new RegExp(`\\b(${COMMAND_NAMES.join('|')})\\b`, 'g'), ' ')
    .replace(
      /<[^>]*>|Nimi\d|Node\.js|--lang \w+|\/dev\/null emerg|postgresql-client|EHAK(-kood\p{L}*)?/gu,
      ' ',
    )
    .replace(/HOST=\S+|\bJSON(-failina)?\b|\bCSV\b|\b(population|band|ehak|off|log)\b/g, ' ')

/** Names of programs and of what they are told, in every language. */
const NAMES = 'Caddy chmod CORS en et Excel fsync HSTS LibreOffice nginx PostgreSQL SQLite TLS'.split(' ')

/** Right words that the dictionaries lack, besides those of the whole product. */
const OWN: Record<string, string> = {
  et: 'brauserilaienduses Brauseritele CORSi Debianis kodeeringuga olemasolevad Olemasolevat PostgreSQLi PostgreSQLis teadaoleva kodeeringus counter false true access error exclude extension help',
  en: 'Alutaguse vald',
}

describe('The words of the command line', () => {
  test('have the same shape in both languages', () => {
    const [et, en] = LANGUAGES.map((language) => shapeOf(wordsOf(language), 'words').sort())
    expect(en).toEqual(et)
  })

  test('speak of every command, option, reason and finding', () => {
    for (const language of LANGUAGES) {
      const words = wordsOf(language)
      expect(Object.keys(words.commands)).toEqual([...COMMAND_NAMES])
      expect(Object.keys(words.options).sort()).toEqual(Object.keys(OPTIONS).sort())
      expect(Object.keys(words.problems).sort()).toEqual(Object.keys(REASONS).sort())
      expect(Object.keys(words.doctor.findings).sort()).toEqual(Object.keys(FINDINGS).sort())
      expect(Object.keys(words.doctor.checks)).toEqual([...CHECKS])
    }
  })

  test.each(LANGUAGES)(
    'say something everywhere in %s, in its own marks, without raising their voice',
    (language) => {
      for (const { at, text } of saidIn(wordsOf(language), language)) {
        if (!at.endsWith('.todo')) expect(text, at).not.toBe('')
        expect(text, at).not.toMatch(/undefined|null(?!\s)|NaN|\[object/)
        expect(text, at).not.toMatch(/!|\.\.\.| {2}\S.* {2}|\s[.,;?](\s|$)/)
        expect(text, at).not.toMatch(language === 'et' ? /["'`´«»”‘’]/ : /["'`´«»„]/)
      }
    },
  )

  test.each(LANGUAGES)('are spelt rightly in %s', async (language) => {
    const spelling = await speller(language)
    const texts = saidIn(wordsOf(language), language).map(({ at, text }) => ({ at, text: plain(text) }))
    const own = new Set([...wordList(language), ...NAMES, ...(OWN[language] ?? '').split(' ')])
    const unknown = misspelt(texts, spelling).filter((line) => !own.has(line.split(':')[0] ?? ''))
    spelling.dispose()
    expect(unknown, `\n${unknown.join('\n')}\n`).toEqual([])
  })
})

describe('The table of commands', () => {
  test('has every command once, in the order of the names', () => {
    expect(commands.map((c) => c.name)).toEqual([...COMMAND_NAMES])
  })

  test('uses every option there is', () => {
    const used = new Set(commands.flatMap((c) => optionsOf(c)))
    const unused = Object.keys(OPTIONS).filter((o) => !(used as Set<string>).has(o))
    expect(unused.sort()).toEqual(['help', 'lang'])
  })

  test('lets what cannot be undone be tried first', () => {
    const careful = commands.filter((c) => c.careful).map((c) => c.name)
    for (const name of ['open', 'close', 'publish', 'destroy', 'extend', 'codes apply', 'restore'])
      expect(careful).toContain(name)
  })
})

describe.each(LANGUAGES)('The help in %s', (language) => {
  const words = wordsOf(language)

  test.each(COMMAND_NAMES)('explains %s, asked for in both ways', async (name) => {
    const asked = await inProcess(['help', ...name.split(' '), '--lang', language])
    expect(asked).toMatchObject({ code: 0, err: '' })
    expect(asked.out).toContain(words.commands[name].does)
    expect(await inProcess([...name.split(' '), '--help', '--lang', language])).toEqual(asked)
    const command = commands.find((c) => c.name === name)
    for (const option of command?.needs ?? []) expect(asked.out).toContain(`--${option} `)
    // Prose is broken; a line to copy is not.
    const prose = asked.out.split('\n').filter((line) => !line.includes('npm run federation'))
    expect(Math.max(...prose.map((line) => line.length))).toBeLessThanOrEqual(110)
  })

  test.each(COMMAND_NAMES)('gives an example of %s that has all it needs', (name) => {
    const command = commands.find((c) => c.name === name)
    const { example } = words.commands[name]
    expect(example.startsWith(name)).toBe(true)
    for (const option of command?.needs ?? []) expect(example, option).toContain(`--${option} `)
    if (command?.campaign === 'needed') expect(example).toContain(' kov-2027')
  })

  test('lists every command and the exit codes', async () => {
    for (const args of [['help'], ['--help'], []]) {
      const { code, out } = await inProcess([...args, '--lang', language])
      if (args.length > 0) expect(code).toBe(0)
      if (args.length > 0) for (const name of COMMAND_NAMES) expect(out).toContain(words.commands[name].does)
    }
    expect((await inProcess([], { variables: { LANG: `${language}_XX` } })).out).toContain(words.help.exits)
  })
})
