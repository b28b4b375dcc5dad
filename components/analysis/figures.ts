/** Published figures in words. Pure. */

import type { Language } from '../../domain/language.ts'
import type { Figure, Level } from '../../domain/report/figures.ts'
import type { Interval } from '../../domain/report/interval.ts'
import type { ReportBand } from '../../domain/report/report.ts'
import type { AnalysisWords } from '../../locales/et/analysis.ts'
import { formatNumber, formatOr, inSentence } from '../../locales/format.ts'

export const rangeText = ({ low, high }: Interval, words: AnalysisWords): string =>
  words.case.range(low, high)

export const levelText = (level: Level, words: AnalysisWords, language: Language): string => {
  const { need } = words.case
  if (level.most !== undefined) return need.most(level.most)
  const mean = formatNumber(level.mean ?? 0, language)
  if (level.end) return need[level.end](mean)
  return level.step === undefined ? mean : need.mean(mean, formatNumber(level.step, language))
}

/** "small+middle" by its labels. */
export const bandText = ({ band }: Figure, bands: readonly ReportBand[], words: AnalysisWords): string => {
  const labels = bands.flatMap(({ name, labels: own }) =>
    name.split('+').map((id, at) => [id, own[at] ?? id] as const),
  )
  const known = new Map(labels)
  return band
    .split('+')
    .map((id) => known.get(id) ?? id)
    .reduce(words.case.need.and)
}

/** Values that were counted together: "state, region or market". */
export const valuesText = (
  values: readonly string[],
  name: (value: string) => string,
  language: Language,
): string =>
  formatOr(
    values.map((value, at) => (at === 0 ? name(value) : inSentence(name(value)))),
    language,
  )
