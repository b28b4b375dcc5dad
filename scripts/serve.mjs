// Serves one folder on this machine only, as a strict public web server would: for the tests.
import { readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'
import { gzipSync } from 'node:zlib'

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}
/** Bytes that are packed already only grow when packed again. */
const PACKED = new Set(['.png', '.ico', '.woff2'])

const HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
}

/**
 * @param {string} directory
 * @param {{ port?: number, headers?: Readonly<Record<string, string>> }} [options] port 0, the default, takes any free
 *   one; headers that a site asks for itself take the place of the usual ones
 * @returns {Promise<{ url: string, close(): Promise<void> }>}
 */
export function serve(directory, { port = 0, headers = HEADERS } = {}) {
  const root = resolve(directory)
  const server = createServer((request, response) => {
    const { status, own, body } = answer(root, request)
    response.writeHead(status, { ...headers, ...own, 'content-length': body.length })
    response.end(request.method === 'HEAD' ? undefined : body)
  })
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', () => {
      const address = /** @type {import('node:net').AddressInfo} */ (server.address())
      done({
        url: `http://127.0.0.1:${address.port}/`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed())
            server.closeAllConnections()
          }),
      })
    })
  })
}

/** @param {string} root @param {import('node:http').IncomingMessage} request */
function answer(root, request) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'Only GET and HEAD\n')
  const file = fileFor(root, request.url ?? '/')
  if (!file) return plain(404, 'Not found\n')
  const extension = extname(file)
  const type = TYPES[/** @type {keyof typeof TYPES} */ (extension)] ?? 'application/octet-stream'
  const raw = readFileSync(file)
  const gzip = !PACKED.has(extension) && /\bgzip\b/.test(String(request.headers['accept-encoding']))
  return {
    status: 200,
    own: { 'content-type': type, vary: 'accept-encoding', ...(gzip && { 'content-encoding': 'gzip' }) },
    body: gzip ? gzipSync(raw) : raw,
  }
}

/** The file behind an address, or undefined; never one outside the root.
 * @param {string} root @param {string} address */
function fileFor(root, address) {
  try {
    const path = decodeURIComponent(new URL(address, 'http://localhost').pathname)
    const wanted = join(root, path)
    if (wanted !== root && !wanted.startsWith(root.endsWith(sep) ? root : root + sep)) return undefined
    const file = statSync(wanted).isDirectory() ? join(wanted, 'index.html') : wanted
    return statSync(file).isFile() ? file : undefined
  } catch {
    return undefined
  }
}

/** @param {number} status @param {string} text */
function plain(status, text) {
  return { status, own: { 'content-type': 'text/plain; charset=utf-8' }, body: Buffer.from(text) }
}
