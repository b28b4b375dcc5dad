/** What the stores are told must fit their forms, and must be what the packages are. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import {
  asText,
  LANGUAGES,
  packagedTexts,
  SHOTS,
  StoreTexts,
  storeAnswers,
  storeTexts,
} from '../../scripts/store/texts.ts'
import { packageFile, ROOT } from '../built.ts'
import { pack } from '../content/files.ts'

const manifestOf = (name: 'chrome' | 'firefox') =>
  JSON.parse(Buffer.from(unzipSync(readFileSync(packageFile(name)))['manifest.json'] ?? []).toString())
const chrome = manifestOf('chrome')
const firefox = manifestOf('firefox')
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)]

describe.each(LANGUAGES)('What the stores are told in %s', (language) => {
  const texts = storeTexts(language)

  test('fits the forms of all three stores', () => {
    expect(Object.keys(texts.screenshots)).toEqual([...SHOTS])
    expect(packagedTexts(language).name.message).toBe('KOV digikompass')
    // Chrome takes five pictures at most, Edge six.
    expect(SHOTS.length).toBeLessThanOrEqual(5)
  })

  test('justifies exactly the permissions that the packages ask for', () => {
    const asked = new Set<string>([...chrome.permissions, ...firefox.permissions])
    expect(Object.keys(texts.permissions).sort()).toEqual([...asked].sort())
  })

  test('counts the questions and the dimensions as they are', () => {
    const questions = pack.dimensions.flatMap((d) => d.indicators)
    const told =
      asText(texts.description)
        .match(/\b\d+\b/g)
        ?.map(Number) ?? []
    const short = questions.filter((q) => q.short).length
    expect(told).toEqual(expect.arrayContaining([short, questions.length, pack.dimensions.length]))
  })

  test('is refused where it does not fit', () => {
    const refused = (change: Partial<StoreTexts>) => !StoreTexts.safeParse({ ...texts, ...change }).success
    expect(refused({})).toBe(false)
    expect(refused({ description: ['Liiga lühike.'] })).toBe(true)
    expect(refused({ description: ['a'.repeat(10_000)] })).toBe(true)
    expect(refused({ searchTerms: Array.from({ length: 8 }, () => 'x') })).toBe(true)
    expect(refused({ searchTerms: ['a b c d e f g h i j k', 'l m n o p q r s t u v'] })).toBe(true)
    expect(refused({ singlePurpose: 'a'.repeat(1001) })).toBe(true)
  })
})

test('The boxes that are ticked say what the manifest says', () => {
  const answers = storeAnswers()
  expect(answers.firefox.dataCollection).toEqual(
    firefox.browser_specific_settings.gecko.data_collection_permissions,
  )
  // One and the same thing in the words of three stores: an invitation's code, once somebody has joined.
  const collects = answers.firefox.dataCollection.optional.includes('authenticationInfo')
  expect(answers.chrome.collects.includes('Authentication information')).toBe(collects)
  expect(answers.edge.personalInformation).toBe(collects)
  expect(answers.license).toBe(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).license)
})

describe('Icons', () => {
  test('are there in every size that browsers and stores ask for, as large as they say', () => {
    const sizes = ['16', '32', '48', '96', '128']
    for (const manifest of [chrome, firefox]) expect(Object.keys(manifest.icons)).toEqual(sizes)
    for (const size of sizes)
      expect(sizeOf(readFileSync(join(ROOT, `public/icon/${size}.png`)))).toEqual([
        Number(size),
        Number(size),
      ])
  })

  test('stand out from light and from dark toolbars by one of their two colours', () => {
    const [ground = '', ring = ''] = [
      ...readFileSync(join(ROOT, 'assets/icon.svg'), 'utf8').matchAll(/(?:fill|stroke)="(#[0-9a-f]{3,6})"/g),
    ].map(([, colour]) => colour)
    // Toolbars of Chrome, Edge and Firefox, light and dark.
    for (const toolbar of ['#ffffff', '#f7f7f7', '#f9f9fb', '#35363a', '#3b3b3b', '#2b2a33', '#000000'])
      expect(Math.max(contrast(ground, toolbar), contrast(ring, toolbar)), toolbar).toBeGreaterThanOrEqual(3)
    expect(contrast(ground, ring)).toBeGreaterThanOrEqual(4.5)
  })
})

/** Relative luminance of WCAG 2.2. */
const luminance = (colour: string): number => {
  const hex = colour.length === 4 ? [...colour.slice(1)].map((c) => c + c) : colour.slice(1).match(/../g)
  const [r = 0, g = 0, b = 0] = (hex ?? []).map((pair) => {
    const c = Number.parseInt(pair, 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}
