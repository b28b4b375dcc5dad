/** Where an invitation's link leads: what to do with it. The code behind "#" never reaches the server. */
import type { Context } from 'hono'
import { html } from 'hono/html'
import type { PageParts } from '../parts.ts'
import { LANGUAGES, type Language } from '../texts/texts.ts'
import { languageOf, textsOf } from './language.ts'
import { type Html, layout, paragraphs } from './layout.ts'

const steps = (language: Language): Html => {
  const { intro, steps: all, after } = textsOf(language).invitation
  return html`<p>${intro}</p>
    <ol>${all.map((step) => html`<li>${step}</li>`)}</ol>
    ${paragraphs(after)}`
}

/** All languages at once: a link to another language would take the code out of the address. */
export const invitation = (parts: PageParts) => (c: Context) => {
  const language = languageOf(c)
  const others = LANGUAGES.filter((other) => other !== language)
  const content = html`${steps(language)}
    ${others.map(
      (other) =>
        html`<section lang="${other}">
          <h2>${textsOf(other).invitation.title}</h2>
          ${steps(other)}
        </section>`,
    )}`
  const { title } = textsOf(language).invitation
  return c.html(layout({ language, base: parts.base, path: undefined, title, content }))
}
