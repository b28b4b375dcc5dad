import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')

/** What `npm run build` and `npm run build:firefox` have made. */
const read = (build: string) => {
  const path = join(ROOT, '.output', build, 'manifest.json')
  if (!existsSync(path))
    throw new Error(`${path} is missing: run "npm run build" and "npm run build:firefox" first`)
  return JSON.parse(readFileSync(path, 'utf8'))
}

const policyOf = (manifest: { content_security_policy: { extension_pages: string } }) =>
  Object.fromEntries(
    manifest.content_security_policy.extension_pages.split('; ').map((d) => {
      const [name, ...sources] = d.split(' ')
      return [name, sources]
    }),
  )

describe.each(['chrome-mv3', 'firefox-mv3'])('The built manifest of %s', (build) => {
  const manifest = read(build)

  // Storage is asked for managed storage, what an administrator has set; the product keeps nothing in it. None warns.
  test('asks for alarms, for managed storage, in Chromium for its side panel, and for no website', () => {
    const permissions = build === 'firefox-mv3' ? ['alarms', 'storage'] : ['alarms', 'sidePanel', 'storage']
    expect([...(manifest.permissions ?? [])].sort()).toEqual(permissions)
    for (const key of [
      'host_permissions',
      'optional_permissions',
      'optional_host_permissions',
      'content_scripts',
      'web_accessible_resources',
      'externally_connectable',
    ])
      expect(manifest[key], key).toBeUndefined()
  })

  test('allows nothing but the extension itself, and to ask a collector over https', () => {
    const policy = policyOf(manifest)
    expect(policy['default-src']).toEqual(["'none'"])
    expect(policy['connect-src']).toEqual(["'self'", 'https:'])
    const more: Record<string, string[]> = { 'img-src': ['data:', 'blob:'], 'connect-src': ['https:'] }
    for (const [directive, sources] of Object.entries(policy)) {
      const allowed = ["'self'", "'none'", ...(more[directive] ?? [])]
      expect(allowed, directive).toEqual(expect.arrayContaining(sources as string[]))
    }
  })

  test('has a name and a description in both languages, within the stores’ limits', () => {
    for (const language of ['et', 'en']) {
      const messages = JSON.parse(
        readFileSync(join(ROOT, '.output', build, `_locales/${language}/messages.json`), 'utf8'),
      )
      expect(messages.name.message.length).toBeLessThanOrEqual(45)
      expect(messages.description.message.length).toBeLessThanOrEqual(132)
    }
  })
})

test('Chromium checks policies by the schema file, and a store’s build has no key of its own', () => {
  const manifest = read('chrome-mv3')
  expect(manifest.storage).toEqual({ managed_schema: 'managed-schema.json' })
  expect(existsSync(join(ROOT, '.output/chrome-mv3/managed-schema.json'))).toBe(true)
  expect(manifest.key).toBeUndefined()
})

test('Firefox is told that nothing is collected and that a code may be sent, and its sidebar waits to be opened', () => {
  const manifest = read('firefox-mv3')
  expect(manifest.browser_specific_settings.gecko.data_collection_permissions).toEqual({
    required: ['none'],
    optional: ['authenticationInfo'],
  })
  expect(manifest.sidebar_action.open_at_install).toBe(false)
})
