/** A release read out: an item a paragraph, a published class a line. */
import type { Language } from '../domain/content.ts'
import { formatNumber } from '../locales/format.ts'
import { ALL } from '../protocol/bands.ts'
import type { Item } from '../protocol/item.ts'
import type { Manifest } from '../protocol/manifest.ts'
import type { Release, Result } from '../protocol/release.ts'
import type { Names } from './names.ts'

/** Means nearer to an end than this are not told apart (P3). */
const EDGE = 0.5
const LEVEL_TOP = 4
const NEED_TOP = 3

/** Highest level of an item's scale. */
const topOf = (item: Item['id']): number => (item.endsWith('/need') ? NEED_TOP : LEVEL_TOP)

/** As it stands in the middle of a line; abbreviations keep their capitals. */
const inSentence = (text: string): string =>
  /^\p{Lu}(?!\p{Lu})/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text

/** Words for what stands between names and figures. */
export interface ReadingWords {
  readonly all: string
  readonly or: string
  readonly part: Readonly<Record<string, string>>
  readonly without: string
  n(n: number): string
  mean(mean: string): string
  orLess(mean: string): string
  orMore(mean: string): string
  most(values: string): string
  share(values: string, n: number): string
}

/** One published class of an item. */
export interface ReadClass {
  readonly text: string
  readonly shares: readonly string[]
}

export interface ReadItem {
  readonly id: string
  readonly name: string
  readonly classes: readonly ReadClass[]
}

/** @param manifest for the bands' names; without it, their ids stand there */
export const readOut = (
  release: Release,
  manifest: Manifest | undefined,
  names: Names,
  words: ReadingWords,
  language: Language,
): ReadItem[] => {
  const bandName = (band: string): string =>
    band === ALL
      ? words.all
      : band
          .split('+')
          .map((id) => manifest?.bands.find((b) => b.id === id)?.label ?? id)
          .join(' + ')
  const values = (item: string, list: readonly string[]) =>
    [...new Set(list.map((value) => inSentence(names.value(item, value))))].join(words.or)
  const meanOf = ({ item, mean = 0 }: Result): string => {
    const figure = formatNumber(mean, language)
    if (mean <= EDGE) return words.mean(words.orLess(figure))
    return words.mean(mean >= topOf(item) - EDGE ? words.orMore(figure) : figure)
  }
  const shares = ({ item }: Result, groups: Result['groups'] = []) =>
    groups.map((g) => words.share(values(item, g.values), g.n))
  const classOf = (r: Result): ReadClass => {
    const part = r.part === undefined ? '' : `, ${words.part[r.part] ?? r.part}`
    const said = [
      words.n(r.n),
      ...(r.mean === undefined ? [] : [meanOf(r)]),
      ...(r.most ? [words.most(values(r.item, r.most))] : []),
    ]
    return {
      text: `${bandName(r.band)}${part}: ${said.join('; ')}`,
      shares: [
        ...shares(r, r.groups),
        ...(r.without ? [`${words.without} (${shares(r, r.without).join('; ')})`] : []),
      ],
    }
  }
  const ids = [...new Set(release.results.map((r) => r.item))]
  return ids.map((id) => ({
    id,
    name: names.item(id),
    classes: release.results.filter((r) => r.item === id).map(classOf),
  }))
}
