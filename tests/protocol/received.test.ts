/** Invitations as people receive and paste them: every mutilation that was seen, each by itself and one upon another. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toBase64url, utf8 } from '../../protocol/bytes.ts'
import { grouped, newCode } from '../../protocol/code.ts'
import {
  completeInvitation,
  formatInvitation,
  invitationLink,
  readInvitation,
} from '../../protocol/invitation.ts'
import { readings } from '../../protocol/pasted.ts'
import { invitation } from './sample-invitation.ts'

const string = formatInvitation(invitation)
const link = invitationLink('https://koguja.example.ee/kov/invitation', invitation)
const read = { ok: true, invitation }

const letter = (inner: string) => `Lugupeetud vallasekretär

Kutsume teid küsitlusse ajavahemikul 11.01.2027–26.02.2027 (vt ka 24/7 tugi, tel 600/11/22/33, leht 1/2).
Kutse:

    ${inner}

Küsimuste korral kirjutage: liit@example.ee või vaadake https://liit.example.ee/kkk/ ja https://liit.example.ee/a/b/c/d/e/.

Lugupidamisega
Liit
`

/** What a v3 wrapping does with signs that it does not let through. */
const v3 = (inner: string): string => {
  const signs: string[] = []
  const hidden = inner.replace(/[#?&]/g, (sign) => {
    signs.push(sign)
    return '*'
  })
  return `https://urldefense.com/v3/__${hidden}__;${toBase64url(utf8(signs.join('')))}!!Abc123!xYz-9$`
}
const v2 = (inner: string): string =>
  `https://urldefense.proofpoint.com/v2/url?u=${encodeURIComponent(inner)
    .replaceAll('-', '%2D')
    .replaceAll('%2F', '_')
    .replaceAll('%', '-')}&d=DwMFaQ&c=euGZstcaTDllvimEN8b7jXrwqOf&r=x`

const seen: readonly [string, (inner: string) => string][] = [
  ['as it is', (t) => t],
  ['with "#" turned into %23', (t) => t.replace('#', '%23')],
  ['with "#" turned into %23 twice', (t) => t.replace('#', '%2523')],
  ['percent-encoded whole', encodeURIComponent],
  ['with its strokes percent-encoded', (t) => t.replaceAll('/', '%2f')],
  ['with its hyphens percent-encoded', (t) => t.replaceAll('-', '%2D')],
  ['with non-breaking hyphens', (t) => t.replaceAll('-', '\u2011')],
  ['with percent-encoded non-breaking hyphens', (t) => t.replaceAll('-', '%E2%80%91')],
  ['with en dashes', (t) => t.replaceAll('-', '–')],
  ['with minus signs', (t) => t.replaceAll('-', '\u2212')],
  ['with soft hyphens before every sign', (t) => t.replace(/(?=.)/g, '\u00ad')],
  ['with zero-width spaces after every sign', (t) => t.replace(/(?<=.)/g, '\u200b')],
  [
    'with word joiners, marks of direction and a BOM',
    (t) => `\ufeff\u200e${t.replaceAll('/', '\u2060/\u2060')}\u200f`,
  ],
  ['in full-width signs', (t) => t.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))],
  ['followed by a comma', (t) => `${t},`],
  ['in brackets, followed by a full stop', (t) => `(${t}).`],
  ['followed by a semicolon', (t) => `${t};`],
  ['in Estonian quotation marks', (t) => `„${t}”`],
  ['in English quotation marks and bold', (t) => `**“${t}”**`],
  ['in angle brackets', (t) => `<${t}>`],
  ['as a link in Markdown', (t) => `[kutse](${t})`],
  ['as a link in HTML', (t) => `<a href="${t.replaceAll('#', '&#35;').replaceAll('/', '&#x2F;')}">kutse</a>`],
  ['with the whole letter around it', letter],
  ['quoted in a reply', (t) => letter(t).replace(/^/gm, '> ')],
  ['broken into lines', (t) => t.replace(/(.{30})/g, '$1\n ')],
  ['broken into lines as raw mail is', (t) => t.replace(/(.{40})/g, '$1=\r\n')],
  ['with non-breaking spaces around', (t) => `\u00a0${t}\u00a0`],
  [
    'with the second stroke of https:// lost',
    (t) => t.replace(/https:\/\/(?=koguja\.example\.ee\/kov\/$)/, 'https:/'),
  ],
  ['in small letters', (t) => t.toLowerCase()],
  [
    'wrapped by Safe Links',
    (t) =>
      `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(t)}&data=05%7C02%7Cx%40example.ee%7C1%2F2&sdata=a%2Fb%3D&reserved=0`,
  ],
  ['wrapped by urldefense v2', v2],
  ['wrapped by urldefense v3', v3],
  [
    'wrapped by a search engine',
    (t) => `https://www.google.com/url?q=${encodeURIComponent(t)}&source=gmail&ust=17/6`,
  ],
  [
    'wrapped by any other scanner',
    (t) => `https://scan.example.com/check?id=7&url=${encodeURIComponent(t)}&c=E,1,ab`,
  ],
]

describe('An invitation is the same', () => {
  for (const [form, text] of [
    ['string', string],
    ['link', link],
  ] as const)
    test.each(seen)(`${form} %s`, (_name, mutilated) => {
      expect(readInvitation(mutilated(text))).toEqual(read)
    })

  test('string and link in one letter', () => {
    expect(readInvitation(letter(`${string}\n\nLink: ${link}\n(${link})`))).toEqual(read)
  })

  test('with one thing done to it upon another', () => {
    const around = ['in brackets', 'in Estonian', 'with the whole letter', 'followed by', 'in angle']
    const wraps = seen.filter(([name]) => name.startsWith('wrapped'))
    const within = seen.filter(([name]) =>
      /hyphens|dashes|minus|zero-width|joiners|percent|%23 *$|small/.test(name),
    )
    const outside = seen.filter(([name]) => around.some((start) => name.startsWith(start)))
    const one = (of: typeof seen) => fc.constantFrom(...of)
    fc.assert(
      fc.property(
        fc.constantFrom(string, link),
        one(within),
        fc.option(one(wraps)),
        one(outside),
        (text, [, inner], wrap, [, outer]) => {
          const done = inner(text)
          expect(readInvitation(outer(wrap ? wrap[1](done) : done))).toEqual(read)
        },
      ),
    )
  })

  test('whatever its parts are, wherever invisible marks stand', () => {
    const marks = fc.array(
      fc.tuple(fc.nat(120), fc.constantFrom('\u00ad', '\u200b', '\u2060', '\ufeff', '\u200d')),
    )
    const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{2,39}$/)
    const path = fc.stringMatching(/^([a-z0-9-]{1,8}\/){0,3}$/)
    fc.assert(
      fc.property(id, path, marks, (campaign, path, marks) => {
        const made = {
          ...invitation,
          campaign,
          code: newCode(),
          collector: `https://koguja.example.ee/${path}`,
        }
        let text = formatInvitation(made)
        for (const [at, mark] of marks) text = text.slice(0, at) + mark + text.slice(at)
        expect(readInvitation(letter(text))).toEqual({ ok: true, invitation: made })
      }),
    )
  })
})

describe('What cannot be read is named', () => {
  const [, , , code = ''] = string.split('/')
  const slip = grouped(invitation.code).replace(/.$/, (last) => (last === '0' ? '1' : '0'))
  const wrong: readonly [string, string, string][] = [
    ['a slip in the code', string.replace(code, slip), 'code.check'],
    ['a code cut short', string.replace(code, code.slice(0, -3)), 'code.length'],
    ['a fingerprint cut short', string.replace('7K3M-Q2TX', '7K3M'), 'fingerprint'],
    ['a name of the survey cut short', string.replace('kov-2027', 'ko'), 'campaign'],
    ['an invitation without its end', string.slice(0, string.indexOf('/https')), 'address'],
    ['an address cut off', string.slice(0, string.indexOf('koguja')), 'address'],
    ['an address without https', string.replace('https', 'http'), 'insecure'],
    ['a later version', string.replace('1/', '2/'), 'unknownVersion'],
  ]

  test.each(wrong)('%s, by itself, in the whole letter and behind a scanner', (_name, text, problem) => {
    for (const received of [
      text,
      letter(text),
      `https://scan.example.com/?url=${encodeURIComponent(`https://leht.example.ee/#${text}`)}`,
    ])
      expect(readInvitation(received)).toEqual({ ok: false, problem })
  })

  test('two invitations that differ: neither is chosen', () => {
    const other = formatInvitation({ ...invitation, code: newCode() })
    expect(readInvitation(letter(`${string}\n${other}`))).toEqual({ ok: false, problem: 'several' })
    expect(readInvitation(letter(`${string}\n${string}`))).toEqual(read)
  })

  test('a letter with dates, paths and telephone numbers in it is no invitation', () => {
    expect(readInvitation(letter('tuleb eraldi'))).toEqual({ ok: false, problem: 'notAnInvitation' })
  })

  test('anything at all is read or refused, never thrown at, and what is read can be written again', () => {
    const bits = fc.constantFrom(
      ...string,
      '%',
      '%2',
      '%23',
      '&#',
      '*',
      '__',
      '\u00ad',
      ' ',
      '\n',
      link,
      string,
      '/v3/__',
      '__;!',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(bits).map((b) => b.join('')),
        ),
        (text) => {
          const result = readInvitation(text)
          if (result.ok) expect(readInvitation(formatInvitation(result.invitation))).toEqual(result)
        },
      ),
    )
  })

  test('a text that goes on and on is read in no time to speak of', () => {
    const long = '1/'.repeat(40_000)
    expect(readInvitation(long).ok).toBe(false)
    expect(readings('%25'.repeat(30_000)).length).toBeLessThan(20)
  })
})

test('Where everything but the code is set, what is no code alone stays what it is, however it was mutilated', () => {
  const { code: _, ...known } = invitation
  for (const text of [encodeURIComponent(link), string.replaceAll('/', '\u2215')])
    expect(readInvitation(completeInvitation(text, known))).toEqual(read)
})
