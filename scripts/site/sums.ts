/**
 * The hashes of all files of a site, and one for the whole: SHA256SUMS is what `sha256sum -c` reads, and the hash of
 * SHA256SUMS is the hash of the site. It lists every file but itself.
 */
import { byPath, type Files } from './files.ts'
import { sha256 } from './hash.ts'

export const SUMS = 'SHA256SUMS'

export const sumsOf = (files: Files): string =>
  [...byPath(files)]
    .filter(([path]) => path !== SUMS)
    .map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`)
    .join('')

/** No way out of the folder, no hidden file, nothing that an address would have to escape. */
const LINE = /^([0-9a-f]{64}) {2}((?:[A-Za-z0-9_][A-Za-z0-9_.-]*\/)*[A-Za-z0-9_][A-Za-z0-9_.-]*)$/

/** @returns path → hash; undefined for what is no such list */
export const readSums = (text: string): ReadonlyMap<string, string> | undefined => {
  const lines = text.endsWith('\n') ? text.slice(0, -1).split('\n') : []
  const sums = new Map<string, string>()
  for (const line of lines) {
    const [, hash, path] = LINE.exec(line) ?? []
    if (hash === undefined || path === undefined || path === SUMS || sums.has(path)) return undefined
    sums.set(path, hash)
  }
  return sums.size > 0 ? sums : undefined
}

export const isPath = (path: string): boolean => LINE.test(`${'0'.repeat(64)}  ${path}`)
