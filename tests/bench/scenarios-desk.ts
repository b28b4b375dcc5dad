/** The built extension with as many municipalities as wanted in place of the real ones. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const BUILD = join(import.meta.dirname, '../../.output/chrome-mv3')

/** The desk fetches municipalities as a chunk of their own, whose name ends in a hash. */
const CHUNK = /import\([`'"]\.\/(municipalities-[\w-]+\.js)[`'"]\)/

/** @param folder where the changed copy goes */
export const copyWith = (list: unknown, folder: string): void => {
  cpSync(BUILD, folder, { recursive: true })
  const chunks = join(folder, 'chunks')
  const names = readdirSync(chunks).flatMap(
    (file) => CHUNK.exec(readFileSync(join(chunks, file), 'utf8'))?.[1] ?? [],
  )
  const [name] = new Set(names)
  if (!name) throw new Error('the desk does not fetch its municipalities as it did')
  writeFileSync(join(chunks, name), `export default ${JSON.stringify(list)}\n`)
}
