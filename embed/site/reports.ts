/** The public reports that were put on this site, or that there is none yet, and where all of them are. */
import { html } from 'hono/html'
import type { Language } from '../../domain/language.ts'
import { type Html, layout, type PageProps, toFile, wordsOf } from './layout.ts'
import type { Report } from './model.ts'
import { QUIET_POLICY } from './policy.ts'
import { sizeOf } from './size.ts'

/** What is the same in every language of a report: "kov-2027.et.html" and "kov-2027.en.html" are one. */
const stemOf = ({ name, language }: Report): string => name.replace(`.${language}.html`, '')

/** Each report once: in the language of the page, or else in the one there is. */
const shownIn = (all: readonly Report[], language: Language): Report[] =>
  all.filter(
    (report) =>
      report.language === language ||
      !all.some((other) => other.language === language && stemOf(other) === stemOf(report)),
  )

export const reports = (props: PageProps): Html => {
  const { site, language } = props
  const words = wordsOf(language).reports
  const list = html`<ul class="site-reports">
      ${shownIn(site.reports, language).map(
        ({ path, title, language: spoken, bytes, sha256 }) =>
          html`<li class="card">
        <h2><a href="${toFile(props, path)}" hreflang="${spoken}" lang="${spoken}">${title}</a></h2>
        <p class="hint">HTML, ${words.inLanguage[spoken]}, ${sizeOf(bytes, language)}</p>
        <p class="hint">${words.hash} <code>${sha256}</code></p>
      </li>`,
      )}
    </ul>
    <p class="hint">${words.hashAbout}</p>`
  const none = html`<div class="notice"><p><strong>${words.none}</strong></p></div>`
  const content = html`<h1>${words.title}</h1>
    <p class="site-lead">${words.lead}</p>
    ${site.reports.length > 0 ? list : none}
    <p>${words.elsewhere}</p>
    ${site.collectors.length > 0 ? html`<ul class="links">${site.collectors.map((origin) => html`<li><a href="${origin}/">${words.server(origin)}</a></li>`)}</ul>` : ''}`
  return layout({ ...props, title: words.title, description: words.lead, policy: QUIET_POLICY, content })
}
