/** Builds a site as an operator does, with the real program, around an element of any kind. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Files, readFolder } from '../../../scripts/site/files.ts'
import { sha256 } from '../../../scripts/site/hash.ts'
import { SiteManifest } from '../../../scripts/site/manifest.ts'
import { SUMS } from '../../../scripts/site/sums.ts'

export const ROOT = join(import.meta.dirname, '../../..')
const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  name: string
  version: string
}

export const REPORT = `<!doctype html>
<html lang="et"><head><meta charset="utf-8"><title>Koondaruanne 2027</title><style>h1 { color: rgb(1, 2, 3) }</style></head>
<body><main><h1>Koondaruanne 2027</h1><p>Osales 30 omavalitsust.</p></main></body></html>
`

export interface BuiltSite {
  readonly folder: string
  readonly headers: Readonly<Record<string, string>>
  /** Of the whole. */
  readonly digest: string
  /** What the build has said. */
  readonly said: string
  files(): Files
  text(path: string): string
  remove(): void
}

/** Packages that are none, in their real names: what is in them is no matter of the site. */
export const writePackages = (folder: string): void => {
  mkdirSync(folder, { recursive: true })
  for (const kind of ['chrome', 'firefox', 'sources'])
    writeFileSync(join(folder, `${name}-${version}-${kind}.zip`), `PK ${kind}`)
}

/** An element of two chunks. */
export const writeElement = (folder: string): void => {
  mkdirSync(join(folder, 'chunks'), { recursive: true })
  writeFileSync(join(folder, 'kov-digikompass.js'), "import('./chunks/more-1.js')\n")
  writeFileSync(join(folder, 'chunks/more-1.js'), 'export const more = 1\n')
  writeFileSync(join(folder, 'chunks/guide-et.js'), 'export const guide = 1\n')
  writeFileSync(join(folder, 'README.md'), 'For npm.\n')
  writeFileSync(join(folder, 'preload.json'), '{ "et": ["chunks/guide-et.js"], "en": [] }\n')
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'kov-digikompass-site-'))

/** @param args options of the build besides `--out` and `--extension` */
export const buildSite = (...args: string[]): BuiltSite => {
  const temporary = newFolder()
  const folder = join(temporary, 'site')
  writePackages(join(temporary, 'extension'))
  const given = ['--out', folder, '--extension', join(temporary, 'extension'), '--lang', 'et']
  const said = execFileSync(process.execPath, ['scripts/site/main.ts', ...given, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  const text = (path: string) => readFileSync(join(folder, path), 'utf8')
  return {
    folder,
    said,
    text,
    headers: SiteManifest.parse(JSON.parse(text('site.json'))).headers,
    digest: sha256(text(SUMS)),
    files: () => readFolder(folder),
    remove: () => rmSync(temporary, { recursive: true, force: true }),
  }
}

/** One of the two programs, to its end. */
export const run = (program: 'main' | 'check', ...args: string[]): { code: number | null; said: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/site/${program}.ts`, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'et_EE.UTF-8' },
    timeout: 20_000,
  })
  return { code: status, said: `${stdout}${stderr}` }
}
