import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  base64urlLength,
  fromBase64url,
  fromHex,
  fromUtf8,
  hashBytes,
  toBase64url,
  toHex,
  utf8,
} from '../../protocol/bytes.ts'
import { canonicalBytes, hashOf, hashOfValue, tag, type Use } from '../../protocol/canonical.ts'

const form = (value: unknown) => fromUtf8(canonicalBytes(value))

/** The number whose IEEE 754 bits these are. */
const double = (hex: string) => new DataView((fromHex(hex) ?? utf8('')).buffer).getFloat64(0)

describe('Canonical JSON, by the examples of RFC 8785', () => {
  test('section 3.2.2: literals, numbers and strings', () => {
    const example = String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`
    expect(form(JSON.parse(example))).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    )
  })

  test('section 3.2.3: names in the order of their UTF-16 units', () => {
    const example = String.raw`{
      "\u20ac": "Euro Sign",
      "\r": "Carriage Return",
      "\ufb33": "Hebrew Letter Dalet With Dagesh",
      "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face",
      "\u0080": "Control",
      "\u00f6": "Latin Small Letter O With Diaeresis"
    }`
    const values = Object.values(JSON.parse(form(JSON.parse(example)) ?? '') as Record<string, string>)
    // "1" is an index for JavaScript, which lists it first whatever the text says: look at the text as well.
    expect(form(JSON.parse(example))?.startsWith(String.raw`{"\r":"Carriage Return","1":"One",`)).toBe(true)
    expect(values.slice(2)).toEqual([
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ])
  })

  test.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('appendix B: the number %s is written %s', (bits, text) => {
    expect(form(double(bits))).toBe(text)
  })

  test.each([
    ['undefined', undefined],
    ['not a number', double('7fffffffffffffff')],
    ['infinity', double('7ff0000000000000')],
    ['half a character', '\ud800'],
  ])('there is none of %s', (_what, value) => {
    expect(() => canonicalBytes(value)).toThrow()
  })

  test('is one, however the value was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), async (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed())
        expect(await hashOfValue(turned)).toBe(await hashOfValue(value))
      }),
      { numRuns: 50 },
    )
  })
})

describe('Hashes and written forms', () => {
  test('SHA-256 of "abc" is the one of FIPS 180-4', async () => {
    expect(await hashOf(utf8('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })

  test.each([
    ['', ''],
    ['f', 'Zg'],
    ['fo', 'Zm8'],
    ['foo', 'Zm9v'],
    ['foob', 'Zm9vYg'],
    ['fooba', 'Zm9vYmE'],
    ['foobar', 'Zm9vYmFy'],
  ])('RFC 4648, section 10: "%s" is "%s" without its padding', (text, written) => {
    expect(toBase64url(utf8(text))).toBe(written)
  })

  test('every sequence of bytes has one spelling in each form, and comes back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(fromHex(toHex(bytes))).toEqual(new Uint8Array(bytes))
        expect(fromBase64url(toBase64url(bytes))).toEqual(new Uint8Array(bytes))
        expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
        expect(toBase64url(bytes)).toHaveLength(base64urlLength(bytes.length))
      }),
    )
  })

  test.each(['A', 'Zh', 'Zm9', 'Zg==', 'Zm9v\n', 'Zm+/', 'õ'])('"%s" is no base64url', (text) => {
    expect(fromBase64url(text)).toBeUndefined()
  })

  test.each(['a', 'AB', 'gg', '0x'])('"%s" is not hexadecimal', (text) => {
    expect(fromHex(text)).toBeUndefined()
  })

  test('what is no hash is not taken for one', () => {
    expect(() => hashBytes('ab')).toThrow(RangeError)
    expect(() => hashBytes('x'.repeat(64))).toThrow(RangeError)
  })

  test('bytes that are no text are not taken for one', () => {
    expect(fromUtf8(Uint8Array.of(0xc3))).toBeUndefined()
  })

  test('no domain tag begins another', () => {
    const uses: Use[] = ['manifest', 'envelope', 'lists', 'notice', 'release']
    const tags = uses.map((use) => toHex(tag(use)))
    for (const a of tags) expect(tags.filter((b) => b.startsWith(a))).toEqual([a])
  })
})
