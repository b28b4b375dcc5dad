/** The folder of a release: packages, pictures from the package itself, forms, sums. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import product from '../../package.json' with { type: 'json' }
import { packageName, writeRelease } from '../../scripts/release/folder.ts'
import { STORES } from '../../scripts/store/forms.ts'
import { DRAWN, SHOT } from '../../scripts/store/images.ts'
import { LANGUAGES, SHOTS } from '../../scripts/store/texts.ts'
import { packageFile, ROOT } from '../built.ts'
import { filesIn, temporary } from './packages.ts'

/** Kinds of colour in a PNG. */
const OPAQUE = 2
const WITH_ALPHA = 6

describe('The folder of a release', () => {
  const { folder, remove } = temporary()
  beforeAll(async () => {
    packageFile('chrome')
    // One language is enough to see that it works; a release draws both.
    await writeRelease(join(ROOT, '.output'), product.version, folder, ['et'])
    return remove
  })

  test('has pictures of the stores’ sizes, opaque where they must be, and each shows something of its own', () => {
    const expected = {
      ...Object.fromEntries(SHOTS.map((shot, at) => [`${at + 1}-${shot}.png`, [SHOT.width, SHOT.height]])),
      ...DRAWN,
    }
    const seen = new Set<string>()
    for (const [name, size] of Object.entries(expected)) {
      const png = readFileSync(join(folder, 'images/et', name))
      expect([png.readUInt32BE(16), png.readUInt32BE(20)], name).toEqual(size)
      const isIcon = /^(icon|logo)/.test(name)
      expect(png[25], name).toBe(isIcon ? WITH_ALPHA : OPAQUE)
      // A view that is empty, or nearly so, packs into a few kilobytes.
      expect(png.length, name).toBeGreaterThan(isIcon ? 3_000 : 12_000)
      seen.add(png.toString('base64'))
    }
    expect(seen.size).toBe(Object.keys(expected).length)
  })

  test('has the three packages, a form for each store, the privacy notice, and the sum of every file', () => {
    const files = filesIn(folder)
    const lines = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trimEnd().split('\n')
    const sums = Object.fromEntries(lines.map((line) => line.split('  ').reverse()))
    for (const [name, bytes] of Object.entries(files))
      if (name !== 'SHA256SUMS')
        expect(sums[name], name).toBe(createHash('sha256').update(bytes).digest('hex'))
    for (const name of ['chrome', 'firefox', 'sources'] as const) {
      const copied = files[`packages/${packageName(product.version, name)}`] ?? Buffer.alloc(0)
      expect(readFileSync(packageFile(name)).equals(copied), name).toBe(true)
    }
    for (const store of STORES) expect(existsSync(join(folder, `${store}.md`))).toBe(true)
    for (const language of LANGUAGES) expect(files[`privacy-${language}.txt`]?.length).toBeGreaterThan(500)
  })
})
