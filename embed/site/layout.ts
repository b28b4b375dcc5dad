/** What every page has around its content. */
import { html } from 'hono/html'
import { LANGUAGES, type Language } from '../../domain/language.ts'
import { site as en } from '../../locales/en/site.ts'
import { site as et } from '../../locales/et/site.ts'
import type { Site } from './model.ts'
import { linkFrom, PAGES, type PageName, pathOf } from './paths.ts'

export type Html = ReturnType<typeof html>

const WORDS = { et, en }
export const wordsOf = (language: Language): typeof et => WORDS[language]

/** What a page is given. */
export interface PageProps {
  readonly site: Site
  readonly page: PageName
  readonly language: Language
}

export interface Framed extends PageProps {
  readonly title: string
  readonly description: string
  /** The page's own, narrower than the headers'. */
  readonly policy: string
  /** Behind the style sheet, where a page needs more. */
  readonly head?: Html | ''
  readonly content: Html
}

/** A link to another page in the same language. */
export const to = ({ page, language }: PageProps, other: PageName): string =>
  linkFrom(pathOf(page, language), pathOf(other, language))

/** A link to any other file of the site. */
export const toFile = ({ page, language }: PageProps, path: string): string =>
  linkFrom(pathOf(page, language), path)

const mark = html`<svg class="mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
  <circle cx="16" cy="16" r="14" fill="none" stroke="currentColor" stroke-width="2.5" />
  <path d="M22.5 9.5 18 18l-4-4z" fill="currentColor" />
  <path d="M9.5 22.5 14 14l4 4z" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round" />
</svg>`

const pages = (props: PageProps): Html => {
  const words = wordsOf(props.language)
  return html`<nav aria-label="${words.pages}">
    <ul>
      ${PAGES.map(
        (page) =>
          html`<li><a href="${to(props, page)}"${page === props.page ? html` aria-current="page"` : ''}>${words.nav[page]}</a></li>`,
      )}
    </ul>
  </nav>`
}

const languages = ({ page, language }: PageProps): Html =>
  html`<nav class="site-languages" aria-label="${wordsOf(language).languages}">
    <ul>
      ${LANGUAGES.filter((other) => other !== language).map(
        (other) =>
          html`<li><a href="${linkFrom(pathOf(page, language), pathOf(page, other))}" lang="${other}" hreflang="${other}">${wordsOf(other).languageName}</a></li>`,
      )}
    </ul>
  </nav>`

const demoNotice = (language: Language): Html => {
  const { title, text } = wordsOf(language).demo
  return html`<aside class="site-demo" aria-label="${title}"><p><strong>${title}</strong> ${text}</p></aside>`
}

export const layout = (props: Framed): Html => {
  const { site, page, language, title, description, policy, head = '', content } = props
  const words = wordsOf(language)
  return html`<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="description" content="${description}" />
    <title>${page === 'home' ? words.product : `${title} – ${words.product}`}</title>
    <link rel="icon" href="${toFile(props, 'icon.svg')}" type="image/svg+xml" />
    <link rel="stylesheet" href="${toFile(props, site.style.path)}" integrity="${site.style.integrity}" />
    ${head}
  </head>
  <body class="digikompass site" data-page="${page}">
    <a class="skip" href="#content">${words.skip}</a>
    <header class="site-header">
      <a class="site-name" href="${to(props, 'home')}">${mark}<span>${words.product}</span></a>
      ${languages(props)}
      ${pages(props)}
    </header>
    ${site.demo ? demoNotice(language) : ''}
    <main id="content" tabindex="-1">${content}</main>
    <footer class="site-footer">
      <p>${words.footer.quiet}</p>
      <p>${words.footer.version(site.version)}</p>
    </footer>
  </body>
</html>
`
}
