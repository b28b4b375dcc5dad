/** A plan to fill in, and the table of municipalities beside it. */
import { kept, SPREADSHEETS, writeTable } from '../../../domain/table/write.ts'
import { dayCode } from '../../../domain/time/moment.ts'
import { offsetOf } from '../../../domain/time/zone.ts'
import { K_MIN, OBJECTION_DAYS_MIN, TOTAL_MIN } from '../../../protocol/manifest.ts'
import { allMunicipalities, BANDS } from './plan.ts'

const DAY = 86_400_000

/** "2027-02-26T17:00+02:00", as a plan takes it: by the clock of the federation's municipalities. */
const momentOn = (at: number, hour: string): string => {
  const minutes = offsetOf(at)
  const two = (n: number) => String(n).padStart(2, '0')
  const sign = minutes < 0 ? '-' : '+'
  const offset = `${sign}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`
  return `${dayCode(at)}T${hour}${offset}`
}

/** @param now milliseconds since 1970: the example begins in four weeks and lasts six */
export const planTemplate = (now: number) => {
  const from = momentOn(now + 28 * DAY, '09:00')
  return {
    campaign: `kov-${from.slice(0, 4)}`,
    from,
    to: momentOn(now + 70 * DAY, '17:00'),
    demo: false,
    objectionDays: OBJECTION_DAYS_MIN,
    k: K_MIN,
    minTotal: TOTAL_MIN,
    bands: BANDS,
  }
}

export const municipalitiesTemplate = (): string =>
  writeTable(
    [
      ['EHAK', 'Nimi', 'Elanikke'],
      ...allMunicipalities().map(({ ehak, name, population }) => [kept(ehak), name, population]),
    ],
    SPREADSHEETS,
  )
