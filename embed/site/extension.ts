/** The extension: from a store, as a file, and how to check and install it. */
import { html } from 'hono/html'
import { siteExtension as en } from '../../locales/en/site-extension.ts'
import { siteExtension as et } from '../../locales/et/site-extension.ts'
import { type Html, layout, type PageProps, toFile } from './layout.ts'
import { QUIET_POLICY } from './policy.ts'
import { sizeOf } from './size.ts'

const WORDS = { et, en }
type Words = typeof et
/** Names of their own, the same in every language. */
const STORES = [
  ['chrome', 'Chrome Web Store'],
  ['edge', 'Microsoft Edge Add-ons'],
  ['firefox', 'Firefox Add-ons'],
] as const

const stores = (words: Words, { site }: PageProps): Html =>
  html`<dl class="site-rows">${STORES.map(([store, name]) => {
    const address = site.stores[store]
    return html`<div><dt>${name}</dt><dd>${address ? html`<a href="${address}">${address}</a>` : words.notYet}</dd></div>`
  })}</dl>`

const files = (words: Words, props: PageProps): Html => {
  const { downloads, demo } = props.site
  if (downloads.length === 0) return html`<p class="notice">${demo ? words.noneDemo : words.none}</p>`
  const { columns, kinds } = words
  return html`<p>${words.filesAbout}</p>
    <table class="site-files">
      <thead>
        <tr><th scope="col">${columns.file}</th><th scope="col">${columns.size}</th><th scope="col">${columns.hash}</th></tr>
      </thead>
      <tbody>
        ${downloads.map(
          ({ path, name, kind, bytes, sha256 }) => html`<tr>
          <th scope="row">${kinds[kind]}<br /><a href="${toFile(props, path)}" download>${name}</a></th>
          <td>${sizeOf(bytes, props.language)}</td>
          <td><code>${sha256}</code></td>
        </tr>`,
        )}
      </tbody>
    </table>`
}

const install = (words: Words): Html =>
  html`<h2>${words.installTitle}</h2>
    ${[words.chrome, words.firefox].map(
      ({ title, steps }) => html`<h3>${title}</h3>
    <ol class="site-list">${steps.map((step) => html`<li>${step}</li>`)}</ol>`,
    )}
    <p class="notice warn">${words.firefox.note}</p>
    <h3>${words.office.title}</h3>
    <p>${words.office.text}</p>`

const check = (words: Words, name: string): Html =>
  html`<h2>${words.checkTitle}</h2>
    <p>${words.checkAbout}</p>
    <dl class="site-commands">
      <dt>Windows (PowerShell)</dt>
      <dd class="site-command"><code>Get-FileHash ${name}</code></dd>
      <dt>Linux, macOS</dt>
      <dd class="site-command"><code>shasum -a 256 ${name}</code></dd>
    </dl>`

export const extension = (props: PageProps): Html => {
  const words = WORDS[props.language]
  const [first] = props.site.downloads
  const content = html`<h1>${words.title}</h1>
    <p class="site-lead">${words.lead}</p>
    <section>
      <h2>${words.storesTitle}</h2>
      <p>${words.storesAbout}</p>
      ${stores(words, props)}
    </section>
    <section>
      <h2>${words.filesTitle}</h2>
      ${files(words, props)}
    </section>
    ${first ? html`<section>${check(words, first.name)}</section><section>${install(words)}</section>` : ''}`
  return layout({ ...props, title: words.title, description: words.lead, policy: QUIET_POLICY, content })
}
