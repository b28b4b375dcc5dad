/** A web site of somebody else, with the element on it, under as strict a policy as a page can have. */
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
}

const policy = (connect: readonly string[], inline: boolean): string =>
  [
    "default-src 'none'",
    inline ? "script-src 'self' 'unsafe-inline'" : "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    ['connect-src', ...(connect.length > 0 ? connect : ["'none'"])].join(' '),
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')

export interface HostSite {
  url: string
  /** What the site is asked for, and where to hold an answer back until the promise resolves. */
  before: ((path: string) => Promise<void> | undefined) | undefined
  /** Addresses that answer 404, as during a broken deployment. */
  missing: (path: string) => boolean
  close(): Promise<void>
}

export interface Contents {
  /** Pages, scripts and style sheets of the site, by path. */
  files: Record<string, string | ((query: URLSearchParams) => string)>
  /** Folders served as they are, by the path they lie under: "/digikompass/". */
  folders: Record<string, string>
  /** Origins that pages may connect to. */
  connect?: readonly string[]
  /** How long browsers may keep what lies at a path; nothing is kept without it. */
  cache?: (path: string) => string
  /** Whether the pages themselves hold scripts, as most systems write them. */
  inline?: boolean
}

export const hostSite = async ({
  files,
  folders,
  connect = [],
  cache = () => 'no-store',
  inline = false,
}: Contents): Promise<HostSite> => {
  const find = (path: string, query: URLSearchParams): string | undefined => {
    const own = files[path]
    if (own !== undefined) return typeof own === 'string' ? own : own(query)
    const [at, folder] = Object.entries(folders).find(([under]) => path.startsWith(under)) ?? []
    if (at === undefined || folder === undefined || path.includes('..')) return undefined
    const file = join(folder, path.slice(at.length))
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined
  }
  const server = createServer(async (request, response) => {
    const { pathname: path, searchParams } = new URL(request.url ?? '/', 'http://host')
    await site.before?.(path)
    const body = site.missing(path) ? undefined : find(path, searchParams)
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': TYPES[extname(path)] ?? 'text/html; charset=utf-8',
      'content-security-policy': policy(connect, inline),
      'cache-control': cache(path),
      // A frame without an origin of its own may load modules only from where everybody may.
      'access-control-allow-origin': '*',
    })
    response.end(body)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const site: HostSite = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    before: undefined,
    missing: () => false,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
  return site
}
