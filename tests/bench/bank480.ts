/**
 * A question bank ten times the size of the real one: 8 dimensions of 60 questions, in the real texts.
 * Every dimension walks through all real questions from a start of its own. A text therefore returns only
 * after more than gzip's window of 32 kB, and weighs on the wire what ten times as much content would.
 */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { DimensionFacts, DimensionMore, DimensionText, Indicator, Pack } from '../../domain/content.ts'
import { contentFiles, readContent } from '../content/files.ts'

const PER_DIMENSION = 60
const CONTENT = join(import.meta.dirname, '../../content')

type ById<T> = Record<string, T>
const read = <T>(path: string): T => readContent(path) as T
const found = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`the content has no ${what}`)
  return value
}

export const realPack = read<Pack>('pack.json')
const real = realPack.dimensions.flatMap((d) => d.indicators)

/** A question of the big bank and the real one whose texts it carries. */
interface Made {
  id: string
  from: Indicator
}

const madeFor = (dimension: string, at: number): Made[] =>
  Array.from({ length: PER_DIMENSION }, (_, n) => ({
    id: `${dimension}.${n + 1}`,
    from: found(real[(at * 6 + n) % real.length], 'question'),
  }))

const merged = <T>(language: string, suffix: string): ById<T> =>
  Object.assign(
    {},
    ...realPack.dimensions.map(
      (d) => read<{ indicators: ById<T> }>(`${language}/${d.id}${suffix}`).indicators,
    ),
  )

const renamed = <T>(made: Made[], texts: ById<T>): { indicators: ById<T> } => ({
  indicators: Object.fromEntries(made.map(({ id, from }) => [id, found(texts[from.id], from.id)])),
})

/** Every content file of the big bank by its path under content/; what knows no dimension stays as it is. */
export const bank480 = (): Map<string, unknown> => {
  const files = new Map(contentFiles().map((path) => [path, readContent(path)]))
  const dimensions = realPack.dimensions.map((d, at) => ({ id: d.id, made: madeFor(d.id, at) }))
  const facts = new Map(
    realPack.dimensions.flatMap((d) =>
      read<DimensionFacts>(`facts/${d.id}.json`).indicators.map((i) => [i.id, i] as const),
    ),
  )
  files.set('pack.json', {
    ...realPack,
    dimensions: dimensions.map(({ id, made }) => ({
      id,
      indicators: made.map((m) => ({ ...m.from, id: m.id })),
    })),
  } satisfies Pack)
  for (const language of realPack.languages) {
    const texts = merged<DimensionText['indicators'][string]>(language, '.json')
    const mores = merged<DimensionMore['indicators'][string]>(language, '.more.json')
    for (const { id, made } of dimensions) {
      files.set(`${language}/${id}.json`, renamed(made, texts))
      files.set(`${language}/${id}.more.json`, renamed(made, mores))
    }
  }
  for (const { id, made } of dimensions)
    files.set(`facts/${id}.json`, {
      indicators: made.map((m) => ({ ...found(facts.get(m.from.id), m.from.id), id: m.id })),
    })
  return files
}

/** Writes a bank as a content folder, with the product's own library.ts beside the data. */
export const writeBank = (files: Map<string, unknown>, folder: string): void => {
  for (const [path, data] of files) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify(data))
  }
  copyFileSync(join(CONTENT, 'library.ts'), join(folder, 'library.ts'))
}
