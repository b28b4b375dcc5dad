/**
 * Pictures as plain SVG without text of their own meaning: what they show stands beside them in a table, so they are
 * hidden from screen readers. Nothing in them is styled by attributes that a policy would refuse.
 */
import { html } from 'hono/html'
import type { Figure, Group } from '../../domain/report/figures.ts'
import type { Interval } from '../../domain/report/interval.ts'

export type Html = ReturnType<typeof html>

const WIDTH = 160
const EDGE = 5
const round = (x: number): number => Math.round(x * 10) / 10

/** Where a value of a scale that ends at `top` lies. */
const placeOf = (value: number, top: number): number => round(EDGE + (value / top) * (WIDTH - 2 * EDGE))

const grid = (top: number, height: number): Html[] =>
  Array.from({ length: top + 1 }, (_, level) => {
    const x = placeOf(level, top)
    return html`<path class="grid" d="M${x} 0V${height}"/><text x="${x}" y="${height + 9}">${level}</text>`
  })

const MARK = 6
const GAP = 3

/** What stands in one line of the picture, or over several lines where it is theirs together. */
export interface Line {
  readonly figure: Figure | undefined
  readonly lines: number
}

/** One line for each class: as long as the interval, never shorter than can be seen. */
export const levelPicture = (all: readonly Line[], top: number): Html => {
  const height = all.reduce((sum, { lines }) => sum + lines, 0) * (MARK + GAP) + GAP
  let at = 0
  const marks = all.map(({ figure, lines }) => {
    const first = at
    at += lines
    if (!figure?.level) return ''
    const from = placeOf(figure.level.low, top)
    const width = Math.max(4, round(placeOf(figure.level.high, top) - from))
    const tall = lines * (MARK + GAP) - GAP
    return html`<rect class="mark mark-${first}${lines > 1 ? ' joint' : ''}" x="${from}" y="${GAP + first * (MARK + GAP)}" width="${width}" height="${tall}" rx="2"/>`
  })
  return html`<svg class="levels" viewBox="0 0 ${WIDTH} ${height + 12}" aria-hidden="true" focusable="false">${grid(top, height)}${marks}</svg>`
}

/** One bar of all answers: a part for each group, as long as its published number. */
export const spreadPicture = (groups: readonly Group[], most: number): Html => {
  let from = 0
  const parts = groups.map(({ count }, at) => {
    const width = (count.n / most) * WIDTH
    const x = from
    from += width
    return html`<rect class="part part-${at}" x="${round(x)}" y="0" width="${round(Math.max(0, width - 1.5))}" height="12"/>`
  })
  return html`<svg class="spread" viewBox="0 0 ${WIDTH} 12" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="ground" x="0" y="0" width="${WIDTH}" height="12"/>${parts}</svg>`
}

/** How far a share reaches at least, and at most. @param share 0–1 */
export const sharePicture = ({ low, high }: Interval): Html => {
  const [from, to] = [round(low * WIDTH), round(high * WIDTH)]
  return html`<svg class="share" viewBox="0 0 ${WIDTH} 12" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="ground" x="0" y="0" width="${WIDTH}" height="12"/><rect class="sure" x="0" y="0" width="${from}" height="12"/><rect class="maybe" x="${from}" y="0" width="${round(to - from)}" height="12"/></svg>`
}
