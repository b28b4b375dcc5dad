/**
 * Serves a built folder from memory, packed beforehand: no page waits for the disk or the packer, and the
 * bytes counted are the very bytes sent. (The product's own server packs at every request.)
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

interface Packed {
  type: string
  raw: number
  body: Buffer
}

export interface Site {
  url: string
  /** An empty page of the same origin, to store something before the first visit. */
  blank: string
  /** Size of the file behind an address: as it is and by gzip -9; undefined where there is none. */
  sizeOf(url: string): { raw: number; gzip: number } | undefined
  close(): void
}

const pack = (type: string, raw: Buffer): Packed => ({
  type,
  raw: raw.length,
  body: gzipSync(raw, { level: 9 }),
})

const packFolder = (folder: string): Map<string, Packed> => {
  const files = new Map([['/blank', pack('text/html', Buffer.from('<!doctype html><title>blank</title>'))]])
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, path)
    const type = TYPES[extname(file)] ?? 'application/octet-stream'
    if (statSync(file).isFile()) files.set(`/${path.replaceAll('\\', '/')}`, pack(type, readFileSync(file)))
  }
  const index = files.get('/index.html')
  if (!index) throw new Error(`no index.html in ${folder}: build the page first`)
  return files.set('/', index)
}

export const serveSite = (folder: string): Promise<Site> => {
  const files = packFolder(folder)
  const server = createServer((request, response) => {
    const file = files.get(new URL(request.url ?? '/', 'http://localhost').pathname)
    if (!file) return response.writeHead(404).end()
    response.writeHead(200, {
      'content-type': file.type,
      'content-encoding': 'gzip',
      'content-length': file.body.length,
      'cache-control': 'no-store',
    })
    return response.end(file.body)
  })
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
      done({
        url,
        blank: `${url}blank`,
        sizeOf(address) {
          const file = files.get(new URL(address).pathname)
          return file && { raw: file.raw, gzip: file.body.length }
        },
        close() {
          server.close()
          server.closeAllConnections()
        },
      })
    })
  })
}
