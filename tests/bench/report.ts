/** The figures as JSON lines for machines (stdout) and as a short table for people (stderr). */
import type { PopupRun } from './popup.ts'
import type { Key, Results } from './results.ts'
import { pairedRatio, type Spread, spread } from './spread.ts'

/** How much slower or heavier than the static page we allow ourselves to be, and the popup's time in ms. */
const AIMS = { firstOption: 1.5, answerClick: 1.2, popupMs: 150 } as const

const line = (fields: object): void => console.log(JSON.stringify(fields))
const say = (text: string): void => console.error(text)

const aimOf = (key: Key): number | undefined => {
  if (key.what === 'firstOption' && key.part === 'ms') return AIMS.firstOption
  if (key.what === 'answer' && key.step === 'click') return AIMS.answerClick
  return undefined
}

/** The lines hold everything, the table what somebody decides by. */
const inTable = (key: Key): boolean => key.what !== 'bytes' || key.part === 'gzip'

const title = (key: Key): string =>
  [
    key.what,
    'step' in key ? key.step : '',
    'visit' in key ? key.visit : '',
    'throttle' in key ? `${key.throttle}×` : '',
    key.part,
  ]
    .filter(Boolean)
    .join(' ')

const short = (n: number): string => (n >= 1000 ? Math.round(n).toLocaleString('en') : n.toPrecision(3))
const wide = ({ median, min, max }: Spread): string => `${short(median)} [${short(min)}–${short(max)}]`

export const reportRows = (results: Results): void => {
  say(`\n${'questions, figure'.padEnd(42)}${'ours'.padEnd(36)}${'static'.padEnd(36)}ours / static`)
  for (const { key, values } of results.rows()) {
    const [ours, floor] = [spread(values.ours), spread(values.static)]
    const ratio = values.static.some((v) => v === 0) ? undefined : pairedRatio(values.ours, values.static)
    const aim = aimOf(key)
    const met = aim === undefined || ratio === undefined ? undefined : ratio.median <= aim
    line({ ...key, pairs: values.ours.length, ours, static: floor, ratio, aim, met })
    if (!inTable(key)) continue
    const verdict = met === undefined ? '' : met ? `  ✓ ≤ ${aim}` : `  ✗ > ${aim}`
    say(
      `${`${key.questions}  ${title(key)}`.padEnd(42)}${wide(ours).padEnd(36)}${wide(floor).padEnd(36)}${
        ratio ? ratio.median.toFixed(2) : '–'
      }${verdict}`,
    )
  }
}

/** "480 costs what 48 costs": how every figure grows with the bank, on both pages. */
export const reportGrowth = (results: Results, small: number, big: number): void => {
  say(`\n${`growth ${small} → ${big} questions`.padEnd(42)}${'ours'.padEnd(36)}static`)
  for (const { key, values } of results.rows()) {
    const grown = key.questions === small ? results.values(key, big) : undefined
    if (!grown || spread(values.static).median === 0) continue
    const { questions, ...figure } = key
    const ours = pairedRatio(grown.ours, values.ours)
    const floor = pairedRatio(grown.static, values.static)
    line({ ...figure, what: 'growth', of: key.what, from: questions, to: big, ours, static: floor })
    if (!inTable(key)) continue
    say(`${title(key).padEnd(42)}×${ours.median.toFixed(2).padEnd(35)}×${floor.median.toFixed(2)}`)
  }
}

export const reportFiles = (results: Results): void => {
  for (const { questions, visit, page, files } of results.files.values())
    line({ what: 'files', questions, visit, page, files })
}

export const reportPopup = (runs: PopupRun[]): void => {
  say(`\npopup, as a page (aim ≤ ${AIMS.popupMs} ms to the first paint)`)
  for (const state of ['empty', 'half'] as const) {
    const of = runs.filter((r) => r.state === state)
    const ms = spread(of.map((r) => r.ms))
    const filledMs = spread(of.map((r) => r.filledMs))
    const [first] = of
    if (!first) continue
    const { files, chart, dimensions } = first
    const gzip = files.reduce((sum, f) => sum + f.gzip, 0)
    const met = ms.median <= AIMS.popupMs
    const lean = !chart && dimensions.length <= 1
    line({
      what: 'popup',
      state,
      runs: of.length,
      ms,
      filledMs,
      aim: AIMS.popupMs,
      met,
      gzip,
      chart,
      dimensions,
      lean,
      files,
    })
    say(
      `${state.padEnd(6)} ${wide(ms)} ms ${met ? '✓' : '✗'}, filled ${wide(filledMs)} ms, ${files.length} files, ${gzip} bytes gzip, ` +
        `chart: ${chart ? 'yes ✗' : 'no ✓'}, content of dimensions: ${dimensions.join(', ') || 'none'} ${lean ? '✓' : '✗'}`,
    )
  }
}
