/** Packages as the stores get them, made for one test. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { onTestFinished } from 'vitest'

/** Name of a file in it, and its bytes. */
export type Files = Record<string, Uint8Array>

export const unpack = (packageFile: string): Files => unzipSync(readFileSync(packageFile))

export const filesIn = (folder: string): Files =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name)
        return [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)]
      }),
  )

/** Puts files where nothing, or an earlier version of them, lay. @param from a package or a folder */
export const unpackInto = (from: string, folder: string): void => {
  rmSync(folder, { recursive: true, force: true })
  for (const [name, bytes] of Object.entries(from.endsWith('.zip') ? unpack(from) : filesIn(from))) {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, bytes)
  }
}

/** A folder of one's own, and a way to be rid of it. */
export const temporary = (): { folder: string; remove(): void } => {
  const folder = mkdtempSync(join(tmpdir(), 'kov-digikompass-package-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) }
}

/** A folder that is gone after the test. */
export const newFolder = (): string => {
  const { folder, remove } = temporary()
  onTestFinished(remove)
  return folder
}
