/** Services by how many want them: the map as a picture, and its tables. */
import { html } from 'hono/html'
import type { ServiceFigures } from '../../../domain/report/demand.ts'
import type { ItemFigures } from '../../../domain/report/figures.ts'
import type { Interval } from '../../../domain/report/interval.ts'
import type { Report } from '../../../domain/report/report.ts'
import { cell, fold, levelCell, missingCell, type Section, table, whyNone } from '../figure.ts'
import { demandMap } from '../map.ts'
import { countRange } from '../numbers.ts'
import type { Html } from '../pictures.ts'
import { mostText, type Speech, valuesText } from '../speech.ts'

const counted = (
  label: string,
  count: Interval | undefined,
  none: string,
  speech: Speech,
  more: string[] = [],
): Html =>
  count ? cell(label, html`<strong>${countRange(count, speech)}</strong>`, more) : missingCell(label, none)

const head = (at: number, { id }: ServiceFigures, { names }: Speech): Html =>
  html`<th scope="row"><span class="number">${at + 1}</span> ${names.service(id)}</th>`

const row = (service: ServiceFigures, at: number, speech: Speech): Html => {
  const { words } = speech
  const { column, tier, place } = words.services
  const { wanting, demand } = service
  const none = whyNone(demand, speech)
  const rank = service.place
    ? cell(column.tier, tier(service.tier ?? 0), [place(service.place.low, service.place.high)])
    : missingCell(column.tier, none)
  const of = demand?.whole ? [words.figure.n(countRange(demand.whole.n, speech))] : []
  return html`<tr>${head(at, service, speech)}${rank}${counted(column.wants, wanting?.wants, none, speech, of)}${counted(column.now, wanting?.wantsNow, none, speech)}${counted(column.later, wanting?.wantsLater, none, speech)}${counted(column.has, wanting?.has, none, speech)}${levelCell(column.need, service.need?.whole, whyNone(service.need, speech), speech)}</tr>`
}

/** All groups of a figure in one cell. */
const groupsCell = (label: string, figures: ItemFigures | undefined, speech: Speech): Html => {
  const { words } = speech
  if (!figures?.whole) return missingCell(label, whyNone(figures, speech))
  const { item, whole: figure } = figures
  if (figure.most)
    return cell(label, mostText(item, figure, speech), [words.figure.n(countRange(figure.n, speech))])
  if (!figure.groups) return missingCell(label, whyNone(figures, speech))
  const parts = figure.groups.map(
    (g) => html`<li>${valuesText(item, g.values, speech)}: <b>${countRange(g.count, speech)}</b></li>`,
  )
  return cell(label, html`<ul class="parts">${parts}</ul>`, [words.figure.n(countRange(figure.n, speech))])
}

const REST = ['helpful', 'fitsUnwanted', 'noNeed'] as const

const moreRow = (service: ServiceFigures, at: number, speech: Speech): Html => {
  const { more, rest } = speech.words.services
  const { wanting } = service
  const missing =
    service.asksNothing === true
      ? missingCell(more.missing, speech.words.services.asksNothing)
      : groupsCell(more.missing, service.missing, speech)
  const others = wanting
    ? cell(
        more.rest,
        html`<ul class="parts">${REST.map((name) => {
          const count = wanting[name]
          return count ? html`<li>${rest[name]}: <b>${countRange(count, speech)}</b></li>` : ''
        })}</ul>`,
      )
    : missingCell(more.rest, whyNone(service.demand, speech))
  return html`<tr>${head(at, service, speech)}${groupsCell(more.by, service.have, speech)}${missing}${others}</tr>`
}

export const services = ({ demand }: Report, speech: Speech): Section => {
  const { services: said } = speech.words
  const { column, more } = said
  const all = demand.services
  const told = html`<p>${said.about}</p>${demandMap(all, speech)}<p class="note">${said.tiers}</p>${table({
    kind: 'wide',
    caption: said.caption,
    head: [column.service, column.tier, column.wants, column.now, column.later, column.has, column.need],
    rows: all.map((service, at) => row(service, at, speech)),
  })}${fold(
    html`<h3>${said.moreCaption}</h3>`,
    html`<p class="note">${said.byAbout} ${said.missingAbout}</p>${table({
      kind: 'middle',
      caption: said.moreCaption,
      head: [column.service, more.by, more.missing, more.rest],
      rows: all.map((service, at) => moreRow(service, at, speech)),
    })}`,
  )}`
  return {
    id: 'services',
    title: said.title,
    content: all.some((s) => s.need?.whole || s.wanting) ? told : html`<p>${said.none}</p>`,
  }
}
