/**
 * The static site in a demo, where one program plays everybody. Nowhere else does a collector serve it: it knows which
 * code came from whom, and whoever serves the assessment's page could read the answers too.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import type { Store } from './store.ts'

/** What the build of a site says about it (scripts/site/manifest.ts). */
const Manifest = z.object({ demo: z.boolean(), headers: z.record(z.string(), z.string()) })

export interface DemoSite {
  /** To be sent with every file. */
  readonly headers: Readonly<Record<string, string>>
  /** By path from the root of the site, with "/" between folders. */
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>
}

export class DemoSiteError extends Error {
  override readonly name = 'DemoSiteError'
}

const filesIn = (folder: string): Map<string, Uint8Array<ArrayBuffer>> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [
        file.slice(join(folder, '/').length).replaceAll('\\', '/'),
        new Uint8Array(readFileSync(file)),
      ]),
  )

/** @throws DemoSiteError where the folder holds no site, or one that was not built for a demo */
export const readDemoSite = (folder: string): DemoSite => {
  const read = () => {
    try {
      const files = filesIn(folder)
      return { files, ...Manifest.parse(JSON.parse(new TextDecoder().decode(files.get('site.json')))) }
    } catch (cause) {
      throw new DemoSiteError(`DEMO_SITE: there is no site in ${folder}.`, { cause })
    }
  }
  const { files, demo, headers } = read()
  if (demo) return { files, headers }
  throw new DemoSiteError(
    'DEMO_SITE: this site was not built for a demo. A collector serves no other: let the counter, or the municipality, serve it.',
  )
}

/** Asked with every request: another program may have put a campaign into the database since. */
export const hasOnlyDemos = async (store: Store): Promise<boolean> => {
  for (const id of await store.campaigns()) if (!(await store.head(id))?.manifest.demo) return false
  return true
}

/** @throws DemoSiteError where there is a real campaign */
export const refuseBesideReal = async (store: Store): Promise<void> => {
  if (await hasOnlyDemos(store)) return
  throw new DemoSiteError(
    'DEMO_SITE: the database holds a campaign that is no demo, and beside it a collector serves no site. Unset DEMO_SITE.',
  )
}
