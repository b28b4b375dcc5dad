/** The files beside the page, and how everybody can check it. */
import { html } from 'hono/html'
import type { Report } from '../../../domain/report/report.ts'
import { LICENCE } from '../columns.ts'
import type { Section } from '../figure.ts'
import { paragraphs } from '../figure.ts'
import { fileNames } from '../file-names.ts'
import type { Speech } from '../speech.ts'

export const data = ({ campaign, asked }: Report, { words }: Speech): Section => {
  const { data: said } = words
  const names = fileNames(campaign.id)
  const links = (['csvEt', 'csv', 'dictionary', 'json', 'schema'] as const).map(
    (key) => html`<li><a href="${names[key]}">${said.files[key]}</a> <small>${names[key]}</small></li>`,
  )
  return {
    id: 'data',
    title: said.title,
    content: html`<p>${said.about}</p><ul class="files">${links}</ul>
${paragraphs([said.rules(campaign.rules, campaign.k), said.content(asked.pack.version), said.licence(LICENCE.title), said.check])}
<dl class="hashes"><dt>${said.campaignHash}</dt><dd><code>${campaign.ctx}</code></dd><dt>${said.listsHash}</dt><dd><code>${campaign.lists}</code></dd></dl>`,
  }
}
