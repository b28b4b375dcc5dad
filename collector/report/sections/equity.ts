/** The equal-chance question: where size bands certainly differ, and where all of them are low. */
import { html } from 'hono/html'
import { mergedInto } from '../../../domain/report/figures.ts'
import type { LevelFigures } from '../../../domain/report/levels.ts'
import type { Report } from '../../../domain/report/report.ts'
import { cell, fold, levelCell, type Section, table } from '../figure.ts'
import { basisText, levelNumber, levelText } from '../numbers.ts'
import type { Html } from '../pictures.ts'
import { bandText, itemText, type Speech } from '../speech.ts'

/** Differences between questions that the page shows; all of them are in the files beside it. */
const SHOWN = 12

const gapRow = (figures: LevelFigures, speech: Speech): Html | '' => {
  const { words, language } = speech
  const { gap } = figures.equity
  if (!gap) return ''
  const { column, least } = words.equity
  const side = (label: string, band: string) => {
    const figure = mergedInto(figures, band)
    return figure?.level
      ? cell(
          label,
          html`<strong>${levelText(figure.level, speech)}</strong> ${bandText(band, speech)}`,
          basisText(figure, speech),
        )
      : ''
  }
  const apart = least(levelNumber(Math.floor(gap.least * 100 + 1e-6) / 100, language))
  return html`<tr><th scope="row">${itemText(figures.item, speech)}</th>${side(column.lower, gap.lower)}${side(column.higher, gap.higher)}${cell(column.least, html`<strong>${apart}</strong>`)}</tr>`
}

const gapTable = (caption: string, apart: readonly LevelFigures[], speech: Speech): Html | '' => {
  const { what, lower, higher, least } = speech.words.equity.column
  if (apart.length === 0) return ''
  return table({
    kind: 'middle',
    caption,
    head: [what, lower, higher, least],
    rows: apart.flatMap((f) => gapRow(f, speech) || []),
  })
}

const gaps = ({ maturity }: Report, speech: Speech): Html => {
  const { equity } = speech.words
  const apart = (all: readonly LevelFigures[]) =>
    all
      .filter((f) => f.equity.gap)
      .toSorted((a, b) => (b.equity.gap?.least ?? 0) - (a.equity.gap?.least ?? 0))
  const dimensions = apart(maturity)
  const questions = apart(maturity.flatMap((d) => d.questions))
  if (dimensions.length + questions.length === 0) return html`<p>${equity.noGaps}</p>`
  const left = questions.length - SHOWN
  const more = left > 0 ? html`<p class="note">${equity.moreGaps(left)}</p>` : ''
  const table = gapTable(equity.gapsQuestions, questions.slice(0, SHOWN), speech)
  return html`${gapTable(equity.gapsCaption, dimensions, speech)}${questions.length > 0 ? fold(html`<h4>${equity.gapsQuestions}</h4>`, html`${table}${more}`) : ''}`
}

const lows = ({ maturity }: Report, speech: Speech): Html => {
  const { words } = speech
  const all: LevelFigures[] = [...maturity, ...maturity.flatMap((d) => d.questions)]
  const of = (kind: LevelFigures['equity']['low']) => all.filter((f) => f.equity.low === kind)
  const everywhere = of('everywhere')
  const rest = html`<p class="note">${words.equity.otherLows(of('overall').length, of('some').length)}</p>`
  if (everywhere.length === 0) return html`<p>${words.equity.noLow}</p>${rest}`
  return html`${fold(
    html`<h4>${words.equity.lowCaption}</h4>`,
    table({
      kind: 'middle',
      caption: words.equity.lowCaption,
      head: [words.equity.column.what, words.band.all],
      rows: everywhere.map(
        (f) =>
          html`<tr><th scope="row">${itemText(f.item, speech)}</th>${levelCell(words.band.all, f.whole, words.figure.few, speech)}</tr>`,
      ),
    }),
  )}${rest}`
}

export const equity = (report: Report, speech: Speech): Section => {
  const { equity: said } = speech.words
  return {
    id: 'equity',
    title: said.title,
    content: html`<p>${said.about}</p><h3>${said.gaps}</h3>${gaps(report, speech)}<h3>${said.low}</h3>${lows(report, speech)}`,
  }
}
