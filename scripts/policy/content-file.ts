/**
 * Writes a folder's content as the one file that policies name, and says its hash.
 *
 *     node scripts/policy/content-file.ts content.json [folder, content/ by default]
 */
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { contentFiles } from '../../content/disk.ts'
import { checkContent } from '../../domain/content-check.ts'
import { packHash } from '../../protocol/items.ts'

const main = async ([to, folder]: string[]): Promise<number> => {
  if (to === undefined) {
    console.error('Where to? node scripts/policy/content-file.ts content.json [folder]')
    return 2
  }
  const files = contentFiles(folder && resolve(folder))
  const checked = checkContent(files)
  if (!checked.ok) {
    console.error(`This content has a mistake, and no extension would take it: ${checked.where}`)
    return 1
  }
  writeFileSync(to, JSON.stringify(files))
  console.log(`hash: ${await packHash(files)}`)
  return 0
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
