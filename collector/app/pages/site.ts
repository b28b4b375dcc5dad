/** Hands out a demo's site under "site/", each file with the headers that the site itself asks for. */
import type { Context, Hono, Next } from 'hono'
import { type DemoSite, hasOnlyDemos } from '../../demo-site.ts'
import type { PageParts } from '../parts.ts'

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
}
const PLAIN = 'text/plain; charset=utf-8'

const typeOf = (path: string): string => TYPES[path.split('.').at(-1) ?? ''] ?? PLAIN

/** Whatever is not there, or may not be served, is left to those who say so. */
export const addSite = (app: Hono, { store, base }: PageParts, { files, headers }: DemoSite): void => {
  const handOut = async (c: Context, next: Next) => {
    // The router's own path has lost the "/" at its end.
    const [, path] = /\/site(?:\/(.*))?$/.exec(new URL(c.req.url).pathname) ?? []
    if (!(await hasOnlyDemos(store))) return next()
    if (path === undefined) return c.redirect(`${base}site/`)
    const name = path === '' || path.endsWith('/') ? `${path}index.html` : path
    const file = files.get(name)
    return file ? c.body(file, 200, { ...headers, 'Content-Type': typeOf(name) }) : next()
  }
  app.get('/site', handOut)
  app.get('/site/*', handOut)
}
