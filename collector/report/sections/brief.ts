/** The report in a few sentences, each of them certain; and how to read the rest. */
import { html } from 'hono/html'
import type { Report } from '../../../domain/report/report.ts'
import { paragraphs, type Section } from '../figure.ts'
import type { Speech } from '../speech.ts'

/** Services that may be the most wanted one by the true numbers. */
const mostWanted = ({ demand }: Report): string[] =>
  demand.services.filter((s) => s.place?.low === 1).map((s) => s.id)

export const brief = (report: Report, speech: Speech): Section => {
  const { words, names } = speech
  const { participation, maturity, changes } = report
  const questions = maturity.flatMap((d) => d.questions)
  const top = mostWanted(report).map(names.service)
  const moved = [...(changes?.levels ?? []), ...(changes?.wants ?? [])].filter((c) => c.moved !== 'open')
  const lines = [
    words.brief.delivered(participation.delivered, participation.invited),
    words.brief.gaps(maturity.filter((d) => d.equity.gap).length, maturity.length),
    words.brief.low(questions.filter((q) => q.equity.low === 'everywhere').length, questions.length),
    ...(top.length === 1 ? [words.brief.wanted(top.join(', '))] : []),
    ...(top.length > 1 ? [words.brief.wantedOpen(top.join(', '))] : []),
    ...(changes ? [words.brief.changed(moved.length, changes.earlier.id)] : []),
  ]
  return {
    id: 'brief',
    title: words.brief.title,
    content: html`<ul class="brief">${lines.map((line) => html`<li>${line}</li>`)}</ul>`,
  }
}

export const reading = ({ words }: Speech): Section => ({
  id: 'reading',
  title: words.reading.title,
  content: html`${paragraphs(words.reading.text)}`,
})
