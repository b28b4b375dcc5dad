/**
 * What an update asks of those who have the previous release. Browsers switch an extension off, or ask, when a new
 * version wants more; nobody would be there to answer. So whatever is new stands here with its reason, or this fails.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { packageFile } from './built.ts'

const PREVIOUS = join(import.meta.dirname, 'fixtures/releases/0.1.0')

/** What may be asked for beyond the previous release, and why no browser asks anybody about it. Empty again after a release. */
const MANAGED_STORAGE =
  'what an administrator has set is read from it; neither browser has a warning for this permission'
const ACCEPTED: Record<'chrome' | 'firefox', Record<string, string>> = {
  chrome: { 'permission: storage': MANAGED_STORAGE },
  firefox: { 'permission: storage': MANAGED_STORAGE },
}

interface Manifest {
  permissions?: string[]
  host_permissions?: string[]
  optional_permissions?: string[]
  optional_host_permissions?: string[]
  content_scripts?: { matches: string[] }[]
  externally_connectable?: { matches?: string[] }
  web_accessible_resources?: { matches?: string[] }[]
  minimum_chrome_version?: string
  browser_specific_settings?: {
    gecko: {
      id: string
      strict_min_version: string
      data_collection_permissions: { required: string[]; optional?: string[] }
    }
  }
}

const manifestIn = (file: string): Manifest =>
  JSON.parse(Buffer.from(unzipSync(readFileSync(file))['manifest.json'] ?? []).toString())

/** Everything that a browser may ask about, each in one line. */
const asks = (m: Manifest): string[] => {
  const sent = m.browser_specific_settings?.gecko.data_collection_permissions
  const named: Record<string, readonly string[] | undefined> = {
    permission: m.permissions,
    'website always': m.host_permissions,
    'permission later': m.optional_permissions,
    'website later': m.optional_host_permissions,
    'website script': m.content_scripts?.flatMap(({ matches }) => matches),
    'page that may speak to it': m.externally_connectable?.matches,
    'page that may load from it': m.web_accessible_resources?.flatMap(({ matches }) => matches ?? []),
    'data sent always': sent?.required,
    'data sent later': sent?.optional,
  }
  return Object.entries(named).flatMap(([what, values]) => (values ?? []).map((value) => `${what}: ${value}`))
}

describe.each(['chrome', 'firefox'] as const)('The update for %s', (name) => {
  const before = manifestIn(join(PREVIOUS, `${name}.zip`))
  const now = manifestIn(packageFile(name))

  test('asks for nothing that the previous release had not, but what is listed with its reason', () => {
    const more = asks(now).filter((asked) => !asks(before).includes(asked))
    expect(more).toEqual(Object.keys(ACCEPTED[name]))
    for (const reason of Object.values(ACCEPTED[name])) expect(reason.length).toBeGreaterThan(20)
  })

  test('is an update of the same extension', () => {
    expect(now.browser_specific_settings?.gecko.id).toBe(before.browser_specific_settings?.gecko.id)
  })
})
