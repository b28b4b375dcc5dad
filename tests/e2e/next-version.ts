/** The element as its next version would lie there: every chunk under another name, and nothing left of the old ones. */
import { cpSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** @param into an empty folder */
export const nextVersion = (build: string, into: string): void => {
  cpSync(build, into, { recursive: true })
  const chunks = readdirSync(join(into, 'chunks'))
  const renamed = (name: string) => name.replace(/\.js$/, 'N.js')
  for (const name of chunks) renameSync(join(into, 'chunks', name), join(into, 'chunks', renamed(name)))
  const files = readdirSync(into, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.js(on)?$/.test(name),
  )
  for (const name of files) {
    const path = join(into, name)
    const text = readFileSync(path, 'utf8')
    writeFileSync(
      path,
      text.replaceAll(/(?<=["'`/])[\w-]+-[\w-]{8}\.js(?=["'`])/g, (old) =>
        chunks.includes(old) ? renamed(old) : old,
      ),
    )
  }
}
