/** Holds a site against the hash that was published for it. */
import { sha256 } from './hash.ts'
import { MANIFEST, SiteManifest } from './manifest.ts'
import { Problem } from './problem.ts'
import type { Found, Served } from './served.ts'
import { readSums, SUMS } from './sums.ts'

export type Difference =
  | { readonly kind: 'changed' | 'missing' | 'extra'; readonly path: string }
  | { readonly kind: 'elsewhere'; readonly path: string; readonly to: string }
  /** Empty: the server does not send it. */
  | { readonly kind: 'header'; readonly name: string; readonly found: string }
  | { readonly kind: 'wrongSums'; readonly found: string }

export interface Compared {
  /** How many files were compared. */
  readonly files: number
  /** Whether headers could be looked at: a folder has none. */
  readonly headers: boolean
  readonly differences: readonly Difference[]
}

const differs = (path: string, hash: string, found: Found): Difference[] => {
  if (found.kind === 'missing') return [{ kind: 'missing', path }]
  if (found.kind === 'elsewhere') return [{ kind: 'elsewhere', path, to: found.to }]
  return sha256(found.bytes) === hash ? [] : [{ kind: 'changed', path }]
}

/** Each server writes white space as it likes. */
const plain = (value: string | null): string => (value ?? '').replace(/\s+/g, ' ').trim()

const headerDifferences = (manifest: Found, page: Found): Difference[] => {
  if (manifest.kind !== 'file' || page.kind !== 'file' || !page.headers) return []
  const { headers } = page
  // Its bytes are the published ones.
  const wanted = SiteManifest.parse(JSON.parse(new TextDecoder().decode(manifest.bytes))).headers
  return Object.entries(wanted)
    .map(([name, value]) => ({ name, value, found: plain(headers.get(name)) }))
    .filter(({ value, found }) => found !== plain(value))
    .map(({ name, found }) => ({ kind: 'header', name, found }))
}

/** Where servers read the site's own headers from, and what is copied there. */
const COPIES: Readonly<Record<string, string>> = {
  '.htaccess': 'server/apache.conf',
  _headers: 'server/_headers',
}

const isCopy = async (served: Served, path: string, sums: ReadonlyMap<string, string>): Promise<boolean> => {
  const original = sums.get(COPIES[path] ?? '')
  return original !== undefined && differs(path, original, await served.get(path)).length === 0
}

/**
 * @param digest published, 64 hexadecimal digits
 * @throws Problem `sums` or `unreachable`
 */
export const compare = async (served: Served, digest: string): Promise<Compared> => {
  const found = await served.get(SUMS)
  const text = found.kind === 'file' ? new TextDecoder().decode(found.bytes) : ''
  const sums = readSums(text)
  if (found.kind !== 'file' || !sums) throw new Problem('sums')
  const itself = sha256(found.bytes)
  const wrong: Difference[] = itself === digest ? [] : [{ kind: 'wrongSums', found: itself }]
  const differences: Difference[] = []
  for (const [path, hash] of sums) differences.push(...differs(path, hash, await served.get(path)))
  const extra: Difference[] = []
  for (const path of served.paths ?? [])
    if (path !== SUMS && !sums.has(path) && !(await isCopy(served, path, sums)))
      extra.push({ kind: 'extra', path })
  const sound = wrong.length + differences.length === 0
  const page = await served.get('index.html')
  const headers = sound ? headerDifferences(await served.get(MANIFEST), page) : []
  return {
    files: sums.size,
    headers: page.kind === 'file' && page.headers !== undefined,
    differences: [...wrong, ...differences, ...extra, ...headers],
  }
}
