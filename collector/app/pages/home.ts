/** The start page: what this is, which surveys there are, and who sees what. */
import type { Context } from 'hono'
import { html } from 'hono/html'
import { momentText } from '../../../domain/time/moment.ts'
import type { CampaignHead } from '../../store.ts'
import { participationFor } from '../campaign.ts'
import type { PageParts } from '../parts.ts'
import { phaseOf, spanOf } from '../phase.ts'
import type { Language } from '../texts/texts.ts'
import { languageOf, textsOf } from './language.ts'
import { demoNote, type Html, layout, paragraphs } from './layout.ts'

const links = (
  { id, has, reported, destruction }: CampaignHead,
  base: string,
  language: Language,
  isOpen: boolean,
) => {
  const { home } = textsOf(language)
  const at = `${base}campaigns/${id}`
  const all: [boolean, string, string][] = [
    [reported, `${at}/report?lang=${language}`, home.report],
    [isOpen, `${at}/upload?lang=${language}`, home.byFile],
    [true, at, home.data],
    [has.lists, `${at}/lists`, home.lists],
    [has.release, `${at}/release`, home.release],
    [destruction.length > 0, `${at}/destruction`, home.destruction],
  ]
  return all.filter(([shown]) => shown).map(([, href, text]) => html`<li><a href="${href}">${text}</a></li>`)
}

const survey = async (parts: PageParts, head: CampaignHead, language: Language): Promise<Html> => {
  const texts = textsOf(language)
  const [span, phase] = [await spanOf(head), await phaseOf(head, parts.now())]
  const { delivered, codes } = await participationFor(parts, head)
  const moment = momentText(phase === 'before' ? span.from : span.to, language, 'long')
  const open = head.objections.filter((o) => o.resolvedAt === null).length
  const lines = [
    texts.home.phase[phase](moment),
    ...(head.notices.length > 0 ? [texts.home.extended] : []),
    texts.home.participation(delivered, codes),
    ...(head.has.lists || head.manifest.demo ? [] : [texts.home.daily]),
    ...(open > 0 ? [texts.home.objections(open)] : []),
  ]
  return html`<section class="survey">
    <h3>${head.id}</h3>
    ${head.manifest.demo ? demoNote(texts.demo) : ''}
    ${paragraphs(lines)}
    <ul>${links(head, parts.base, language, phase === 'open')}</ul>
  </section>`
}

const content = (language: Language, surveys: readonly Html[]): Html => {
  const { home } = textsOf(language)
  return html`${paragraphs(home.intro)}
    <h2>${home.surveys}</h2>
    ${surveys.length > 0 ? surveys : paragraphs([home.none])}
    <h2>${home.whoSees}</h2>
    <dl>${home.roles.map(([who, what]) => html`<dt>${who}</dt><dd>${what}</dd>`)}</dl>
    <h2>${home.limitsTitle}</h2>
    <ul>${home.limits.map((text) => html`<li>${text}</li>`)}</ul>
    <h2>${home.keptTitle}</h2>
    <p>${home.kept}</p>`
}

export const home = (parts: PageParts) => async (c: Context) => {
  const language = languageOf(c)
  const surveys: Html[] = []
  for (const id of await parts.store.campaigns()) {
    const head = await parts.store.head(id)
    if (head?.open) surveys.push(await survey(parts, head, language))
  }
  const { title } = textsOf(language).home
  return c.html(layout({ language, base: parts.base, path: '', title, content: content(language, surveys) }))
}
