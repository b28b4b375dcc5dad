/** Who was invited, how many delivered, and how large the size bands are. */
import { html } from 'hono/html'
import type { Report } from '../../../domain/report/report.ts'
import { cell, type Section, table } from '../figure.ts'
import { countRange } from '../numbers.ts'
import { bandText, type Speech } from '../speech.ts'

export const participation = ({ participation: p, bands, campaign }: Report, speech: Speech): Section => {
  const { words } = speech
  const { participation: said } = words
  const row = (name: string, label: string, text: string) =>
    html`<tr><th scope="row">${name}</th>${cell(label, html`<strong>${text}</strong>`)}</tr>`
  const rows = (['eligible', 'invited', 'delivered', 'reissued', 'revoked'] as const).map((key) =>
    row(said[key], said.column.number, String(p[key])),
  )
  const isTold = bands.every((b) => b.delivered !== undefined)
  const isMerged = bands.some((b) => b.labels.length > 1)
  const number = (label: string, n: number) => cell(label, html`<strong>${String(n)}</strong>`)
  const bandRow = (b: Report['bands'][number]) =>
    html`<tr><th scope="row">${bandText(b.name, speech)}</th>${number(said.inBand, b.eligible)}${b.delivered === undefined ? '' : number(said.delivered, b.delivered)}</tr>`
  const counted = row(said.counted, said.column.number, countRange(p.counted, speech))
  return {
    id: 'participation',
    title: said.title,
    content: html`<div class="pair">${table({
      kind: 'short',
      caption: said.caption,
      head: [said.column.what, said.column.number],
      rows: [...rows, counted],
    })}${table({
      kind: 'short',
      caption: said.bandsCaption,
      head: [said.band, said.inBand, ...(isTold ? [said.delivered] : [])],
      rows: bands.map(bandRow),
    })}</div><p class="note">${said.note}${isMerged ? ` ${said.bandsNote(campaign.k)}` : ''}</p>`,
  }
}
