/** The way in for closed networks: a form for the sealed file. It holds exactly what would be sent otherwise. */
import type { Context } from 'hono'
import { html } from 'hono/html'
import { momentText } from '../../../domain/time/moment.ts'
import { HTTP, requestBytes } from '../../../protocol/wire.ts'
import type { CampaignHead } from '../../store.ts'
import { readAtMost } from '../body.ts'
import { type Answer, answerTo, problem } from '../exchange.ts'
import { AS_IT_IS } from '../guard.ts'
import { openCampaign, type PageParts } from '../parts.ts'
import { phaseOf, spanOf } from '../phase.ts'
import type { Language } from '../texts/texts.ts'
import { languageOf, textsOf } from './language.ts'
import { demoNote, type Html, layout, paragraphs } from './layout.ts'
import { missing } from './missing.ts'

/** What a browser puts around a file. */
const FORM_BYTES = 4_096
const PAGE_BYTES = 8_192
const FIELD = 'file'

type C = Context<object, '/campaigns/:id/upload'>

const form = (action: string, language: Language): Html => {
  const { upload } = textsOf(language)
  return html`<form method="post" enctype="multipart/form-data" action="${action}">
    <label for="file">${upload.label}</label>
    <p id="hint">${upload.hint}</p>
    <input id="file" name="${FIELD}" type="file" required aria-describedby="hint" />
    <button type="submit">${upload.send}</button>
  </form>`
}

interface Said {
  readonly title: string
  readonly text: string
  readonly isError: boolean
}

const page = async (c: C, parts: PageParts, head: CampaignHead, said?: Said): Promise<Html> => {
  const language = languageOf(c)
  const { upload, demo } = textsOf(language)
  const path = `campaigns/${head.id}/upload`
  const isOpen = (await phaseOf(head, parts.now())) === 'open'
  const content = html`${said ? html`<p class="note" role="${said.isError ? 'alert' : 'status'}">${said.text}</p>` : ''}
    <p>${upload.survey(head.id)}</p>
    ${head.manifest.demo ? demoNote(demo) : ''}
    ${
      isOpen && (!said || said.isError)
        ? html`${paragraphs(upload.intro)} ${form(`${parts.base}${path}?lang=${language}`, language)}`
        : ''
    }
    <p><a href="${parts.base}?lang=${language}">${upload.back}</a></p>`
  return layout({
    language,
    base: parts.base,
    path,
    title: said?.title ?? upload.title,
    isError: said?.isError ?? false,
    content,
  })
}

/** Before and after, the page says so instead of showing a form that leads nowhere. */
const notNow = async (c: C, parts: PageParts, head: CampaignHead): Promise<Said | undefined> => {
  const phase = await phaseOf(head, parts.now())
  if (phase === 'open') return undefined
  return said(c, head, problem(phase === 'before' ? 'notOpen' : 'closed'))
}

const said = async (c: C, head: CampaignHead, { outcome }: Answer): Promise<Said> => {
  const language = languageOf(c)
  const { upload } = textsOf(language)
  const close = momentText((await spanOf(head)).to, language, 'long')
  const isError = outcome !== 'ok'
  return { title: isError ? upload.title : upload.done, text: upload.answers[outcome](close), isError }
}

/** @returns 'noFile' where the form was sent without one; undefined for what is no form */
const fileOf = async (c: C, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array | 'noFile' | undefined> => {
  try {
    const headers = { 'Content-Type': c.req.header('content-type') ?? '' }
    const file = (await new Response(bytes, { headers }).formData()).get(FIELD)
    // A form without a file: browsers send an empty one without a name.
    if (file === '' || (file instanceof File && file.size === 0)) return 'noFile'
    return file instanceof File ? new Uint8Array(await file.arrayBuffer()) : undefined
  } catch {
    return undefined
  }
}

export const uploadForm = (parts: PageParts) => async (c: C) => {
  const head = await openCampaign(parts, c.req.param('id'))
  if (!head) return missing(c, parts.base)
  return c.html(await page(c, parts, head, await notNow(c, parts, head)))
}

/** Whatever was decided, the page that says so has one size; two where it would not fit. */
const told = async (c: C, text: Html, status: number): Promise<Response> => {
  const page = Buffer.from(String(await text))
  const size = Math.ceil(page.length / PAGE_BYTES) * PAGE_BYTES
  const padded = new Uint8Array(Buffer.concat([page], size).fill(' ', page.length))
  return c.body(padded, status as 200, { 'Content-Type': 'text/html; charset=utf-8', ...AS_IT_IS })
}

/**
 * Whether a browser says that another page has sent the form: any page can, with whatever file it likes. Browsers from
 * before 2023 may not say it; then an address of another page counts, where there is one.
 */
const isFromElsewhere = (c: C, origin: string): boolean => {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const from = c.req.header('origin')
  return from !== undefined && from !== 'null' && from !== origin
}

export const upload = (parts: PageParts) => async (c: C) => {
  const head = await openCampaign(parts, c.req.param('id'))
  if (!head) return missing(c, parts.base)
  if (isFromElsewhere(c, parts.origin)) {
    const { title, elsewhere } = textsOf(languageOf(c)).upload
    return told(c, await page(c, parts, head, { title, text: elsewhere, isError: true }), 403)
  }
  const size = requestBytes('put', head.manifest.items.length)
  const bytes = await readAtMost(c, size + FORM_BYTES)
  const file = bytes && (await fileOf(c, bytes))
  if (file === 'noFile') {
    const { title, noFile } = textsOf(languageOf(c)).upload
    return told(c, await page(c, parts, head, { title, text: noFile, isError: true }), HTTP.badRequest)
  }
  const answer = await answerTo(parts, head, 'put', file, parts.addressOf(c))
  return told(c, await page(c, parts, head, await said(c, head, answer)), HTTP[answer.outcome])
}

/** Too many requests: the same page with the reason. */
export const uploadLimited = (parts: PageParts) => async (c: C) => {
  const head = await openCampaign(parts, c.req.param('id'))
  if (!head) return missing(c, parts.base)
  return told(c, await page(c, parts, head, await said(c, head, problem('tooOften'))), HTTP.tooOften)
}
