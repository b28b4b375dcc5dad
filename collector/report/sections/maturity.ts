/** Levels of dimensions and questions: for all and by size, with how they spread. */
import { html } from 'hono/html'
import { mergedInto } from '../../../domain/report/figures.ts'
import type { DimensionFigures, LevelFigures } from '../../../domain/report/levels.ts'
import type { Report } from '../../../domain/report/report.ts'
import { cell, fold, jointCell, levelCell, missingCell, type Section, table } from '../figure.ts'
import { basisText, countRange, levelText } from '../numbers.ts'
import { type Html, type Line, levelPicture, spreadPicture } from '../pictures.ts'
import { bandText, offText, type Speech, valuesText } from '../speech.ts'

const TOP = 4

const legend = (bands: Report['bands'], speech: Speech): Html => {
  const names = ['all', ...bands.map((b) => b.name)]
  return html`<ul class="legend">${names.map(
    (name, at) => html`<li><span class="key mark-${at}"></span>${bandText(name, speech)}</li>`,
  )}</ul>`
}

/** How many are in each group, beside the bar; or why that is not said. */
const spreadCell = (figures: LevelFigures, speech: Speech): Html => {
  const { words } = speech
  const label = words.levels.column.spread
  const { whole, without, item } = figures
  if (!whole?.groups) return missingCell(label, whole ? words.figure.noSpread : words.figure.few)
  const parts = whole.groups.map(
    (g, at) =>
      html`<li><span class="key part-${at}"></span>${valuesText(item, g.values, speech)}: <b>${countRange(g.count, speech)}</b></li>`,
  )
  const range = (g: (typeof without)[number]) => countRange(g.count, speech)
  // One group holds all reasons: the note above says which they are.
  const [only, ...others] = without
  const off = others.length > 0 ? without.map((g) => `${offText(g.values, speech)} ${range(g)}`) : []
  return cell(
    label,
    html`${spreadPicture(whole.groups, whole.n.high)}<ul class="parts">${parts}</ul>`,
    only ? [words.levels.without(off.length > 0 ? off.join('; ') : range(only))] : [],
  )
}

/** Levels of both kinds of coverage, where they are shown apart. */
const partLines = ({ parts }: LevelFigures, speech: Speech): string[] =>
  parts.flatMap(({ part, level, n }) =>
    level
      ? `${speech.words.levels.parts[part] ?? part}: ${levelText(level, speech)} (${countRange(n, speech)})`
      : [],
  )

interface Run extends Line {
  /** As results name them: what the cell stands for. */
  readonly band: string
}

/** Neighbouring bands that share one figure, or none, are one. */
const runsOf = (figures: LevelFigures, bands: Report['bands']): Run[] => {
  const runs: Run[] = []
  for (const { name } of bands) {
    const figure = mergedInto(figures, name)
    const last = runs.at(-1)
    if (last && last.figure === figure)
      runs[runs.length - 1] = { figure, lines: last.lines + 1, band: `${last.band}+${name}` }
    else runs.push({ figure, lines: 1, band: name })
  }
  return runs
}

/** What several bands have together stands once, across their columns. */
const bandCell = ({ figure, lines, band }: Run, why: string, speech: Speech): Html => {
  const label = bandText(band, speech)
  if (lines === 1) return levelCell(label, figure, why, speech)
  return figure?.level
    ? jointCell(
        speech.words.band.together(label),
        lines,
        html`<strong>${levelText(figure.level, speech)}</strong>`,
        basisText(figure, speech),
      )
    : html`<td class="missing joint span-${lines}" colspan="${lines}"><small>${why}</small></td>`
}

const row = (name: string, figures: LevelFigures, bands: Report['bands'], speech: Speech): Html => {
  const { words } = speech
  const { whole } = figures
  const own = runsOf(figures, bands)
  return html`<tr><th scope="row">${name}${partLines(figures, speech).map((line) => html`<small>${line}</small>`)}</th>
<td class="picture">${levelPicture([{ figure: whole, lines: 1 }, ...own], TOP)}</td>
${levelCell(words.band.all, whole, words.figure.few, speech)}
${own.map((run) => bandCell(run, whole ? words.figure.noBands : words.figure.few, speech))}
${spreadCell(figures, speech)}</tr>`
}

export const maturity = ({ maturity: dimensions, bands }: Report, speech: Speech): Section => {
  const { words, names } = speech
  const { levels } = words
  const tableOf = (kind: string, caption: string, first: string, rows: readonly Html[]) =>
    table({
      kind: `wide levels-table ${kind}`,
      caption,
      head: [
        first,
        levels.column.picture,
        words.band.all,
        ...bands.map((b) => bandText(b.name, speech)),
        levels.column.spread,
      ],
      rows,
    })
  const questionsOf = (d: DimensionFigures) =>
    d.questions.length === 0
      ? ''
      : fold(
          html`<h3>${names.dimension(d.id)}</h3> <small>${levels.questions(d.questions.length)}</small>`,
          tableOf(
            'quiet',
            levels.questionsCaption(names.dimension(d.id)),
            levels.column.question,
            d.questions.map((q) => row(names.question(q.id), q, bands, speech)),
          ),
        )
  return {
    id: 'maturity',
    title: levels.title,
    content: html`<p>${levels.about}</p><p class="note">${levels.picture} ${levels.spreadPicture} ${levels.dimensionNote} ${levels.withoutNote} ${levels.bandsNote}</p>
${legend(bands, speech)}
${tableOf(
  '',
  levels.caption,
  levels.column.dimension,
  dimensions.map((d) => row(names.dimension(d.id), d, bands, speech)),
)}
${dimensions.map(questionsOf)}`,
  }
}
