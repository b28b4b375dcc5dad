/** The address in an invitation: which there may be, and how it is read out of what stands around it. */
import { describe, expect, test } from 'vitest'
import { readAddress, readInvitation } from '../../protocol/invitation.ts'

const START = '1/kov-2027/7K3M-Q2TX/K0VD1-G1K0M-PASS2-027X8'
/** The collector that is read out of the invitation with this after its code. */
const collector = (rest: string) => {
  const result = readInvitation(`${START}/${rest}`)
  return result.ok ? result.invitation.collector : result.problem
}

describe('The address of a collector', () => {
  const address = (text: string) => {
    const result = readAddress(text)
    return result.ok ? result.address : result.problem
  }

  test('is https, has its signs alone, and ends in a stroke', () => {
    expect(address('https://a.ee')).toBe('https://a.ee/')
    expect(address('https://a.ee/b')).toBe('https://a.ee/b/')
    expect(address('https://A.ee:8443/b_c~d%20/[x]/')).toBe('https://a.ee:8443/b_c~d%20/[x]/')
    for (const bad of [
      '',
      'a.ee',
      'https://',
      'ftp://a.ee/',
      'file:///a',
      'https://a.ee/?',
      'https://a.ee/#',
      'https://@a.ee/',
      'https://b@a.ee/',
      'https://:c@a.ee/',
      'https:\\\\a.ee\\',
      "https://a.ee/'b/",
      'https://a.ee/b,c/',
      'https://a.ee/(b)/',
      'https://a.ee/b=c/',
      'https://a.ee/b;c/',
    ])
      expect(address(bad), bad).toBe('address')
  })

  test('is http only on this very machine', () => {
    for (const here of ['http://localhost/', 'http://127.0.0.1:80/', 'http://[::1]:3000/x/'])
      expect(readAddress(here).ok, here).toBe(true)
    for (const other of ['http://a.ee/', 'http://localhost.ee/', 'http://127.0.0.2/', 'http://[::2]/'])
      expect(address(other), other).toBe('insecure')
  })

  test('has at most 200 signs', () => {
    const of = (n: number) => `https://a.ee/${'x'.repeat(n - 14)}/`
    expect([of(200).length, address(of(200)), address(of(201))]).toEqual([200, of(200), 'address'])
  })
})

describe('What follows the code', () => {
  test('is an address as far as it goes, and none of what a letter says after it', () => {
    const own = 'https://koguja.example.ee/kov/'
    for (const after of [
      '',
      '\n',
      ' ',
      '\n\nLugupidamisega',
      '\n \nhttps://liit.ee/',
      ' ja nii edasi',
      '>tere',
      '<br>',
      '" tere',
      '”',
      '“',
      '„x',
      '«x',
      '»x',
      '&x=1/2',
      ').',
      '!?',
      ':',
      "'",
      '*',
      '_',
      '|',
      ']',
      ',;',
      ' https://liit.ee/',
    ])
      expect(collector(`${own}${after}`), JSON.stringify(after)).toBe(own)
  })

  test('is put together where lines broke it, ten pieces at most', () => {
    const pieces = (n: number) => `https://a.ee/${Array.from({ length: n - 2 }, () => '\nb').join('')}\n/`
    expect(collector('https://a.\nee/kov/')).toBe('https://a.ee/kov/')
    expect(collector('https://a.ee/k\n ov/\nTere, see on kiri.')).toBe('https://a.ee/kov/')
    expect(collector('ht\ntps:/\n/a.ee/ ja veel (sulgudes)')).toBe('https://a.ee/')
    expect(collector(`https://a${'\nb'.repeat(8)}.ee/\n(tere)`)).toBe(`https://a${'b'.repeat(8)}.ee/`)
    expect(collector(`https://a${'\nb'.repeat(9)}.ee/\n(tere)`)).toBe(`https://a${'b'.repeat(9)}.ee/`)
    expect(collector(`https://a${'\nb'.repeat(10)}.ee/\n(tere)`)).not.toBe(`https://a${'b'.repeat(10)}.ee/`)
    expect(collector(pieces(4))).toBe('https://a.ee/bb/')
  })

  test('may have lost a stroke, or have big letters', () => {
    for (const written of ['https:/a.ee/', 'https:///a.ee/', 'HTTPS://a.ee/', 'Https:/A.ee/'])
      expect(collector(written), written).toBe('https://a.ee/')
    expect(collector('http:/localhost/')).toBe('http://localhost/')
  })

  test('is no address where it is none', () => {
    for (const none of ['', '/', 'a.ee/', 'https:', 'https://', 'https://a.ee', 'tere https://a.ee/'])
      expect(['address', 'https://a.ee/'], none).toContain(collector(none))
    expect(collector('https:')).toBe('address')
    expect(collector('tere https://a.ee/')).toBe('address')
  })
})
