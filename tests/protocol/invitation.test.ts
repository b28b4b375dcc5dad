import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { grouped, newCode } from '../../protocol/code.ts'
import { fingerprintOf, isFingerprint } from '../../protocol/fingerprint.ts'
import {
  completeInvitation,
  formatInvitation,
  invitationLink,
  readInvitation,
} from '../../protocol/invitation.ts'
import { invitation } from './sample-invitation.ts'

const good = formatInvitation(invitation)
const slip = grouped(invitation.code).replace(/.$/, (last) => (last === '0' ? '1' : '0'))
const [, campaign, print, code] = good.split('/')

describe('A fingerprint', () => {
  test('is the first 40 bits of ctx, five a character', () => {
    expect(fingerprintOf(`0000000000${'f'.repeat(54)}`)).toBe('0000-0000')
    expect(fingerprintOf(`ffffffffff${'0'.repeat(54)}`)).toBe('ZZZZ-ZZZZ')
    expect(fingerprintOf(`00443214c7${'0'.repeat(54)}`)).toBe('0123-4567')
  })

  test('has eight characters of the alphabet', () => {
    expect([isFingerprint('01234567'), isFingerprint('0123456'), isFingerprint('0123456U')]).toEqual([
      true,
      false,
      false,
    ])
  })
})

describe('An invitation', () => {
  test('is one string that comes back as it went', () => {
    const part = fc.stringMatching(/^[a-z0-9][a-z0-9-]{2,39}$/)
    const ctx = fc.stringMatching(/^[0-9a-f]{64}$/)
    fc.assert(
      fc.property(part, ctx, fc.webPath(), (campaign, ctx, path) => {
        const collector = new URL(`https://koguja.example.ee${path}`).href.replace(/\/*$/, '/')
        fc.pre(/^[\w.~:%/[\]-]+$/.test(collector) && collector.length <= 200)
        const one = { collector, campaign, fingerprint: fingerprintOf(ctx), code: newCode() }
        expect(readInvitation(formatInvitation(one))).toEqual({ ok: true, invitation: one })
      }),
    )
  })

  test('is the same in a link, after the sign that browsers keep to themselves', () => {
    const link = invitationLink('https://kompass.example.ee/#/old', invitation)
    expect(link).toBe(`https://kompass.example.ee/#${good}`)
    expect(readInvitation(link)).toEqual({ ok: true, invitation })
  })

  test('is known with line breaks, small letters and a code without hyphens', () => {
    const typed = good
      .replace(grouped(invitation.code), invitation.code.toLowerCase())
      .replace(/(.{30})/g, '$1\n ')
    expect(readInvitation(` ${typed}\n`)).toEqual({ ok: true, invitation })
  })

  test.each([
    ['', 'notAnInvitation'],
    ['tere', 'notAnInvitation'],
    ['https://koguja.example.ee/', 'notAnInvitation'],
    [good.replace(/^1/, '2'), 'unknownVersion'],
    [good.replace(/^1/, '0'), 'unknownVersion'],
    [`1/õ/${print}/${code}/https://a.ee/`, 'campaign'],
    [`1/${campaign}/ABC/${code}/https://a.ee/`, 'fingerprint'],
    [`1/${campaign}/${print}/ABC/https://a.ee/`, 'code.length'],
    [`1/${campaign}/${print}/${slip}/https://a.ee/`, 'code.check'],
    [`1/${campaign}/${print}/${'!'.repeat(20)}/https://a.ee/`, 'code.character'],
    [`1/${campaign}/${print}/${code}/`, 'address'],
    [`1/${campaign}/${print}/${code}/koguja`, 'address'],
    [`1/${campaign}/${print}/${code}/ftp://a.ee/`, 'address'],
    [`1/${campaign}/${print}/${code}/javascript:alert(1)`, 'address'],
    [`1/${campaign}/${print}/${code}/https://user:word@a.ee/`, 'address'],
    [`1/${campaign}/${print}/${code}/https://a.ee/?next=b`, 'address'],
    [`1/${campaign}/${print}/${code}/https://a.ee/#b`, 'address'],
    [`1/${campaign}/${print}/${code}/https://a.ee/a&b/`, 'address'],
    [`1/${campaign}/${print}/${code}`, 'address'],
    [`1/${campaign}/${print}/${code}/https://a.ee/${'x'.repeat(200)}`, 'address'],
    [`1/${campaign}/${print}/${code}/http://a.ee/`, 'insecure'],
    [`1/${campaign}/${print}/${code}/http://localhost.a.ee/`, 'insecure'],
    [`1/${campaign}/${print}/${code}/http://10.0.0.1/`, 'insecure'],
  ])('is not %s (%s)', (text, problem) => {
    expect(readInvitation(text)).toEqual({ ok: false, problem })
  })

  test.each(['http://localhost:8080/', 'http://127.0.0.1:3000/x/', 'http://[::1]:3000/'])(
    'may lead to %s, which is this machine',
    (collector) => {
      const read = readInvitation(`1/${campaign}/${print}/${code}/${collector}`)
      expect(read).toMatchObject({ ok: true, invitation: { collector } })
    },
  )

  test('is never written with a field that could not be read', () => {
    expect(() => formatInvitation({ ...invitation, code: 'ABC' })).toThrow('code.length')
    expect(() => formatInvitation({ ...invitation, collector: 'http://a.ee/' })).toThrow('insecure')
  })

  test('names a collector in one way only', () => {
    expect(formatInvitation({ ...invitation, collector: 'HTTPS://Koguja.example.ee:443/kov' })).toBe(good)
  })
})

describe('Where everything but the code is known by policy', () => {
  const { code, ...known } = invitation

  test('a code alone makes the whole invitation, however it is typed', () => {
    for (const typed of [code, code.toLowerCase(), ` ${code.slice(0, 5)}-${code.slice(5)}\n`])
      expect(readInvitation(completeInvitation(typed, known))).toEqual({ ok: true, invitation })
  })

  test('a slip in the code is named as one', () => {
    expect(readInvitation(completeInvitation(slip, known))).toEqual({ ok: false, problem: 'code.check' })
  })

  test('an invitation, a link and nothing at all stay what they are', () => {
    for (const text of [good, `https://leht.example.ee/#${good}`, '', '  '])
      expect(completeInvitation(text, known)).toBe(text)
    expect(completeInvitation(code, undefined)).toBe(code)
  })
})
