import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serve } from '../../scripts/serve.mjs'

const folder = mkdtempSync(join(tmpdir(), 'digikompass-serve-'))
let server: Awaited<ReturnType<typeof serve>>

/** The path exactly as given: `fetch` would tidy it up first. */
const get = (path: string, method = 'GET') =>
  new Promise<{ status: number | undefined; body: string; policy: unknown }>((resolve, reject) => {
    const { hostname, port } = new URL(server.url)
    request({ hostname, port, path, method }, (response) => {
      let body = ''
      response.on('data', (chunk) => {
        body += chunk
      })
      response.on('end', () =>
        resolve({ status: response.statusCode, body, policy: response.headers['content-security-policy'] }),
      )
    })
      .on('error', reject)
      .end()
  })

beforeAll(async () => {
  mkdirSync(join(folder, 'page'))
  writeFileSync(join(folder, 'page/index.html'), 'leht')
  writeFileSync(join(folder, 'secret.txt'), 'saladus')
  server = await serve(join(folder, 'page'))
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

test('serves the folder’s index under a strict policy', async () => {
  const { status, body, policy } = await get('/')
  expect([status, body]).toEqual([200, 'leht'])
  expect(policy).toContain("default-src 'none'")
})

test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%E0%A4%A', '/nothing'])(
  'never hands out what lies outside or is not there: %s',
  async (path) => {
    const { status, body } = await get(path)
    expect(status).toBe(404)
    expect(body).not.toContain('saladus')
  },
)

test('only reads', async () => {
  expect((await get('/', 'POST')).status).toBe(405)
})
