/** The same sources give the same site, byte for byte, wherever they lie: else its hash could be checked by nobody. */
import { execFile } from 'node:child_process'
import { cpSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { byPath, readFolder } from '../../../scripts/site/files.ts'
import { sha256 } from '../../../scripts/site/hash.ts'
import { newFolder, ROOT, writePackages } from './built.ts'

const MADE = new Set(['node_modules', 'dist', 'tests'])

let work: string
/** The sources in another folder, with the same packages. */
let elsewhere: string

beforeAll(() => {
  work = newFolder()
  elsewhere = join(work, 'a folder with another name', 'sources')
  for (const name of readdirSync(ROOT))
    if (!MADE.has(name) && !name.startsWith('.'))
      cpSync(join(ROOT, name), join(elsewhere, name), { recursive: true })
  for (const name of ['node_modules', '.wxt']) symlinkSync(join(ROOT, name), join(elsewhere, name))
  writePackages(join(work, 'extension'))
})
afterAll(() => rmSync(work, { recursive: true, force: true }))

const node = (cwd: string, ...args: string[]) =>
  promisify(execFile)(process.execPath, args, {
    cwd,
    // As from another time and place.
    env: {
      ...process.env,
      TZ: cwd === ROOT ? 'Europe/Tallinn' : 'Pacific/Apia',
      LC_ALL: 'C',
      NODE_ENV: 'production',
    },
  })

/** Element and site, built from the sources in a folder. */
const built = async (sources: string, name: string) => {
  const [element, site] = [join(work, name, 'element'), join(work, name, 'site')]
  const config = join(sources, 'embed/element/vite.config.ts')
  await node(sources, 'node_modules/vite/bin/vite.js', 'build', '--config', config, '--outDir', element)
  const given = ['--element', element, '--extension', join(work, 'extension'), '--out', site]
  await node(sources, 'scripts/site/main.ts', ...given)
  return readFolder(site)
}

test('Two builds in two folders are one site', async () => {
  const [here, there] = await Promise.all([built(ROOT, 'here'), built(elsewhere, 'there')])
  const hashes = (files: typeof here) =>
    [...byPath(files)].map(([path, bytes]) => `${sha256(bytes)}  ${path}`)
  expect(here.size).toBeGreaterThan(100)
  expect(hashes(there)).toEqual(hashes(here))
})
