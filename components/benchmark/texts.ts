/** Published figures in words. Pure. */
import { codedEnd, mostLevel, type Published, roundedTo } from '../../domain/benchmark.ts'
import type { Language } from '../../domain/language.ts'
import type { BenchmarkWords } from '../../locales/et/benchmark.ts'
import { formatNumber } from '../../locales/format.ts'
import type { Manifest } from '../../protocol/manifest.ts'

const TOP = 4

/** "2,25", "3,5 või rohkem", "peaaegu kõigil 2". */
export const levelText = (figure: Published, words: BenchmarkWords, language: Language): string => {
  const format = (level: number) => formatNumber(level, language)
  const most = mostLevel(figure)
  if (most !== undefined) return words.most(String(most))
  if (figure.mean === undefined) return words.noLevel
  const end = codedEnd(figure.mean, TOP)
  return end ? words[end](format(figure.mean)) : format(figure.mean)
}

/** Of how many, and how exactly. */
export const basisText = (figure: Published, words: BenchmarkWords, language: Language): string => {
  const step = roundedTo(figure)
  const exactly = step === undefined ? [] : [words.rounded(formatNumber(step, language))]
  return [words.atLeast(figure.n), ...exactly].join(', ')
}

/** Name of a band of the campaign or of several merged ones: their labels. */
export const bandText = (band: string, bands: Manifest['bands'], words: BenchmarkWords): string =>
  band
    .split('+')
    .map((id) => bands.find((b) => b.id === id)?.label ?? id)
    .reduce(words.band.and)

/** Levels of values like "3" or "full-3", from lowest to highest. */
export const levelsOf = (values: readonly string[]): readonly [number, number] => {
  const levels = values.flatMap((v) => /(?:^|-)(\d)$/.exec(v)?.[1] ?? []).map(Number)
  return [Math.min(...levels), Math.max(...levels)]
}
