/** What is preferred in each group of services: when, by whom, how paid, what stands in the way, at what fee. */
import { html } from 'hono/html'
import { FAMILY_QUESTIONS, type FamilyQuestion } from '../../../domain/demand.ts'
import { type FamilyFigures, leadingGroup } from '../../../domain/report/demand.ts'
import type { Group, ItemFigures } from '../../../domain/report/figures.ts'
import type { Report } from '../../../domain/report/report.ts'
import { cell, fold, type Section, table, whyNone } from '../figure.ts'
import { countRange, shareRange } from '../numbers.ts'
import { type Html, sharePicture } from '../pictures.ts'
import { itemText, mostText, offText, type Speech, valuesText } from '../speech.ts'

const QUESTIONS = Object.keys(FAMILY_QUESTIONS) as FamilyQuestion[]

/** Most given first; what was put together stands last, as it is no answer of its own. */
const bySize = (groups: readonly Group[]): Group[] =>
  groups.toSorted(
    (a, b) => Number(a.values.length > 1) - Number(b.values.length > 1) || b.count.n - a.count.n,
  )

const withoutText = ({ without }: ItemFigures, speech: Speech): string[] => {
  const off = without.map((g) => `${offText(g.values, speech)} ${countRange(g.count, speech)}`)
  return off.length > 0 ? [off.join('; ')] : []
}

const question = (figures: ItemFigures, speech: Speech): Html => {
  const { words } = speech
  const { column } = words.families
  const { whole, item } = figures
  const caption = itemText(item, speech)
  if (!whole?.groups) {
    const said = whole?.most ? mostText(item, whole, speech) : whyNone(figures, speech)
    const n = whole ? `, ${words.figure.n(countRange(whole.n, speech))}` : ''
    return html`<div class="answer"><p class="caption">${caption}</p><p>${said}${n}</p></div>`
  }
  const lead = leadingGroup(whole)
  const order = item.endsWith('/when') || item.endsWith('/fee') ? whole.groups : bySize(whole.groups)
  const rows = order.map(
    (g) =>
      html`<tr><th scope="row">${valuesText(item, g.values, speech)}</th>${cell(column.number, html`<strong>${countRange(g.count, speech)}</strong>`)}<td class="picture" data-label="${column.picture}">${sharePicture(g.share)}<small>${shareRange(g.share, speech)}</small></td></tr>`,
  )
  const said = lead ? words.families.lead(valuesText(item, lead.values, speech)) : words.families.noLead
  const below = [words.figure.n(countRange(whole.n, speech)), ...withoutText(figures, speech)]
  return html`<div class="answer">${table({
    kind: 'bars',
    caption,
    head: [column.answer, column.number, column.picture],
    rows,
  })}<p class="note">${said} ${below.join('; ')}</p></div>`
}

const family = ({ family: id, questions }: FamilyFigures, speech: Speech): Html =>
  fold(
    html`<h3>${speech.names.family(id)}</h3>`,
    html`<div class="answers">${QUESTIONS.map((name) => {
      const figures = questions[name]
      return figures ? question(figures, speech) : ''
    })}</div>`,
  )

export const families = ({ demand }: Report, speech: Speech): Section => {
  const { families: said } = speech.words
  return {
    id: 'families',
    title: said.title,
    content: html`<p>${said.about}</p><p class="note">${said.rare}</p>${demand.families.map((f) => family(f, speech))}`,
  }
}
