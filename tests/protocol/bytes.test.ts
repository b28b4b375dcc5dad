/** Bytes and their written forms, at their limits. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  base64urlLength,
  concat,
  fromBase64url,
  fromHex,
  fromUtf8,
  hashBytes,
  isBase64url,
  sameBytes,
  toBase64url,
  toHex,
  utf8,
} from '../../protocol/bytes.ts'
import { canonicalBytes, tag } from '../../protocol/canonical.ts'

const of = (...bytes: number[]) => Uint8Array.from(bytes)

describe('Bytes', () => {
  test('are the same when there are as many and each is the same', () => {
    expect([sameBytes(of(), of()), sameBytes(of(1, 2), of(1, 2))]).toEqual([true, true])
    for (const [a, b] of [
      [of(1), of(1, 2)],
      [of(1, 2), of(1)],
      [of(1, 2), of(1, 3)],
      [of(0, 2), of(1, 2)],
    ] as const)
      expect(sameBytes(a, b)).toBe(false)
  })

  test('put together stand one after another', () => {
    expect(concat(of(1, 2), of(), of(3))).toEqual(of(1, 2, 3))
    expect(concat()).toEqual(of())
  })

  test('of text keep every sign, the mark at the beginning too, and nothing is put in place of what is broken', () => {
    expect(fromUtf8(of(0xef, 0xbb, 0xbf, 0x61))).toBe('\ufeffa')
    for (const broken of [of(0xff), of(0x61, 0xc3), of(0xed, 0xa0, 0x80)])
      expect(fromUtf8(broken)).toBeUndefined()
    expect(fromUtf8(utf8('õ€'))).toBe('õ€')
  })
})

describe('Hexadecimal digits', () => {
  test('are two a byte, small ones', () => {
    expect(toHex(of(0, 10, 255))).toBe('000aff')
    expect([fromHex('000aff'), fromHex('')]).toEqual([of(0, 10, 255), of()])
  })

  test.each(['0', '000', '0G', 'AA', ' 00', '00 ', '00\n', '0x00', '00ff!', '!00ff'])(
    '"%s" are none',
    (text) => {
      expect(fromHex(text)).toBeUndefined()
    },
  )

  test('of a hash are those of 32 bytes', () => {
    expect(hashBytes('01'.repeat(32))).toEqual(new Uint8Array(32).fill(1))
    for (const n of [31, 33]) expect(() => hashBytes('01'.repeat(n))).toThrow(RangeError)
    expect(() => hashBytes('0g'.repeat(32))).toThrow('hash')
  })
})

describe('base64url', () => {
  test('has every letter for its number', () => {
    const all = Array.from({ length: 64 }, (_, digit) => digit)
    const bytes = all.flatMap((digit) => [digit << 2, 0, 0]).map((byte) => byte & 255)
    const letters = toBase64url(Uint8Array.from(bytes))
      .match(/.(?=AAA)/g)
      ?.join('')
    expect(letters).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_')
  })

  test.each([
    [0, 0],
    [1, 2],
    [2, 3],
    [3, 4],
    [4, 6],
    [65, 87],
  ])('of %i bytes has %i letters', (bytes, letters) => {
    expect(base64urlLength(bytes)).toBe(letters)
    expect(toBase64url(new Uint8Array(bytes))).toHaveLength(letters)
  })

  test('is told from any other text, by the one that reads it and the one that looks at it alike', () => {
    const letter = fc.constantFrom(
      ...'ABCQgwxyz0189-_',
      '=',
      '+',
      '/',
      ' ',
      '\n',
      '\0',
      'õ',
      '€',
      '\ud83d\ude00',
    )
    const text = fc.oneof(
      fc.array(letter, { maxLength: 9 }).map((all) => all.join('')),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(text, (text) => {
        const bytes = Buffer.from(text, 'base64url')
        const is = bytes.toString('base64url') === text
        expect(fromBase64url(text)).toEqual(is ? new Uint8Array(bytes) : undefined)
        expect(isBase64url(text)).toBe(is)
      }),
      { numRuns: 300 },
    )
  })

  test.each(['A', 'AAAAA', 'AB', 'AAB', 'AA=', '=AA', 'AA\n', '\nAA', 'A+AA', 'õAAA', 'AAAõ', '€', '\u0100'])(
    'is not "%s"',
    (text) => {
      expect([fromBase64url(text), isBase64url(text)]).toEqual([undefined, false])
    },
  )

  test('of nothing is nothing', () => {
    expect([toBase64url(of()), fromBase64url(''), isBase64url('')]).toEqual(['', of(), true])
  })
})

test('A domain tag says product, version and use, and ends in a zero byte', () => {
  for (const use of ['manifest', 'envelope', 'challenge', 'lists', 'notice', 'release'] as const)
    expect(tag(use)).toEqual(concat(utf8(`kov-digikompass/1/${use}`), of(0)))
})

test('What has no canonical form says so', () => {
  expect(() => canonicalBytes(undefined)).toThrow('no canonical form')
})
