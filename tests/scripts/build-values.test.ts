import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { OWN_CONTENT } from '../../embed/content.ts'
import { trustOf } from '../../embed/trust.ts'
import { packHash } from '../../protocol/items.ts'
import { newSigningKeys } from '../../protocol/signature.ts'
import { buildValues } from '../../scripts/build-values.ts'
import { contentFiles, readContent } from '../content/files.ts'

const ROOT = join(import.meta.dirname, '../..')
const KEY = 'import.meta.env.VITE_DEMO_COUNTER'

describe('What a build knows besides its sources', () => {
  test('is the hash of the content it is made of, by which a campaign names it', async () => {
    const real = await packHash(Object.fromEntries(contentFiles().map((path) => [path, readContent(path)])))
    const [pack] = await trustOf(OWN_CONTENT.library).packs()
    expect(pack?.hash).toBe(real)
    expect((await buildValues('production')).__PACK_HASH__).toBe(JSON.stringify(real))
    expect(pack?.items.length).toBeGreaterThan(48)
  })

  test('does not depend on who counts', () => {
    expect(existsSync(join(ROOT, 'content/counters.json'))).toBe(true)
    expect(contentFiles()).not.toContain('counters.json')
  })

  test('is the key of a demo in a demo alone, and only if it is a key', async () => {
    const { publicKey } = await newSigningKeys()
    const environment = { VITE_DEMO_COUNTER: publicKey }
    expect((await buildValues('demo', environment))[KEY]).toBe(JSON.stringify(publicKey))
    expect((await buildValues('production', environment))[KEY]).toBe('""')
    expect((await buildValues('demo', {}))[KEY]).toBe('""')
    await expect(buildValues('demo', { VITE_DEMO_COUNTER: 'key' })).rejects.toThrow('not a public key')
  })

  test('is no demo key here', () => {
    expect(trustOf(OWN_CONTENT.library).demoKeys).toEqual([])
  })
})

/** Every script of a build. */
const scripts = (folder: string): string => {
  if (!existsSync(folder))
    throw new Error(`${folder} is missing: run "npm run build" and "npm run build:firefox" first`)
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.js'))
    .map((path) => readFileSync(join(folder, path), 'utf8'))
    .join('\n')
}

test.each(['.output/chrome-mv3', '.output/firefox-mv3', 'dist/page'])(
  'The build %s knows the hash of its content, the counters by policy, and nobody else',
  async (build) => {
    const text = scripts(join(ROOT, build))
    expect(text).toContain(JSON.parse((await buildValues('production')).__PACK_HASH__ ?? ''))
    const { counters } = readContent('counters.json') as { counters: string[] }
    // An uncompressed point as base64url: 87 characters that begin with B.
    const keys = new Set(text.match(/\bB[\w-]{86}(?![\w-])/g) ?? [])
    expect([...keys].filter((key) => !counters.includes(key))).toEqual([])
  },
)
