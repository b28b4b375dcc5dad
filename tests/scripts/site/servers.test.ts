import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compare } from '../../../scripts/site/compare.ts'
import { openServed } from '../../../scripts/site/served.ts'
import { serverFiles } from '../../../scripts/site/servers.ts'
import { hasProgram } from '../../federation/certificate.ts'
import { serveWith } from '../../federation/nginx.ts'
import { type BuiltSite, buildSite, newFolder, writeElement } from './built.ts'

let inputs: string
let site: BuiltSite

beforeAll(() => {
  inputs = newFolder()
  writeElement(join(inputs, 'element'))
  site = buildSite('--element', join(inputs, 'element'))
})
afterAll(() => {
  site.remove()
  rmSync(inputs, { recursive: true, force: true })
})

describe('Each server’s file', () => {
  const LINES = {
    'server/nginx.conf': /^add_header ([\w-]+) "([^"]+)" always;$/gm,
    'server/Caddyfile': /^\t([\w-]+) "([^"]+)"$/gm,
    'server/apache.conf': /^Header always set ([\w-]+) "([^"]+)"$/gm,
    'server/_headers': /^ {2}([\w-]+): (.+)$/gm,
  }

  test.each(Object.entries(LINES))('%s says exactly the headers of the site', (path, line) => {
    const found = Object.fromEntries(
      [...site.text(path).matchAll(line)].map(([, name, value]) => [name, value]),
    )
    expect(found).toEqual(site.headers)
  })

  test('is not written where a value would end its quotes or begin a variable', () => {
    for (const value of ['a"b', 'a$b', 'a\nb', 'a{b}', 'a\\'])
      expect(() => serverFiles({ A: value })).toThrow(RangeError)
  })
})

describe.skipIf(!hasProgram('nginx', '-v'))('A real nginx with that file', () => {
  let stop: () => Promise<unknown>
  let address: string

  beforeAll(async () => {
    const folder = join(inputs, 'nginx')
    mkdirSync(folder)
    // Started by root, nginx reads as somebody who may not look into what root has just made.
    chmodSync(dirname(site.folder), 0o755)
    const server = await serveWith(
      folder,
      'types { text/html html; text/css css; text/javascript js; image/svg+xml svg; }',
      `location /kompass/ { alias ${site.folder}/; include ${site.folder}/server/nginx.conf; }`,
    )
    stop = server.stop
    address = `${server.origin}/kompass/`
  })
  afterAll(() => stop())

  test('serves the published site with every header, under a path of its own', async () => {
    expect(await compare(openServed(address), site.digest)).toEqual({
      files: site.files().size - 1,
      headers: true,
      differences: [],
    })
    expect((await fetch(`${address}nope.html`)).headers.get('content-security-policy')).toBe(
      site.headers['Content-Security-Policy'],
    )
  })
})

test('The hashes are those that sha256sum reads', () => {
  const { status, stdout } = spawnSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], {
    cwd: site.folder,
    encoding: 'utf8',
  })
  expect([status, stdout.trim().split('\n').length]).toEqual([0, site.files().size - 1])
})
