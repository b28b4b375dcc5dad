/** Figures as they are read: never narrower than they are. */
import type { Language } from '../../domain/content.ts'
import type { Figure, Level } from '../../domain/report/figures.ts'
import { dissentMost, type Interval } from '../../domain/report/interval.ts'
import { formatNumber } from '../../locales/format.ts'
import type { Speech } from './speech.ts'

const down = (value: number): number => Math.floor(value * 100 + 1e-6) / 100
const up = (value: number): number => Math.ceil(value * 100 - 1e-6) / 100

export const levelNumber = (level: number, language: Language): string => formatNumber(level, language)

/** "1,75–1,85". */
export const levelRange = ({ low, high }: Interval, { words, language }: Speech): string =>
  words.figure.range(formatNumber(down(low), language), formatNumber(up(high), language))

/** "75–79", or the number where it is known. */
export const countRange = ({ low, high }: Interval, { words }: Speech): string =>
  low === high ? String(low) : words.figure.range(String(low), String(high))

/** "1,8", "0,5 või vähem", "enamik: 2 (teisiti kuni 2)". */
export const levelText = ({ mean, most, end }: Level, { words, language }: Speech): string => {
  if (mean === undefined) return words.figure.most(String(most), dissentMost(true, 0))
  const text = levelNumber(mean, language)
  return end ? words.figure[end](text) : text
}

/** The interval of the mean and the number of answers behind it. */
export const basisText = ({ level, n }: Figure, speech: Speech): string[] => [
  ...(level ? [levelRange(level, speech)] : []),
  speech.words.figure.n(countRange(n, speech)),
]

/** "45–56 %", whole percents outwards. */
export const shareRange = ({ low, high }: Interval, { words, language }: Speech): string => {
  const space = language === 'et' ? '\u00a0' : ''
  const whole = words.families.share(
    String(Math.floor(low * 100 + 1e-6)),
    String(Math.ceil(high * 100 - 1e-6)),
  )
  return `${whole}${space}%`
}
