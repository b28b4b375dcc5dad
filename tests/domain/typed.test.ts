import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressOf, figureOf, hasOtherAlphabet, lineOf, linesOf, tokenOf } from '../../domain/typed.ts'

const all = { lineOf, linesOf, tokenOf, addressOf, figureOf }

describe.each(Object.entries(all))('%s', (_name, clean) => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom(
        ...' \u00a0\u200b\u00ad\ufeff\u202e\u2011\u0303\u0301oõ１"“”<>.-−\r\n\t\u200d\ud83d',
      ),
    }),
  )

  test('cleans what is clean to itself', () => {
    fc.assert(fc.property(text, (typed) => void expect(clean(clean(typed))).toBe(clean(typed))))
  })

  test('leaves no mark without width and no half of a character', () => {
    fc.assert(
      fc.property(
        text,
        (typed) => void expect(clean(typed)).not.toMatch(/[\u200b\u00ad\ufeff\u202e\p{Cs}]/u),
      ),
    )
  })

  test('gives nothing for what nobody can see', () => {
    for (const typed of ['', ' ', '\u00a0', '\u200b\u2060', '\ufeff', '\u200d', '\u202e \u00ad'])
      expect(clean(typed)).toBe('')
  })
})

test('a name keeps its letters, whatever program it was copied from', () => {
  expect(lineOf('\ufeffPõltsamaa\u00a0vald,\u200b  2027 ')).toBe('Põltsamaa vald, 2027')
  expect(lineOf('Po\u0303ltsamaa')).toBe('Põltsamaa')
  expect(lineOf('„Kesklinn“ – uus')).toBe('„Kesklinn“ – uus')
  expect(lineOf('kaks\r\nrida\tja veel')).toBe('kaks rida ja veel')
  expect(lineOf('👩\u200d💻')).toBe('👩\u200d💻')
})

test('a text keeps its lines', () => {
  expect(linesOf(' Tere!\r\n\r\nMeil\u00a0on\u200b küsimus.\rMis\u2028edasi? ')).toBe(
    'Tere!\n\nMeil on küsimus.\nMis\nedasi?',
  )
})

test('an identifier is read with any dash, space or width', () => {
  expect(tokenOf(' kov‑2027 ')).toBe('kov-2027')
  expect(tokenOf('ｋｏｖ－２０２７')).toBe('kov-2027')
  expect(tokenOf('kov\u00ad-\u200b2027\n')).toBe('kov-2027')
})

test('an address is taken out of its sentence', () => {
  const address = 'https://koguja.example.ee'
  for (const typed of [
    `<${address}>`,
    `„${address}“.`,
    `"${address}",`,
    `(${address});`,
    ` ${address}\u200b `,
  ])
    expect(addressOf(typed)).toBe(address)
  expect(addressOf(`${address}/a/`)).toBe(`${address}/a/`)
})

test('a number is read from wide digits, with any minus and any space', () => {
  expect(figureOf('１２３４')).toBe('1234')
  expect(figureOf('−5')).toBe('-5')
  expect(figureOf('\u202a1\u202f234,50\u202c')).toBe('1 234,50')
})

test('letters of another layout are noticed, Estonian and German ones are not', () => {
  expect(['лщм-2027', 'koв', 'ΚΟΒ'].map(hasOtherAlphabet)).toEqual([true, true, true])
  expect(['kov-2027', 'Põltsamaa', 'Straße', '12,5 €', ''].some(hasOtherAlphabet)).toBe(false)
})
