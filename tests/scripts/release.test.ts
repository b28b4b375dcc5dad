import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { versionProblems } from '../../scripts/release/version.ts'
import { STORES, sheet, UPLOADS } from '../../scripts/store/forms.ts'
import { LANGUAGES, packagedTexts, storeTexts } from '../../scripts/store/texts.ts'
import { ROOT } from '../built.ts'

const part = fc.nat(300)
const version = fc.tuple(part, part, part)
const written = (v: readonly number[]) => v.join('.')
const compare = (a: readonly number[], b: readonly number[]) =>
  (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0) || (a[2] ?? 0) - (b[2] ?? 0)

describe('A version', () => {
  test('may be released exactly when it is higher than every version that is tagged', () => {
    fc.assert(
      fc.property(version, fc.array(version, { maxLength: 5 }), (next, released) => {
        const problems = versionProblems(
          written(next),
          written(next),
          released.map((v) => `v${written(v)}`),
        )
        expect(problems.length === 0).toBe(released.every((v) => compare(next, v) > 0))
      }),
    )
  })

  test('is not compared as text, and other tags are passed over', () => {
    expect(versionProblems('0.10.0', '0.10.0', ['v0.9.0', 'demo', 'v1', 'vorläufig'])).toEqual([])
    expect(versionProblems('0.9.0', '0.9.0', ['v0.10.0'])).toHaveLength(1)
  })

  test('must be what stores take, and the same in both files', () => {
    for (const wrong of ['1.2', '1.2.3-beta', 'v1.2.3', ''])
      expect(versionProblems(wrong, wrong, [])).toHaveLength(1)
    expect(versionProblems('0.2.0', '0.1.0', [])).toEqual([expect.stringContaining('package-lock.json')])
  })
})

describe('The sheet for each store', () => {
  test.each(STORES)('%s: has the texts, each permission that is asked for, and no empty field', (store) => {
    const asked = ['alarms', 'sidePanel']
    const text = sheet(store, '1.2.3', asked)
    for (const language of LANGUAGES) {
      expect(text).toContain(packagedTexts(language).description.message)
      for (const paragraph of storeTexts(language).description) expect(text).toContain(paragraph)
    }
    for (const name of asked) expect(text).toContain(storeTexts('en').permissions[name])
    expect(text).not.toMatch(/undefined|##[^\n]*\n\n(##|$)/)
    expect(UPLOADS[store].where).toMatch(/^https:/)
  })

  test('a permission that nobody has justified leaves an empty field, which is found', () => {
    expect(sheet('chrome', '1.2.3', ['tabs'])).toMatch(/## Permission: tabs\n\n\n/)
  })
})

describe('npm run release', () => {
  const release = (...args: string[]) =>
    spawnSync(process.execPath, [join(ROOT, 'scripts/release/main.ts'), ...args], { encoding: 'utf8' })

  test('explains itself, and refuses what would release without tests or is not known', () => {
    expect(release('--help').stdout).toContain('--dry-run')
    const untested = release('--no-tests')
    expect(untested.status).toBe(1)
    expect(untested.stderr).toContain('--dry-run')
    expect(release('--fast').status).toBe(1)
  })
})
