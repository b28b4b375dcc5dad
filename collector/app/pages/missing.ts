/** For people who followed a link that leads nowhere; programs are told in JSON. */
import type { Context } from 'hono'
import { html } from 'hono/html'
import { holdsInvitation, invitation } from './invitation.ts'
import { languageOf, textsOf } from './language.ts'
import { layout } from './layout.ts'

export const wantsPage = (c: Context): boolean => (c.req.header('accept') ?? '').includes('text/html')

export const missing = (c: Context, base: string) => {
  if (holdsInvitation(c)) return invitation({ base }, true)(c)
  const language = languageOf(c)
  const { title, text, home } = textsOf(language).missing
  const content = html`<p>${text}</p><p><a href="${base}?lang=${language}">${home}</a></p>`
  return c.html(layout({ language, base, path: '', title, isError: true, content }), 404)
}
