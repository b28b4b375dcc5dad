/** A campaign's public report: the files as they were made, in the language that is asked for. */
import type { Context } from 'hono'
import { fileNames } from '../report/file-names.ts'
import { setPolicy } from './guard.ts'
import { languageOf } from './pages/language.ts'
import { missing } from './pages/missing.ts'
import { openCampaign, type PageParts } from './parts.ts'

type C = Context<object, '/campaigns/:id/report/:name'>

const TYPES: readonly (readonly [ending: string, type: string])[] = [
  ['.html', 'text/html; charset=utf-8'],
  ['.csv', 'text/csv; charset=utf-8; header=present'],
  ['.schema.json', 'application/schema+json'],
  ['.json', 'application/json'],
]

/**
 * Kept for a while by whoever likes, then asked after by its hash. Not longer: the address stays when a report is made
 * again, so nothing here may be called immutable.
 */
const CACHE = 'public, max-age=300'

/** The policy that the page carries itself, and that no frame may hold it, which only a header can say. */
const policyIn = (text: string): string | undefined => {
  const own = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(text)?.[1]
  return own && `${own}; frame-ancestors 'none'`
}

const isKnown = (c: C, hash: string): boolean =>
  (c.req.header('if-none-match') ?? '')
    .split(',')
    .some((tag) => tag.trim().replace(/^W\//, '') === `"${hash}"`)

/** To the page in the reader's language; every file beside it then has a short name of its own. */
export const toReport = (parts: PageParts) => async (c: Context<object, '/campaigns/:id/report'>) => {
  const head = await openCampaign(parts, c.req.param('id'))
  if (!head?.reported) return missing(c, parts.base)
  return c.redirect(`${parts.base}campaigns/${head.id}/report/${fileNames(head.id)[languageOf(c)]}`, 302)
}

export const reportFile = (parts: PageParts) => async (c: C) => {
  const head = await openCampaign(parts, c.req.param('id'))
  const name = c.req.param('name')
  const type = TYPES.find(([ending]) => name.endsWith(ending))?.[1]
  const file = head?.reported && type ? await parts.store.report(head.id, name) : undefined
  if (!file || !type) return missing(c, parts.base)
  const policy = type.startsWith('text/html') ? policyIn(file.text) : undefined
  if (policy) setPolicy(c, policy)
  const headers = { ETag: `"${file.hash}"`, 'Cache-Control': CACHE }
  return isKnown(c, file.hash)
    ? c.body(null, 304, headers)
    : c.body(file.text, 200, { ...headers, 'Content-Type': type })
}
