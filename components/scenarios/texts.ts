/** Figures of an outcome in words. */
import type { BreakEven } from '../../domain/financing/break-even.ts'
import type { Member } from '../../domain/financing/members.ts'
import type { Size } from '../../domain/financing/outcome.ts'
import { formatCount, formatMoney, formatPercent } from '../../locales/format.ts'
import type { RoomView } from './room.ts'
import type { Cell } from './Table.tsx'

export const NONE = '–'

export const moneyCell = ({ desk }: RoomView, cents: number): Cell => ({
  text: formatMoney(cents, desk.language),
  ...(cents < 0 && { bad: true }),
})

/** @param percent whole, rounded down */
export const percentCell = ({ desk }: RoomView, percent: number | undefined): Cell =>
  percent === undefined
    ? { text: NONE, soft: true }
    : { text: formatPercent(percent / 100, desk.language), ...(percent < 100 && { bad: true }) }

export const feeText = ({ desk, words }: RoomView, fee: number | undefined): string =>
  fee === undefined ? words.results.noFee : formatMoney(fee, desk.language)

/** One figure where it is the same in every year, else every year's with its year. */
const yearlyCell = (startYear: number, texts: readonly string[]): Cell => {
  const [first = NONE] = texts
  if (texts.every((text) => text === first)) return { text: first }
  const lines = texts.map((text, at) => `${startYear + at}: ${text}`)
  return { text: lines.join('; '), lines }
}

/** @param fees by year */
export const feesCell = (room: RoomView, startYear: number, fees: readonly (number | undefined)[]): Cell => ({
  ...yearlyCell(
    startYear,
    fees.map((fee) => feeText(room, fee)),
  ),
  ...(fees.every((fee) => fee === undefined) && { soft: true }),
})

/** @param prices by year; undefined where there is none */
export const pricesCell = (
  { desk }: RoomView,
  startYear: number,
  prices: readonly (number | undefined)[],
): Cell => ({
  ...yearlyCell(
    startYear,
    prices.map((price) => (price === undefined ? NONE : formatMoney(price, desk.language))),
  ),
  ...(prices.every((price) => price === undefined) && { soft: true }),
})

export const sizeText = ({ desk, words }: RoomView, size: Size, member: Member | undefined): string =>
  member
    ? words.results.sizeOf(
        words.results.sizes[size],
        member.name,
        formatCount(member.population, desk.language),
      )
    : words.results.sizes[size]

export const breakEvenText = ({ words }: RoomView, found: BreakEven | undefined): string => {
  const { results } = words
  if (!found) return results.breakEvenNever
  if (!found.lasting) return results.breakEvenUnsteady(found.least)
  return found.least === 0 ? results.breakEvenNobody : results.breakEvenAt(found.least)
}
