/** `npm run build:site`: the static site, from the element, the packages of the extension and the public reports. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sizeOf } from '../../embed/site/size.ts'
import stores from '../../embed/site/stores.json' with { type: 'json' }
import { takeDownloads } from './downloads.ts'
import { takeElement } from './element.ts'
import { type Files, writeFolder } from './files.ts'
import { sha256 } from './hash.ts'
import { makeSite } from './make.ts'
import { type Options, readOptions } from './options.ts'
import { Problem } from './problem.ts'
import { takeReports } from './reports.ts'
import { SUMS } from './sums.ts'
import { runProgram, say, type Texts } from './words.ts'

const PACKAGE = join(import.meta.dirname, '../../package.json')

const make = ({ element, extension, reports, ...rest }: Options): Files => {
  const { name, version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { name: string; version: string }
  return makeSite({
    ...rest,
    version,
    stores,
    element: takeElement(element),
    downloads: extension === undefined ? [] : takeDownloads(extension, name, version),
    reports: takeReports(reports),
  })
}

const build = (args: readonly string[], texts: Texts): number => {
  const options = readOptions(args)
  if (options.help) {
    say(...texts.help)
    return 0
  }
  const files = make(options)
  try {
    writeFolder(options.out, files)
  } catch (cause) {
    throw new Problem('out', options.out, { cause })
  }
  const bytes = [...files.values()].reduce((sum, file) => sum + file.byteLength, 0)
  const digest = sha256(files.get(SUMS) ?? '')
  say(texts.built(options.out, files.size, sizeOf(bytes, 'en')), '', texts.digest(digest))
  if (options.demo) say('', texts.demo)
  return 0
}

await runProgram(build)
