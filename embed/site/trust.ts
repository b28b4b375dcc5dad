/** Who could see what, and how the site can be checked. */
import { html } from 'hono/html'
import { siteTrust as en } from '../../locales/en/site-trust.ts'
import { siteTrust as et } from '../../locales/et/site-trust.ts'
import { type Html, layout, type PageProps, toFile, wordsOf } from './layout.ts'
import { QUIET_POLICY } from './policy.ts'

const WORDS = { et, en }
const SUMS = 'SHA256SUMS'

const paragraphs = (texts: readonly string[]): Html[] => texts.map((text) => html`<p>${text}</p>`)

/** Who runs this very site: in a demo everything is one person's. */
const operatorOf = ({ site, language }: PageProps): string => {
  const { operator, noOperator } = WORDS[language].site
  if (site.demo) return wordsOf(language).demo.text
  return site.operator ? operator(site.operator) : noOperator
}

export const trust = (props: PageProps): Html => {
  const words = WORDS[props.language]
  const { guards, check } = words
  const content = html`<h1>${words.title}</h1>
    <p class="site-lead">${words.lead}</p>
    <section>
      <h2>${words.site.title}</h2>
      ${paragraphs(words.site.text)}
      <p class="notice">${operatorOf(props)}</p>
    </section>
    <section>
      <h2>${words.extension.title}</h2>
      ${paragraphs(words.extension.text)}
    </section>
    <section>
      <h2>${words.seesTitle}</h2>
      <dl class="site-rows">${words.sees.map(([who, what]) => html`<div><dt>${who}</dt><dd>${what}</dd></div>`)}</dl>
    </section>
    <section>
      <h2>${guards.title}</h2>
      <ul class="site-list">${guards.list.map((text) => html`<li>${text}</li>`)}</ul>
      ${paragraphs([guards.old, guards.limit])}
    </section>
    <section>
      <h2>${check.title}</h2>
      ${paragraphs(check.text)}
      <p class="site-command"><code>npm run check:site -- ${check.address} ${check.hash}</code></p>
      <p>${check.limit}</p>
      <p><a href="${toFile(props, SUMS)}">${SUMS}</a></p>
    </section>`
  return layout({ ...props, title: words.title, description: words.lead, policy: QUIET_POLICY, content })
}
