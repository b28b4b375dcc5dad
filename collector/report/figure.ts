/** Pieces that all parts of the page are put together from. */
import { html } from 'hono/html'
import type { Figure } from '../../domain/report/figures.ts'
import { basisText, levelText } from './numbers.ts'
import type { Html } from './pictures.ts'
import type { Speech } from './speech.ts'

/** A table's cell; in a narrow window its label stands beside it. */
export const cell = (label: string, content: Html | string, more: readonly string[] = []): Html =>
  html`<td data-label="${label}">${content}${more.map((line) => html` <small>${line}</small>`)}</td>`

export const missingCell = (label: string, why: string): Html =>
  html`<td data-label="${label}" class="missing"><small>${why}</small></td>`

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
