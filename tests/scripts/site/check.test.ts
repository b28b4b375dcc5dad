/** The check runs as anybody would run it, over a folder and over a real server. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { serve } from '../../../scripts/serve.mjs'
import { readFolder } from '../../../scripts/site/files.ts'
import { sha256 } from '../../../scripts/site/hash.ts'
import { readSums, SUMS, sumsOf } from '../../../scripts/site/sums.ts'
import { EN } from '../../../scripts/site/texts-en.ts'
import { ET } from '../../../scripts/site/texts-et.ts'
import { type BuiltSite, buildSite, newFolder, ROOT, run, writeElement } from './built.ts'

/** Beside a server in this very process. */
const check = async (...args: string[]): Promise<{ code: number | null; said: string }> => {
  const child = spawn(process.execPath, ['scripts/site/check.ts', ...args, '--lang', 'et'], { cwd: ROOT })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, said }
}

let inputs: string
let built: BuiltSite
/** A copy that a test may spoil. */
let copy: string

beforeAll(() => {
  inputs = newFolder()
  writeElement(join(inputs, 'element'))
  built = buildSite('--element', join(inputs, 'element'))
})
beforeEach(() => {
  copy = join(inputs, 'copy')
  cpSync(built.folder, copy, { recursive: true })
})
afterEach(() => rmSync(copy, { recursive: true, force: true }))
afterAll(() => {
  built.remove()
  rmSync(inputs, { recursive: true, force: true })
})

const HASH = '0'.repeat(64)
const CHUNK = 'element/chunks/more-1.js'
const spoil = () => appendFileSync(join(copy, CHUNK), '\n')

describe('A folder', () => {
  test('that is the published site is found to be it; the build has said the hash', () => {
    expect(built.said).toContain(built.digest)
    const { code, said } = run('check', copy, built.digest)
    expect(code).toBe(0)
    expect(said.trim()).toBe(ET.check.same(built.files().size - 1, built.digest))
    expect(run('check', copy, built.digest.toUpperCase(), '--lang', 'en').said).toContain(
      'The site is the same',
    )
  })

  test('with one changed, one missing and one more file is found out, each named', () => {
    spoil()
    rmSync(join(copy, 'usaldus.html'))
    writeFileSync(join(copy, 'extra.js'), '')
    const { code, said } = run('check', copy, built.digest)
    expect(code).toBe(1)
    expect(said.trim().split('\n')).toEqual([
      ET.check.differs,
      ET.check.changed(CHUNK),
      ET.check.missing('usaldus.html'),
      ET.check.extra('extra.js'),
    ])
  })

  test('whose list of hashes was made to fit is found out by the published hash', () => {
    spoil()
    const forged = sumsOf(readFolder(copy))
    writeFileSync(join(copy, SUMS), forged)
    const { code, said } = run('check', copy, built.digest)
    expect([code, said.trim()]).toEqual([1, `${ET.check.differs}\n${ET.check.wrongSums(sha256(forged))}`])
    expect(run('check', copy, sha256(forged)).code).toBe(0)
  })

  test('may hold the files that tell a server of the headers, where they are true copies', () => {
    cpSync(join(copy, 'server/apache.conf'), join(copy, '.htaccess'))
    cpSync(join(copy, 'server/_headers'), join(copy, '_headers'))
    expect(run('check', copy, built.digest).code).toBe(0)
    appendFileSync(join(copy, '.htaccess'), 'Header unset Content-Security-Policy\n')
    expect(run('check', copy, built.digest)).toMatchObject({
      code: 1,
      said: expect.stringContaining(ET.check.extra('.htaccess')),
    })
  })

  test('that has no list of hashes is no site', () => {
    rmSync(join(copy, SUMS))
    expect(run('check', copy, built.digest)).toMatchObject({
      code: 3,
      said: expect.stringContaining(ET.problems.sums),
    })
  })
})

test.each([
  '',
  'nonsense\n',
  `${HASH}  a.html`,
  `${HASH} a.html\n`,
  `${HASH}  ../a.html\n`,
  `${HASH}  /etc/passwd\n`,
  `${HASH}  a/./b.html\n`,
  `${HASH}  .htaccess\n`,
  `${HASH}  a?b\n`,
  `${HASH}  ${SUMS}\n`,
  `${HASH}  a.html\n${HASH}  a.html\n`,
])('What is no list of hashes is not read as one: %j', (text) => {
  expect(readSums(text)).toBeUndefined()
  expect(readSums(`${HASH}  en/a.html\n`)?.get('en/a.html')).toBe(HASH)
})

describe('An address', () => {
  test('that serves the published site with its headers is found to be it', async () => {
    const server = await serve(copy, { headers: built.headers })
    for (const address of [server.url, `${server.url}index.html`, server.url.slice(0, -1)]) {
      const { code, said } = await check(address, built.digest)
      expect(said).toContain(ET.check.sameHeaders)
      expect(said).toContain(ET.check.onlyOne)
      expect(code).toBe(0)
    }
    await server.close()
  })

  test('that serves one changed file is found out', async () => {
    spoil()
    const server = await serve(copy, { headers: built.headers })
    const { code, said } = await check(server.url, built.digest)
    await server.close()
    expect([code, said.trim()]).toEqual([1, `${ET.check.differs}\n${ET.check.changed(CHUNK)}`])
  })

  test('that sends other headers, or none, is found out, each named', async () => {
    const { 'Integrity-Policy': _, ...headers } = built.headers
    const loose = "default-src 'self' 'unsafe-inline'"
    const server = await serve(copy, { headers: { ...headers, 'Content-Security-Policy': loose } })
    const { code, said } = await check(server.url, built.digest)
    await server.close()
    expect(code).toBe(1)
    expect(said.trim().split('\n')).toEqual([
      ET.check.differs,
      ET.check.header('Content-Security-Policy', loose),
      ET.check.header('Integrity-Policy', ''),
      ET.check.headersHelp,
    ])
  })

  test('that leads to another site is not followed there', async () => {
    const other = await serve(copy, { headers: built.headers })
    const server = createServer((request, response) => {
      const path = request.url ?? '/'
      if (path === `/${SUMS}`) response.end(readFileSync(join(copy, SUMS)))
      else response.writeHead(302, { location: new URL(path, other.url).href }).end()
    })
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const { port } = server.address() as AddressInfo
    const { code, said } = await check(`http://127.0.0.1:${port}/`, built.digest)
    server.close()
    await other.close()
    expect(code).toBe(1)
    expect(said).toContain(ET.check.elsewhere('index.html', `${other.url}index.html`))
  })

  test('that does not answer leaves it open whether it is the site, and says so', async () => {
    const server = await serve(copy)
    await server.close()
    expect(await check(server.url, built.digest)).toMatchObject({
      code: 3,
      said: expect.stringContaining(ET.problems.unreachable),
    })
  })
})

describe('What was not understood', () => {
  test.each([
    [[], ET.problems.usage],
    [['dist/site'], ET.problems.usage],
    [['dist/site', 'abc'], ET.problems.digest],
    [['--loll'], ET.problems.options],
  ])('%j is said, with exit code 2', (args, text) => {
    expect(run('check', ...args)).toMatchObject({ code: 2, said: expect.stringContaining(text) })
  })

  test('a place that is none, with exit code 3; and how it is used, in both languages', () => {
    expect(run('check', join(inputs, 'nowhere'), built.digest)).toMatchObject({
      code: 3,
      said: expect.stringContaining(ET.problems.nowhere),
    })
    expect(run('check', '--help').said).toContain(ET.check.help[2])
    expect(run('check', '--help', '--lang', 'en').said).toContain(EN.check.help[2])
  })
})
