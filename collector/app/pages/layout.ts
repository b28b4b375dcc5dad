/** What every page has around its content. Plain HTML: it works in any browser, without scripts and in print. */
import { html } from 'hono/html'
import { LANGUAGES, type Language } from '../texts/texts.ts'
import { textsOf } from './language.ts'

export type Html = ReturnType<typeof html>

export interface Page {
  readonly language: Language
  /** Path under which the outside finds the collector; ends in "/". */
  readonly base: string
  /**
   * Path of this page under it, for the other language; undefined where the address holds an invitation after "#",
   * which any link on the page would take away.
   */
  readonly path: string | undefined
  readonly title: string
  /** Something went wrong: said first, before everything else. */
  readonly isError?: boolean
  readonly content: Html
}

const languageLink = ({ base, path = '', language }: Page, other: Language) =>
  html`<li>
    <a href="${base}${path}?lang=${other}" lang="${other}" hreflang="${other}" aria-current="${String(other === language)}"
      >${textsOf(other).languageName}</a
    >
  </li>`

const languages = (page: Page): Html =>
  html`<nav aria-label="${textsOf(page.language).languages}">
    <ul>
      ${LANGUAGES.map((other) => languageLink(page, other))}
    </ul>
  </nav>`

export const layout = (page: Page): Html => {
  const { language, base, title, isError = false, content } = page
  const texts = textsOf(language)
  return html`<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>${isError ? `${texts.errorPrefix}: ` : ''}${title} – ${texts.product}</title>
    <link rel="stylesheet" href="${base}style.css" />
  </head>
  <body>
    ${page.path === undefined ? '' : html`<a class="skip" href="#content">${texts.skip}</a>`}
    <header>
      <a class="product" href="${base}?lang=${language}">${texts.product}</a>
      ${page.path === undefined ? '' : languages(page)}
    </header>
    <main id="content" tabindex="-1">
      <h1>${title}</h1>
      ${content}
    </main>
  </body>
</html>`
}

export const paragraphs = (texts: readonly string[]): Html[] => texts.map((text) => html`<p>${text}</p>`)

export const demoNote = (text: string): Html => html`<p class="note demo"><strong>${text}</strong></p>`
