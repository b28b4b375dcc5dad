/** Invitations at their limits: how long anything may be, where one begins, and what is named where several things are wrong. */
import { describe, expect, test } from 'vitest'
import { newCode } from '../../protocol/code.ts'
import {
  completeInvitation,
  formatInvitation,
  type Invitation,
  invitationLink,
  readInvitation,
} from '../../protocol/invitation.ts'
import { invitation } from './sample-invitation.ts'

const good = formatInvitation(invitation)
const START = '1/kov-2027/7K3M-Q2TX/K0VD1-G1K0M-PASS2-027X8'
const read = { ok: true, invitation }
const problem = (text: string) => {
  const result = readInvitation(text)
  return result.ok ? 'ok' : result.problem
}
describe('Where several things are written', () => {
  const other = { ...invitation, code: newCode() }

  test.each<[string, Partial<Invitation>]>([
    ['code', { code: other.code }],
    ['campaign', { campaign: 'kov-2028' }],
    ['collector', { collector: 'https://koguja.example.ee/muu/' }],
    ['fingerprint', { fingerprint: '7K3M-Q2TZ' }],
  ])('two invitations that differ in their %s are several', (_what, change) => {
    const second = formatInvitation({ ...invitation, ...change })
    expect(problem(`${good}\n\n${second}`)).toBe('several')
    expect(problem(`${second}\n\n${good}\n\n${good}`)).toBe('several')
    expect(readInvitation(`${good}\n\n${good}\n\n${good}`)).toEqual(read)
  })

  const broken = {
    notAnInvitation: '1/a/b/c/d',
    unknownVersion: good.replace(/^1/, '2'),
    campaign: good.replace('kov-2027', 'x'),
    fingerprint: good.replace('7K3M-Q2TX', '7K3M'),
    'code.length': good.replace('-027X8', ''),
    address: good.replace('https://', 'ftp://'),
  }
  const ranked = Object.keys(broken) as (keyof typeof broken)[]
  test('the one that could be read furthest says what is wrong, whichever comes first', () => {
    for (const [at, near] of ranked.entries())
      for (const far of ranked.slice(at + 1).filter((f) => near !== 'code.length' || f !== 'address')) {
        expect(problem(`${broken[near]}\n\n${broken[far]}`), `${near}, ${far}`).toBe(far)
        expect(problem(`${broken[far]}\n\n${broken[near]}`), `${far}, ${near}`).toBe(far)
      }
    // Neither of them came further: the first is named.
    expect(problem(`${broken['code.length']}\n\n${broken.address}`)).toBe('code.length')
    expect(problem(`${broken.address}\n\n${broken['code.length']}`)).toBe('address')
  })

  test('a whole one is read beside any that is not', () => {
    for (const text of Object.values(broken)) {
      expect(readInvitation(`${text}\n\n${good}`), text).toEqual(read)
      expect(readInvitation(`${good}\n\n${text}`), text).toEqual(read)
    }
  })
})

describe('A place where an invitation could begin', () => {
  test('is a number by itself', () => {
    for (const before of ['', ' ', '(', '>', '#', '/', '=', '\n', '*'])
      expect(readInvitation(`${before}${good}`), before).toEqual(read)
    for (const before of ['a', 'õ', '7', '.', '-', '%'])
      expect(problem(`${before}${good}`), before).not.toBe('ok')
    expect([problem(good.replace('1/', '0001/')), problem(good.replace('1/', '00001/'))]).toEqual([
      ...['unknownVersion', 'notAnInvitation'],
    ])
    expect(readInvitation(good.replace('1/', '1 \n/'))).toEqual(read)
  })

  test('has two of three parts at least, or it is something else with strokes in it', () => {
    const parts = (campaign: string, print: string, code: string) =>
      problem(`1/${campaign}/${print}/${code}/https://a.ee/`)
    const code = 'K0VD1-G1K0M-PASS2-027X8'
    expect(parts('kov-2027', '7K3M-Q2TX', code)).toBe('ok')
    expect([
      parts('x', '7K3M-Q2TX', code),
      parts('kov-2027', 'x', code),
      parts('kov-2027', '7K3M-Q2TX', 'x'),
    ]).toEqual([...['campaign', 'fingerprint', 'code.length']])
    for (const wrong of [
      parts('x', 'x', code),
      parts('x', '7K3M-Q2TX', 'x'),
      parts('kov-2027', 'x', 'x'),
      parts('x', 'x', 'x'),
    ])
      expect(wrong).toBe('notAnInvitation')
    expect(parts(' KOV- \n2027 ', ' 7k3m q2tx ', ' k0vd1 g1k0m pass2 027x8 ')).toBe('ok')
  })

  test('ends with the code where the letter was cut there', () => {
    expect([
      problem(START),
      problem(`${START}\n\nLugupidamisega`),
      problem(`${START} Tere`),
      problem(`${START}/`),
    ]).toEqual(Array(4).fill('address'))
    expect(problem(START.slice(0, -1))).toBe('code.length')
    expect(problem(`${START.slice(0, -1)} tere`)).not.toBe('address')
  })

  test('has parts of some length at most', () => {
    const spaced = (n: number, part: string) => part + ' '.repeat(n - part.length)
    const of = (campaign: number, print: number, code: number) =>
      problem(
        `1/${spaced(campaign, 'kov-2027')}/${spaced(print, '7K3M-Q2TX')}/${spaced(code, 'K0VD1-G1K0M-PASS2-027X8')}/https://a.ee/`,
      )
    expect(of(80, 40, 120)).toBe('ok')
    expect([of(81, 40, 120), of(80, 41, 120)]).toEqual(['notAnInvitation', 'notAnInvitation'])
    expect(of(80, 40, 121)).not.toBe('ok')
  })

  test('is looked for in a hundred thousand signs', () => {
    const at = (n: number) => problem(`${' '.repeat(n)}${good}`)
    expect([at(100_000 - good.length), at(100_000)]).toEqual(['ok', 'notAnInvitation'])
  })
})

describe('A link', () => {
  test('has one sign "#", whatever the page’s own address had after it', () => {
    for (const page of ['https://a.ee/x', 'https://a.ee/x#', 'https://a.ee/x#y#z', 'https://a.ee/x#y\nz'])
      expect(invitationLink(page, invitation)).toBe(`https://a.ee/x#${good}`)
  })
})

describe('A code alone', () => {
  const { code, ...known } = invitation

  test('is completed as it was typed; what says more is left to itself', () => {
    expect(completeInvitation('ABC', known)).toBe(`1/kov-2027/7K3M-Q2TX/ABC/${invitation.collector}`)
    for (const text of ['', ' \n', `${code}/`, encodeURIComponent(good)])
      expect(completeInvitation(text, known)).toBe(text)
    expect(completeInvitation(code, undefined)).toBe(code)
    expect(completeInvitation('', undefined)).toBe('')
  })
})
