/** Every text the product says, in one language, with its place: content files and dictionaries. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'
import type { Language } from '../../domain/content.ts'
import { libraryFiles, readContent } from './files.ts'
import { type Placed, stringsIn } from './strings.ts'

const ROOT = join(import.meta.dirname, '../..')
const LOCALES = join(ROOT, 'locales')

interface Node {
  type: string
  start: number
  value?: unknown
  quasis?: { value: { cooked: string } }[]
  [key: string]: unknown
}
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

const childrenOf = (node: Node): Node[] =>
  Object.entries(node).flatMap(([key, value]) =>
    // Names of fields are not said to anybody.
    node.type === 'Property' && key === 'key' ? [] : [value].flat().filter(isNode),
  )

/** Imports, types and comparisons (`mode === 'short'`) hold words for the computer only. */
const IS_SILENT = /^(Import|TS(?!SatisfiesExpression|AsExpression)|BinaryExpression)/

const literalsIn = (node: Node): { start: number; text: string }[] => {
  if (IS_SILENT.test(node.type)) return []
  if (node.type === 'Literal' && typeof node.value === 'string')
    return [{ start: node.start, text: node.value }]
  const inner = childrenOf(node).flatMap(literalsIn)
  if (node.type !== 'TemplateLiteral') return inner
  // What is filled in is a number or a name; a digit stands for it.
  return [{ start: node.start, text: (node.quasis ?? []).map((q) => q.value.cooked).join('1') }, ...inner]
}

/** String literals of a TypeScript file as they would be shown, with file and line. */
export const literalsOf = (file: string, source: string): Placed[] =>
  literalsIn(parseSync(file, source).program as unknown as Node).map(({ start, text }) => ({
    at: `${file}:${source.slice(0, start).split('\n').length}`,
    text,
  }))

export const dictionaryTexts = (language: Language): Placed[] =>
  readdirSync(join(LOCALES, language))
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) =>
      literalsOf(`locales/${language}/${name}`, readFileSync(join(LOCALES, language, name), 'utf8')),
    )

export const contentTexts = (language: Language): Placed[] =>
  libraryFiles()
    .filter((path) => path.startsWith(`${language}/`))
    .flatMap((path) => stringsIn(readContent(path), `content/${path}`))

/** The name and description that browsers and stores show. */
export const manifestTexts = (language: Language): Placed[] => {
  const path = `public/_locales/${language}/messages.json`
  const messages: unknown = JSON.parse(readFileSync(join(ROOT, path), 'utf8'))
  return stringsIn(messages, path)
}

/** What the stores show and their reviewers read. */
export const storeTexts = (language: Language): Placed[] => {
  const path = `scripts/store/${language}.json`
  return stringsIn(JSON.parse(readFileSync(join(ROOT, path), 'utf8')), path)
}

export const allTexts = (language: Language): Placed[] => [
  ...contentTexts(language),
  ...dictionaryTexts(language),
  ...manifestTexts(language),
  ...storeTexts(language),
]
