/** Builds the site as an operator does, around the element of this build, with one report in it. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SiteManifest } from '../../scripts/site/manifest.ts'
import { type Server, serve } from './harness/serve.ts'

const ROOT = join(import.meta.dirname, '../..')

export const REPORT = `<!doctype html>
<html lang="et"><head><meta charset="utf-8"><title>Koondaruanne 2027</title><style>h1 { color: rgb(1, 2, 3) }</style></head>
<body><main><h1>Koondaruanne 2027</h1><p>Osales 30 omavalitsust.</p></main></body></html>
`

export interface BuiltSite {
  readonly folder: string
  readonly headers: Readonly<Record<string, string>>
  /** What the build has said. */
  readonly said: string
  serve(): Promise<Server>
  remove(): void
}

/** @param more options of the build */
export const buildSite = (...more: string[]): BuiltSite => {
  const temporary = mkdtempSync(join(tmpdir(), 'kov-digikompass-site-'))
  const [folder, extension, reports] = ['site', 'extension', 'reports'].map((n) => join(temporary, n)) as [
    string,
    string,
    string,
  ]
  const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  for (const made of [extension, reports]) mkdirSync(made)
  for (const kind of ['chrome', 'firefox', 'sources'])
    writeFileSync(join(extension, `${name}-${version}-${kind}.zip`), `PK ${kind}`)
  writeFileSync(join(reports, 'aruanne-2027.html'), REPORT)
  const given = ['--out', folder, '--extension', extension, '--reports', reports, '--lang', 'et']
  const said = execFileSync(process.execPath, ['scripts/site/main.ts', ...given, ...more], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  const { headers } = SiteManifest.parse(JSON.parse(readFileSync(join(folder, 'site.json'), 'utf8')))
  return {
    folder,
    headers,
    said,
    serve: () => serve(folder, { headers }),
    remove: () => rmSync(temporary, { recursive: true, force: true }),
  }
}
