/**
 * The floor: the same questions as a page written by hand, in one file, with next to no code.
 * Whatever our page costs beyond this is the price of being an application.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DimensionNames, DimensionText, Pack } from '../../domain/content.ts'

const STYLE = `
body { max-width: 46rem; margin: 0 auto; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif }
fieldset { margin: 0 0 1.5rem; padding: 1rem; border: 1px solid #ccc; border-radius: 6px }
legend { font-weight: 600 }
label { display: block; padding: .5rem; border-radius: 4px; cursor: pointer }
label:hover { background: #eef }
label:has(:checked) { background: #dde }
button { padding: .5rem 1.5rem; font: inherit }`

const SCRIPT = `
const pages = [...document.querySelectorAll('section')]
const show = (at) => {
  pages.forEach((page, i) => { page.hidden = i !== at })
  localStorage.page = at
  scrollTo(0, 0)
}
for (const [name, value] of Object.entries(localStorage)) {
  const input = document.getElementById(name + '-' + value)
  if (input) input.checked = true
}
document.addEventListener('change', (e) => { localStorage[e.target.name] = e.target.value })
document.addEventListener('click', (e) => {
  if (e.target.matches('button')) show(pages.indexOf(e.target.closest('section')) + 1)
})
show(Number(localStorage.page ?? 0))`

const entities = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`)

type Words = DimensionText['indicators'][string]

const question = (id: string, { question, levels }: Words): string =>
  `<fieldset><legend>${id} ${entities(question)}</legend>${levels
    .map(
      (text, level) =>
        `<label><input type="radio" name="${id}" id="${id}-${level}" value="${level}"> ${entities(text)}</label>`,
    )
    .join('\n')}</fieldset>`

/** @param files a bank by path under content/, as `bank480` gives it */
export const staticPage = (files: Map<string, unknown>): string => {
  const { dimensions } = files.get('pack.json') as Pack
  const names = (files.get('et/dimensions.json') as DimensionNames).dimensions
  const sections = dimensions.map(({ id, indicators }, at) => {
    const texts = (files.get(`et/${id}.json`) as DimensionText).indicators
    const asked = indicators.flatMap((i) => {
      const words = texts[i.id]
      return words ? [question(i.id, words)] : []
    })
    const next = at < dimensions.length - 1 ? '<button type="button">Edasi</button>' : ''
    const hidden = at > 0 ? ' hidden' : ''
    return `<section${hidden}><h2>${id}. ${entities(names[id]?.name ?? '')}</h2>\n${asked.join('\n')}\n${next}</section>`
  })
  return `<!doctype html>
<html lang="et"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>KOV digikompass</title><style>${STYLE}</style></head>
<body><main>${sections.join('\n')}</main><script>${SCRIPT}</script></body></html>`
}

export const writeStaticPage = (files: Map<string, unknown>, folder: string): void => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'index.html'), staticPage(files))
}
