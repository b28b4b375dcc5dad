/** Pieces that all parts of the page are put together from. */
import { html } from 'hono/html'
import type { Figure, ItemFigures } from '../../domain/report/figures.ts'
import { basisText, levelText } from './numbers.ts'
import type { Html } from './pictures.ts'
import type { Speech } from './speech.ts'

/** A table's cell; in a narrow window its label stands beside it. */
export const cell = (label: string, content: Html | string, more: readonly string[] = []): Html =>
  html`<td data-label="${label}">${content}${more.map((line) => html` <small>${line}</small>`)}</td>`

export const missingCell = (label: string, why: string): Html =>
  html`<td data-label="${label}" class="missing"><small>${why}</small></td>`

/** One cell below the heads of several columns: what it holds is theirs together, and says so in every window. */
export const jointCell = (
  label: string,
  columns: number,
  content: Html | string,
  more: readonly string[],
): Html =>
  html`<td data-label="${label}" class="joint span-${columns}" colspan="${columns}"><small class="whose">${label}</small>${content}${more.map((line) => html` <small>${line}</small>`)}</td>`

/** Why there is no figure: it was not asked, too few answered, or answers are not told apart. */
export const whyNone = (figures: ItemFigures | undefined, { words }: Speech): string => {
  if (!figures) return words.figure.notAsked
  return figures.whole ? words.figure.noSpread : words.figure.few
}

/** Folded on a screen until somebody wants it, whole on paper. */
export const fold = (heading: Html, content: Html): Html =>
  html`<details class="fold"><summary>${heading}</summary>${content}</details>`

/** A level with its interval and its number of answers; or why there is none. */
export const levelCell = (label: string, figure: Figure | undefined, why: string, speech: Speech): Html =>
  figure?.level
    ? cell(label, html`<strong>${levelText(figure.level, speech)}</strong>`, basisText(figure, speech))
    : missingCell(label, why)

export interface Table {
  readonly caption: string
  readonly head: readonly string[]
  readonly rows: readonly Html[]
  /** Classes of the style sheet. */
  readonly kind: string
}

/** The first column is the row's head. */
export const table = ({ caption, head, rows, kind }: Table): Html =>
  html`<table class="${kind}"><caption>${caption}</caption><thead><tr>${head.map(
    (name) => html`<th scope="col">${name}</th>`,
  )}</tr></thead><tbody>${rows}</tbody></table>`

export const paragraphs = (texts: readonly string[]): Html[] => texts.map((text) => html`<p>${text}</p>`)

export interface Section {
  readonly id: string
  readonly title: string
  readonly content: Html
}

export const section = ({ id, title, content }: Section): Html =>
  html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${content}</section>`
