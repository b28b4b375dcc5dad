/** A real Hunspell for the two languages, with the project's own words added. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import enGb from 'dictionary-en-gb'
import et from 'dictionary-et'
import { loadModule } from 'hunspell-asm'
import type { Language } from '../../domain/content.ts'
import type { Placed } from './strings.ts'

const DICTIONARIES = { et, en: enGb } satisfies Record<Language, { aff: Uint8Array; dic: Uint8Array }>

export const wordListPath = (language: Language) => `tests/fixtures/words/${language}.txt`

/** Names, abbreviations and words of the field that the dictionary lacks, one a line. */
export const wordList = (language: Language): string[] =>
  readFileSync(join(import.meta.dirname, '../..', wordListPath(language)), 'utf8')
    .trimEnd()
    .split('\n')

/** Words of a text. Numbers, with whatever ending hangs on them ("16-st"), and addresses are not words. */
export const wordsIn = (text: string): string[] =>
  text
    .replace(/(https?|chrome|edge|about):\S+|\S*\.(json|ndjson|key|csv|html|png)\b/g, ' ')
    .replaceAll('’', "'")
    .split(/[^\p{L}\p{M}\p{N}'-]+/u)
    .map((word) => word.replace(/^['-]+|['-]+$/g, ''))
    .filter((word) => /\p{L}{2}/u.test(word) && !/\p{N}/u.test(word))

/** Endings that hang on an abbreviation or a name in capitals: "RIHAs", "E-ITSi", "RIA-ni", "ELVL's". */
const ENDINGS = {
  et: /-?(i|d|e|s|l|t|ga|le|lt|st|ks|ni|na|ta|sse|il|ile|ilt|iga|is|ist|isse|it|id|ide|iks|ini|es|est|ele|ega|el|eks|eni)$/,
  en: /'?s$/,
} satisfies Record<Language, RegExp>
const isAbbreviation = (word: string) => /\p{Lu}{2}$/u.test(word)

export interface Speller {
  knows(word: string): boolean
  dispose(): void
}

export const speller = async (language: Language): Promise<Speller> => {
  const factory = await loadModule()
  const { aff, dic } = DICTIONARIES[language]
  const files = [
    factory.mountBuffer(aff, `${language}.aff`),
    factory.mountBuffer(dic, `${language}.dic`),
  ] as const
  const hunspell = factory.create(...files)
  const own = new Set(wordList(language))
  const knowsWhole = (word: string) => {
    const bare = word.replace(ENDINGS[language], '')
    return (
      own.has(word) ||
      own.has(word.toLowerCase()) ||
      (isAbbreviation(bare) && own.has(bare)) ||
      hunspell.spell(word)
    )
  }
  return {
    // "IT-juht", "eelarve-eksperdid": each part of a compound with a hyphen stands for itself.
    knows: (word) =>
      knowsWhole(word) || (word.includes('-') && word.split('-').every((p) => p.length < 2 || knowsWhole(p))),
    dispose: () => {
      hunspell.dispose()
      for (const file of files) factory.unmount(file)
    },
  }
}

/** Unknown words, each once, with every place it stands in. (Hunspell's guesses for Estonian take seconds a word.) */
export const misspelt = (texts: readonly Placed[], { knows }: Speller): string[] => {
  const places = new Map<string, Set<string>>()
  for (const { at, text } of texts)
    for (const word of wordsIn(text)) places.set(word, (places.get(word) ?? new Set()).add(at))
  return [...places]
    .filter(([word]) => !knows(word))
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([word, at]) => `${word}: ${[...at].join(', ')}`)
}
