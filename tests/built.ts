/** What `npm run zip` has made: the two builds, and the packages. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import product from '../package.json' with { type: 'json' }

export const ROOT = join(import.meta.dirname, '..')

const there = (path: string): string => {
  if (!existsSync(path)) throw new Error(`${path} is missing: run "npm run zip" first`)
  return path
}

export const packageFile = (name: 'chrome' | 'firefox' | 'sources'): string =>
  there(join(ROOT, `.output/kov-digikompass-${product.version}-${name}.zip`))
