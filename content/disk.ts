/** The content as programs outside a browser read it: builds, command lines, tests. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalogue, Pack } from '../domain/content.ts'

/**
 * Who may count, who may be asked, what services are good for and what was published of money is no part of what is
 * asked: another counter, a municipality fewer, or a benefit in better words is not another question bank.
 */
const BESIDE = [
  'counters.json',
  'municipalities.json',
  'scenarios.json',
  'benefits.json',
  'et/benefits.json',
  'en/benefits.json',
]

/** Every content file's JSON by its path under content/, in the order of the paths. */
export const contentFiles = (folder = import.meta.dirname): Record<string, unknown> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.json'))
      .filter((path) => !BESIDE.includes(path))
      .sort()
      .map((path) => [path, JSON.parse(readFileSync(join(folder, path), 'utf8'))]),
  )

/** The content tests hold every file against its schema, so that no program has to. */
export const packOnDisk = (folder?: string): { pack: Pack; catalogue: Catalogue } => {
  const files = contentFiles(folder)
  return {
    pack: files['pack.json'] as Pack,
    catalogue: (files['services.json'] as { services: Catalogue }).services,
  }
}
