/** What changed since an earlier campaign, and what cannot be compared with it. */
import { html } from 'hono/html'
import type { Change, Changes } from '../../../domain/report/changes.ts'
import { dayText } from '../../../domain/time/moment.ts'
import { cell, fold, type Section, table } from '../figure.ts'
import { countRange, levelNumber, levelRange } from '../numbers.ts'
import type { Html } from '../pictures.ts'
import { itemText, type Speech } from '../speech.ts'

type Range = (change: Change['now'], speech: Speech) => string

const moved = ({ moved: way, least }: Change, isLevel: boolean, { words, language }: Speech): string => {
  const by = isLevel ? levelNumber(Math.floor(least * 100 + 1e-6) / 100, language) : String(least)
  return way === 'up' ? words.changes.up(by) : words.changes.down(by)
}

const changeTable = (caption: string, all: readonly Change[], range: Range, speech: Speech): Html | '' => {
  const { column } = speech.words.changes
  const certain = all.filter((c) => c.moved !== 'open')
  if (certain.length === 0) return ''
  return table({
    kind: 'middle',
    caption,
    head: [column.what, column.before, column.now, column.moved],
    rows: certain.map(
      (c) =>
        html`<tr><th scope="row">${itemText(c.item, speech)}</th>${cell(column.before, range(c.before, speech))}${cell(column.now, range(c.now, speech))}${cell(column.moved, moved(c, range === levelRange, speech))}</tr>`,
    ),
  })
}

const breaks = ({ breaks: all, gone }: Changes, speech: Speech): Html => {
  const { changes: said } = speech.words
  const rows = all.map(
    ({ item, why }) =>
      html`<tr><th scope="row">${itemText(item, speech)}</th>${cell(said.why, said.because[why])}</tr>`,
  )
  const names = [...new Set(gone.map((item) => itemText(item, speech)))]
  return html`${
    rows.length > 0
      ? fold(
          html`<h3>${said.breaksCaption}</h3>`,
          table({ kind: 'short', caption: said.breaksCaption, head: [said.column.what, said.why], rows }),
        )
      : ''
  }${names.length > 0 ? html`<p>${said.gone(names.join(', '))}</p>` : ''}`
}

export const changesSection = (changes: Changes, speech: Speech): Section => {
  const { changes: said } = speech.words
  const all = [...changes.levels, ...changes.wants]
  const open = all.filter((c) => c.moved === 'open').length
  return {
    id: 'changes',
    title: said.title(changes.earlier.id),
    content: html`<p>${said.about(dayText(changes.earlier.to, speech.language, 'long'))}</p>
${open === all.length ? html`<p>${said.nothing}</p>` : ''}
${changeTable(said.levelsCaption, changes.levels, levelRange, speech)}
${changeTable(said.wantsCaption, changes.wants, countRange, speech)}
${open > 0 ? html`<p class="note">${said.stayed(open)}</p>` : ''}
${breaks(changes, speech)}`,
  }
}
