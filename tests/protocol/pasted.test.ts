/** What is undone of a text on its way, one thing at a time: what is taken for it, and what is not. */
import { describe, expect, test } from 'vitest'
import { plain, readings } from '../../protocol/pasted.ts'

/** Whether a reading of the text says exactly this. */
const says = (text: string, said: string) => expect(readings(text)).toContain(said)
const saysOnly = (text: string) => expect(readings(text)).toEqual([text])

describe('Signs', () => {
  test('that nobody sees go, and those that look like one of plain text become it', () => {
    expect(plain('a\u200bb\u00adc\ufe0fd\u034fe\u2060f')).toBe('abcdef')
    expect(plain('a\u2010b\u2013c\u2014d\u2212e\u2011f')).toBe('a-b-c-d-e-f')
    expect(plain('a\u2044b\u2215c')).toBe('a/b/c')
    expect(plain('ａ１／')).toBe('a1/')
  })

  test('at the end of a line of raw mail go with it, and stay everywhere else', () => {
    expect(plain('ab=\r\ncd=\nef')).toBe('abcdef')
    expect(plain('a=b\r\n=c\nd= \n')).toBe('a=b\r\n=c\nd= \n')
  })
})

describe('A text', () => {
  test('to which nothing was done has one reading', () => {
    for (const text of [
      '',
      'tere',
      'a*b',
      '100 %',
      '%2',
      '%zz',
      '&',
      '&x;',
      '&#;',
      '&#x;',
      '&amp',
      'v2/url?u=a',
      '/v2/url?x=a',
      '/v3/__a__',
      '/v3/a__;!',
    ])
      saysOnly(text)
  })

  test('with percent signs is read as often as scanners encode, and what is no text stays', () => {
    says('%41b%2fc', 'Ab/c')
    says('%C3%B5', 'õ')
    says('%2523', '#')
    says('%252523', '#')
    saysOnly('%ff')
    says('%ff %41', '%ff A')
    says('a%2Fb%ff', 'a%2Fb%ff')
    expect(readings('%25252523')).not.toContain('#')
  })

  test('with numbers of signs is read, as far as there are such signs', () => {
    says('&#65;&#x42;&#X43;&#x6f;&amp;&amp;', 'ABCo&&')
    says('&#1114111;', '\u{10ffff}'.normalize('NFKC'))
    for (const none of [
      '&#0;',
      '&#x0;',
      '&#1114112;',
      '&#x110000;',
      '&#12345678;',
      '&#x1234567;',
      '&#x;',
      '&#6a;',
      '&#xg;',
    ])
      saysOnly(none)
    says('&#1;', '\u0001')
    says('&#x10ffff;', '\u{10ffff}')
    says('&amp;#65;', 'A')
  })

  test('wrapped by urldefense v2 says the address, by itself', () => {
    says('https://x/v2/url?u=https-3A__a.ee_b-2Dc_-231&d=x', 'https://x https://a.ee/b-c/#1 &d=x')
    says('/v2/url?u=a_b c', ' a/b  c')
    says('/v2/url?u=a-zz', ' a-zz ')
    says('/v2/url?u=-41-5a-5A', ' AZZ ')
    says('/v2/url?u=a_b&x /v2/url?u=c_d', ' a/b &x  c/d ')
    says('/v2/url?u=a-ffb', ' a%ffb ')
  })

  describe('wrapped by urldefense v3', () => {
    test('says the address, by itself, each star what was kept for it', () => {
      // "Iw" is "#", "Iz8m" is "#?&".
      says('https://x/v3/__https://a.ee/*b__;Iw!!abc!x-9$ tere', 'https://x https://a.ee/#b  tere')
      says('/v3/__a*b*c*d__;Iz8m!!x', ' a#b?c&d ')
      says('/v3/__a__;!x', ' a ')
      says('/v3/__a*__;Iw!x /v3/__b*__;Pw!y', ' a#   b? ')
      says('/v3/__a\nb*__;Iw!x', ' a\nb# ')
    })

    test('says several kept signs for two stars and their number', () => {
      // "Iz8mIz8m": six signs. "**A" are two, "**B" three, "**-" as many as there are.
      says('/v3/__a**Ab*__;Iz8m!x', ' a#?b& ')
      says('/v3/__a**Bb__;Iz8m!x', ' a#?&b ')
      says('/v3/__a**Bb*__;Iz8mIz8m!x', ' a#?&b# ')
      says('/v3/__a**_b__;Iz8mIz8m!x', ' a#?&#?&b ')
      says('/v3/__a**-b__;Iz8m!x', ' a#?&b ')
      says('/v3/__a*b__;8J-YgA!x', ' a😀b ')
    })

    test('is left as it is where what was kept is no text', () => {
      saysOnly('/v3/__a*b__;_w!x')
      says('/v3/__a*b__;I!x', ' ab ')
    })
  })

  test('has each reading once, itself first', () => {
    const all = readings('%41&amp;')
    expect(all[0]).toBe('%41&amp;')
    expect(new Set(all).size).toBe(all.length)
    expect([...all].sort()).toEqual(['%41&', '%41&amp;', 'A&', 'A&amp;'])
  })
})
