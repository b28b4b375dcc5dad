/** Puts the site together: files in, files out. The same files in give the same bytes out, on any machine. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Site } from '../../embed/site/model.ts'
import { mapsOf, pagesOf } from '../../embed/site/pages.ts'
import { headersOf } from '../../embed/site/policy.ts'
import { readBank } from './bank.ts'
import type { TakenDownload } from './downloads.ts'
import type { TakenElement } from './element.ts'
import { byPath, type Files } from './files.ts'
import { integrityOf, policyHash, sha256 } from './hash.ts'
import { MANIFEST, type SiteManifest } from './manifest.ts'
import type { TakenReports } from './reports.ts'
import { serverFiles } from './servers.ts'
import { SUMS, sumsOf } from './sums.ts'

const ROOT = join(import.meta.dirname, '../..')
const STYLES = [
  'assets/page.css',
  'assets/tokens.css',
  'assets/base.css',
  'assets/levels.css',
  'assets/print.css',
  'embed/site/site.css',
  'embed/site/parts.css',
]

export interface Ingredients extends Pick<Site, 'version' | 'demo' | 'operator' | 'collectors' | 'stores'> {
  readonly element: TakenElement
  readonly downloads: readonly TakenDownload[]
  readonly reports: TakenReports
}

const readStyle = () => {
  const content = STYLES.map((path) => readFileSync(join(ROOT, path), 'utf8')).join('\n')
  return { path: `style-${sha256(content).slice(0, 8)}.css`, integrity: integrityOf(content), content }
}

export const makeSite = (given: Ingredients): Files => {
  const { element, downloads, reports, version, demo } = given
  const { content: css, ...style } = readStyle()
  const site: Site = { ...given, bank: readBank(), style, reports: reports.pages }
  const allowed = {
    maps: mapsOf(site).map(policyHash),
    styles: [...new Set(reports.pages.flatMap((report) => report.styles))],
    collectors: site.collectors,
  }
  const headers = headersOf(allowed)
  const texts = new Map([
    ...pagesOf(site, allowed),
    ...serverFiles(headers),
    [style.path, css],
    ['icon.svg', readFileSync(join(ROOT, 'assets/icon.svg'), 'utf8')],
    [MANIFEST, `${JSON.stringify({ v: 1, version, demo, headers } satisfies SiteManifest, null, 2)}\n`],
  ])
  const files = new Map<string, Uint8Array>([
    ...[...texts].map(([path, text]) => [path, Buffer.from(text)] as const),
    ...element.files,
    ...[...downloads, ...reports.pages, ...reports.data].map(({ path, content }) => [path, content] as const),
  ])
  return byPath(files.set(SUMS, Buffer.from(sumsOf(files))))
}
