/**
 * The report as one page that needs nothing besides itself: no script, no address, its one style in it and named in its
 * policy. The same file is served by the collector and opened from a disk.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { html, raw } from 'hono/html'
import type { Language } from '../../domain/content.ts'
import type { Report } from '../../domain/report/report.ts'
import { dayText } from '../../domain/time/moment.ts'
import { type Section, section } from './figure.ts'
import { fileNames } from './file-names.ts'
import { brief, reading } from './sections/brief.ts'
import { changesSection } from './sections/changes.ts'
import { data } from './sections/data.ts'
import { equity } from './sections/equity.ts'
import { families } from './sections/families.ts'
import { maturity } from './sections/maturity.ts'
import { participation } from './sections/participation.ts'
import { services } from './sections/services.ts'
import { type Speech, speechIn } from './speech.ts'

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')

/** The product's colours and sizes, then what is the page's own. */
const SHEETS = ['../../assets/tokens.css', './style.css', './tables.css', './pictures.css', './paper.css']
const STYLE = `\n${SHEETS.map(read).join('')}`
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64')
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'`

const OTHER: Readonly<Record<Language, Language>> = { et: 'en', en: 'et' }

const sectionsOf = (report: Report, speech: Speech): Section[] => [
  brief(report, speech),
  reading(speech),
  participation(report, speech),
  maturity(report, speech),
  equity(report, speech),
  services(report, speech),
  families(report, speech),
  ...(report.changes ? [changesSection(report.changes, speech)] : []),
  data(report, speech),
]

/** @param files content files, for the names of questions and services */
export const reportPage = (
  report: Report,
  language: Language,
  files: Readonly<Record<string, unknown>>,
): string => {
  const speech = speechIn(language, files, report.bands)
  const { words } = speech
  const { campaign } = report
  const other = OTHER[language]
  const parts = sectionsOf(report, speech)
  const page = html`<!doctype html>
<html lang="${language}" class="digikompass">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="description" content="${words.lead}">
<title>${words.title(campaign.id)} – ${words.product}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<a class="skip" href="#content">${words.skip}</a>
<header><span class="product">${words.product}</span> <a class="language" href="${fileNames(campaign.id)[other]}" lang="${other}" hreflang="${other}">${speechIn(other, files, report.bands).words.inThisLanguage}</a></header>
<main id="content" tabindex="-1">
<h1>${words.title(campaign.id)}</h1>
<p class="lead">${words.lead}</p>
<p class="period">${words.period(dayText(campaign.from, language, 'long'), dayText(campaign.to, language, 'long'))}</p>
${campaign.demo ? html`<p class="demo"><strong>${words.demo}</strong></p>` : ''}
<nav aria-labelledby="contents"><h2 id="contents">${words.contents}</h2><ol>${parts.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ol></nav>
${parts.map(section)}
</main>
</body>
</html>
`
  return String(page)
}
