/** A site as it is found: in a folder, or at an address. Both hand out the bytes of a path. */
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { readFolder } from './files.ts'
import { Problem } from './problem.ts'

export type Found =
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly headers: Headers | undefined }
  | { readonly kind: 'missing' }
  /** The address leads to another site. */
  | { readonly kind: 'elsewhere'; readonly to: string }

export interface Served {
  get(path: string): Promise<Found>
  /** Every path there is; undefined where nobody can know, as at an address. */
  readonly paths: readonly string[] | undefined
}

const folder = (root: string): Served => ({
  paths: [...readFolder(root).keys()],
  async get(path) {
    try {
      return { kind: 'file', bytes: readFileSync(join(root, path)), headers: undefined }
    } catch {
      return { kind: 'missing' }
    }
  },
})

const PATIENCE_MS = 30_000

const address = (base: URL): Served => ({
  paths: undefined,
  async get(path) {
    try {
      // Some services serve "trust.html" under "trust": still the same site.
      const answer = await fetch(new URL(path, base), {
        cache: 'no-store',
        signal: AbortSignal.timeout(PATIENCE_MS),
      })
      if (new URL(answer.url).origin !== base.origin) return { kind: 'elsewhere', to: answer.url }
      const bytes = new Uint8Array(await answer.arrayBuffer())
      if (answer.status >= 500 || answer.status === 429)
        throw new Problem('unreachable', `${answer.url}: ${answer.status}`)
      return answer.ok ? { kind: 'file', bytes, headers: answer.headers } : { kind: 'missing' }
    } catch (cause) {
      if (cause instanceof Problem) throw cause
      throw new Problem('unreachable', new URL(path, base).href, { cause })
    }
  },
})

/** @throws Problem `nowhere` */
export const openServed = (where: string): Served => {
  if (/^https?:\/\//i.test(where)) {
    const url = URL.parse(where)
    if (!url) throw new Problem('nowhere', where)
    // "https://a.ee/kompass" and "https://a.ee/kompass/index.html" mean the folder.
    url.pathname = url.pathname.replace(/\/index\.html$/, '/').replace(/([^/])$/, '$1/')
    return address(url)
  }
  if (!statSync(where, { throwIfNoEntry: false })?.isDirectory()) throw new Problem('nowhere', where)
  return folder(where)
}
