import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ALPHABET,
  CODE_LENGTH,
  grouped,
  hashOfCode,
  isCode,
  newCode,
  normalise,
  readCode,
} from '../../protocol/code.ts'

const code = fc.nat().map(() => newCode())
const place = fc.nat({ max: CODE_LENGTH - 1 })
const letters = Array.from(ALPHABET)

const put = (text: string, at: number, letter: string) => text.slice(0, at) + letter + text.slice(at + 1)

describe('An invitation code', () => {
  test('has 20 characters of the alphabet, whichever it is, and never comes twice', () => {
    const many = Array.from({ length: 800 }, newCode)
    expect(new Set(many).size).toBe(800)
    for (const one of many) expect(one).toMatch(/^[0-9A-HJKMNP-TV-Z]{20}$/)
    // Each of the 32 characters stands in every random place about 25 times on average.
    for (let at = 0; at < CODE_LENGTH; at++) expect(new Set(many.map((c) => c[at])).size).toBe(32)
  })

  test('shows every substitution of one character', () => {
    fc.assert(
      fc.property(code, (good) => {
        expect(readCode(good)).toEqual({ ok: true, code: good })
        for (let at = 0; at < CODE_LENGTH; at++)
          for (const letter of letters.filter((l) => l !== good[at]))
            expect(readCode(put(good, at, letter))).toEqual({ ok: false, problem: 'check' })
      }),
      { numRuns: 20 },
    )
  })

  test('shows every swap of two different characters, neighbours or not', () => {
    fc.assert(
      fc.property(code, (good) => {
        for (let a = 0; a < CODE_LENGTH; a++)
          for (let b = a + 1; b < CODE_LENGTH; b++) {
            const [x = '', y = ''] = [good[a], good[b]]
            if (x !== y) expect(readCode(put(put(good, a, y), b, x)).ok).toBe(false)
          }
      }),
      { numRuns: 50 },
    )
  })

  test('shows a doubled character that became another doubled one', () => {
    fc.assert(
      fc.property(place, fc.constantFrom(...letters), fc.constantFrom(...letters), (place, a, b) => {
        fc.pre(a !== b && place < CODE_LENGTH - 2)
        const start = put(put('0'.repeat(CODE_LENGTH), place, a), place + 1, a)
        const good = letters.map((l) => put(start, CODE_LENGTH - 1, l)).filter((c) => readCode(c).ok)
        expect(good).toHaveLength(1)
        const [one = ''] = good
        expect(readCode(put(put(one, place, b), place + 1, b)).ok).toBe(false)
      }),
    )
  })

  test('is known however it is typed', () => {
    fc.assert(
      fc.property(
        code,
        fc.infiniteStream(
          fc.constantFrom(
            '',
            ' ',
            '-',
            '–',
            '−',
            '‑',
            '\u00a0',
            '\u00ad',
            '\u200b',
            '\u2060',
            '\u202a',
            '\ufeff',
            '\n',
          ),
        ),
        (good, between) => {
          const typed = Array.from(good.toLowerCase())
            .map((l) => (l === '0' ? 'o' : l === '1' ? 'l' : l) + between.next().value)
            .join('')
          expect(readCode(typed)).toEqual({ ok: true, code: good })
          expect(readCode(grouped(good))).toEqual({ ok: true, code: good })
          const wide = good.replace(/[0-9A-Z]/g, (l) =>
            String.fromCodePoint((l.codePointAt(0) ?? 0) + 0xfee0),
          )
          expect(readCode(wide)).toEqual({ ok: true, code: good })
        },
      ),
    )
  })

  test('is known in letters of a Russian layout that look like Latin ones, and in no others', () => {
    expect(normalise('АВЕКМНОРСТХУІ')).toBe('ABEKMH0PCTXY1')
    expect(normalise('авекмнорстхуі')).toBe('ABEKMH0PCTXY1')
    expect(normalise('ЖЯ')).toBe('ЖЯ')
    expect(readCode('Ж'.repeat(20))).toEqual({ ok: false, problem: 'character' })
    expect(normalise('oOiIlL')).toBe('001111')
  })

  test('is normalised once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text))
      }),
      { numRuns: 1000 },
    )
  })

  test('is printed in four groups of five', () => {
    expect(grouped('ABCDEFGHJKMNPQRSTVWX')).toBe('ABCDE-FGHJK-MNPQR-STVWX')
    expect([grouped('ABCDEF'), grouped('ABCDE', 2), grouped('')]).toEqual(['ABCDE-F', 'AB-CD-E', ''])
  })

  test.each([
    ['', 'length'],
    ['ABC', 'length'],
    ['0'.repeat(21), 'length'],
    [`${'0'.repeat(19)}U`, 'character'],
    [`${'0'.repeat(19)}!`, 'character'],
    [`${'0'.repeat(19)}Õ`, 'character'],
    [`${'0'.repeat(19)}1`, 'check'],
  ])('is not "%s" (%s)', (text, problem) => {
    expect(readCode(text)).toEqual({ ok: false, problem })
  })

  test('is hashed as it is sent: 20 characters, nothing else', async () => {
    const good = newCode()
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(good))
    expect(await hashOfCode(good)).toBe(Buffer.from(hash).toString('hex'))
    expect([isCode(good), isCode(good.toLowerCase()), isCode(grouped(good))]).toEqual([
      true,
      /^\d*$/.test(good),
      false,
    ])
  })
})
