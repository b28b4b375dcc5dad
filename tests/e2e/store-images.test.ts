/** The pictures for the stores, from the package itself. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DRAWN, drawImages, SHOT } from '../../scripts/store/images.ts'
import { SHOTS } from '../../scripts/store/texts.ts'
import { packageFile } from '../built.ts'
import { newFolder, unpackInto } from './packages.ts'

const COLOUR = 2
const ALPHA = 6

test('Pictures have the stores’ sizes, without transparency where it is refused, and show something', async () => {
  const extensionDir = newFolder()
  unpackInto(packageFile('chrome'), extensionDir)
  const folder = newFolder()
  await drawImages(extensionDir, folder, ['et'])
  const expected = {
    ...Object.fromEntries(SHOTS.map((shot, at) => [`${at + 1}-${shot}.png`, [SHOT.width, SHOT.height]])),
    ...DRAWN,
  }
  const seen = new Set<string>()
  for (const [name, size] of Object.entries(expected)) {
    const png = readFileSync(join(folder, 'et', name))
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], name).toEqual(size)
    const mayBeClear = /^(icon|logo)/.test(name)
    expect(png[25], name).toBe(mayBeClear ? ALPHA : COLOUR)
    // A view that is empty, or nearly so, packs into a few kilobytes.
    expect(png.length, name).toBeGreaterThan(name.includes('-') && !mayBeClear ? 15_000 : 3_000)
    seen.add(png.toString('base64'))
  }
  expect(seen.size).toBe(Object.keys(expected).length)
})
