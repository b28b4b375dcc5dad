/** The page with the assessment itself: the one page with scripts. */
import { html, raw } from 'hono/html'
import { importMap } from './import-map.ts'
import { type Html, layout, type PageProps, to, toFile, wordsOf } from './layout.ts'
import type { Element } from './model.ts'
import { pathOf } from './paths.ts'

const modulesOf = ({ entry, chunks }: Element) => [entry, ...chunks]

/** The text of the import map on this page; its hash stands in the policy. */
export const mapOn = ({ site, page, language }: PageProps): string =>
  importMap(pathOf(page, language), modulesOf(site.element))

const head = (props: PageProps): Html => {
  const { entry, first } = props.site.element
  return html`<script type="importmap">${raw(mapOn(props))}</script>
    ${first[props.language].map(
      ({ path, integrity }) =>
        html`<link rel="modulepreload" href="${toFile(props, path)}" integrity="${integrity}" />\n    `,
    )}<script type="module" src="${toFile(props, entry.path)}" integrity="${entry.integrity}"></script>`
}

export const assessment = (props: PageProps, policy: string): Html => {
  const words = wordsOf(props.language).assessment
  // What stands between the tags is shown until the first view is there.
  const content = html`<kov-digikompass lang="${props.language}" routing="hash">
      <noscript><p class="notice warn">${words.noScript}</p></noscript>
      <p class="hint">${words.loading}</p>
      <p class="hint">${words.old}</p>
    </kov-digikompass>
    <p class="site-host hint">${words.host} <a href="${to(props, 'trust')}">${words.more}</a></p>`
  return layout({
    ...props,
    title: words.title,
    description: words.description,
    policy,
    head: head(props),
    content,
  })
}
