/** What is locked with a passphrase: opened by the same words however typed, and never at a price that nobody would pay. */
import { describe, expect, test } from 'vitest'
import { isLocked, lock, unlock } from '../../storage/locked.ts'

const PASS = 'viis juhuslikku sõna ühes reas'
const head = (work: number | string, rest = '\n') =>
  new TextEncoder().encode(`age-encryption.org/v1\n-> scrypt ${'A'.repeat(22)} ${work}${rest}`)

describe('A locked text', () => {
  test('is opened by its passphrase alone, and what was changed is said to be damaged', async () => {
    const bytes = await lock('saladus', PASS, 2)
    expect(isLocked(bytes)).toBe(true)
    expect(await unlock(bytes, PASS)).toEqual({ ok: true, text: 'saladus' })
    expect(await unlock(bytes, `${PASS}x`)).toEqual({ ok: false, problem: 'passphrase' })
    const changed = bytes.with(-1, (bytes.at(-1) ?? 0) ^ 1)
    expect(await unlock(changed, PASS)).toEqual({ ok: false, problem: 'damaged' })
    expect(await unlock(new Uint8Array(), PASS)).toEqual({ ok: false, problem: 'damaged' })
  })

  test('is locked so that one guess takes a second or two', async () => {
    const bytes = await lock('saladus', PASS)
    expect(new TextDecoder().decode(bytes.subarray(0, 80))).toMatch(
      /^age-encryption\.org\/v1\n-> scrypt \S{22} 18\n/,
    )
  })

  test('is opened by the same words with other spaces, and by what an earlier version took as it came', async () => {
    const bytes = await lock('saladus', PASS, 2)
    expect(await unlock(bytes, `  ${PASS.replaceAll(' ', '\u00a0')} `)).toMatchObject({ ok: true })
    expect(await unlock(bytes, PASS.normalize('NFD'))).toMatchObject({ ok: true })
  })
})

describe('What asks to be opened', () => {
  test.each([
    [head(1), true],
    [head(9), true],
    [head(18), true],
    [head(19), false],
    [head(99), false],
    [head(100), false],
    [head('1x'), false],
    [head(''), false],
    [head(18, ' '), false],
    [head(18).subarray(1), false],
    [new TextEncoder().encode('tekst'), false],
    [new Uint8Array(), false],
  ])('is locked with a passphrase, and no harder than what is written here: %#', (bytes, expected) => {
    expect(isLocked(bytes)).toBe(expected)
  })

  test('is nothing where another kind of key comes first, or the salt has another length', () => {
    const text = (line: string) => new TextEncoder().encode(`age-encryption.org/v1\n${line}\n`)
    expect(isLocked(text(`-> scrypt ${'a+/Z09'.padEnd(22, '_')} 18`))).toBe(true)
    expect(isLocked(text(`-> X25519 ${'A'.repeat(22)} 18`))).toBe(false)
    expect(isLocked(text(`-> scrypt ${'A'.repeat(21)} 18`))).toBe(false)
    expect(isLocked(text(`-> scrypt ${'A'.repeat(23)} 18`))).toBe(false)
    expect(isLocked(text(`-> scrypt ${'-'.repeat(22)} 18`))).toBe(false)
    expect(isLocked(text(`-> X25519 x\n-> scrypt ${'A'.repeat(22)} 18`))).toBe(false)
  })
})
