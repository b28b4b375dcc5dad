/** A folder as paths and bytes, and back. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Bytes by path from the root of a site, with "/" between folders. */
export type Files = ReadonlyMap<string, Uint8Array>

export const byPath = (files: Files): Files => new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)))

/** Every file of a folder, in the order of the paths. @throws the file system's error */
export const readFolder = (folder: string): Files => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  return byPath(
    new Map(
      files.map((path) => [
        path.slice(folder.length).replaceAll('\\', '/').replace(/^\/+/, ''),
        readFileSync(path),
      ]),
    ),
  )
}

/** Begins anew: what was there goes. @throws the file system's error */
export const writeFolder = (folder: string, files: Files): void => {
  rmSync(folder, { recursive: true, force: true })
  for (const [path, bytes] of files) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
}
