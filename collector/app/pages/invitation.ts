/** Where an invitation's link leads: what to do with it. The code behind "#" never reaches the server, unless it was changed. */
import type { Context } from 'hono'
import { html } from 'hono/html'
import { readInvitation } from '../../../protocol/invitation.ts'
import type { PageParts } from '../parts.ts'
import { LANGUAGES, type Language } from '../texts/texts.ts'
import { languageOf, textsOf } from './language.ts'
import { type Html, layout, paragraphs } from './layout.ts'

const steps = (language: Language, changed: boolean): Html => {
  const { intro, changed: said, steps: all, after } = textsOf(language).invitation
  return html`<p>${changed ? said : intro}</p>
    <ol>${all.map((step) => html`<li>${step}</li>`)}</ol>
    ${paragraphs(after)}`
}

/** Whether the code stands in the path, because something on the way has taken "#" for a part of it. */
export const holdsInvitation = (c: Context): boolean => {
  const read = readInvitation(c.req.url)
  return read.ok || read.problem !== 'notAnInvitation'
}

/**
 * All languages at once: a link to another language would take the code out of the address.
 * @param changed the code has come along in the path
 */
export const invitation =
  (parts: Pick<PageParts, 'base'>, changed = false) =>
  (c: Context) => {
    const language = languageOf(c)
    const others = LANGUAGES.filter((other) => other !== language)
    const content = html`${steps(language, changed)}
    ${others.map(
      (other) =>
        html`<section lang="${other}">
          <h2>${textsOf(other).invitation.title}</h2>
          ${steps(other, changed)}
        </section>`,
    )}`
    const { title } = textsOf(language).invitation
    return c.html(layout({ language, base: parts.base, path: undefined, title, content }))
  }
