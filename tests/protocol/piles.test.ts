/** The file that goes to the counter: what was written is read, and anything else is not. */
import { describe, expect, test } from 'vitest'
import { toBase64url } from '../../protocol/bytes.ts'
import { ENVELOPE_BYTES } from '../../protocol/envelope.ts'
import { readHead, readPile, writeHead, writePile } from '../../protocol/piles.ts'
import { fakeHash } from './sample.ts'

const envelope = (fill: number, size = ENVELOPE_BYTES) => new Uint8Array(size).fill(fill)

describe('A pile', () => {
  const line = (change: object) =>
    JSON.stringify({ item: 'answer/1.1', band: 'small', envelopes: [toBase64url(envelope(1))], ...change })

  test.each([0, 1, 3])('of %i envelopes comes over as it went', (n) => {
    const pile = {
      item: 'answer/1.1',
      band: 'small+middle',
      envelopes: Array.from({ length: n }, (_, at) => envelope(at)),
    }
    expect(writePile(pile)).not.toContain('\n')
    expect(readPile(writePile(pile))).toEqual(pile)
    expect(readPile(line({}))).toEqual({ item: 'answer/1.1', band: 'small', envelopes: [envelope(1)] })
  })

  test.each([
    ['no JSON', '{'],
    ['nothing', ''],
    ['a field too many', line({ code: 'x' })],
    ['no item', line({ item: 'x' })],
    ['no band', line({ band: '' })],
    ['envelopes that are no text', line({ envelopes: [1] })],
    [
      'one envelope a byte short',
      line({ envelopes: [toBase64url(envelope(1)), toBase64url(envelope(1, ENVELOPE_BYTES - 1))] }),
    ],
    ['one envelope a byte long', line({ envelopes: [toBase64url(envelope(1, ENVELOPE_BYTES + 1))] })],
    ['an envelope in other letters', line({ envelopes: ['='] })],
  ])('is refused: %s', (_what, text) => {
    expect(readPile(text)).toBeUndefined()
  })
})

describe('The head of the piles', () => {
  const head = { ctx: fakeHash(1), lists: fakeHash(2), objections: [], piles: 1 }

  test('comes over as it went, with its version', () => {
    expect(readHead(writeHead(head))).toEqual({ ok: true, value: { v: 1, ...head } })
  })

  test('of another version, without piles or with more in it is refused', () => {
    const read = (change: object) => readHead(JSON.stringify({ v: 1, ...head, ...change }))
    expect(read({ v: 2 })).toEqual({ ok: false, problem: 'unknownVersion' })
    expect(read({ piles: 0 })).toEqual({ ok: false, problem: 'shape', where: 'piles' })
    expect([read({ more: 1 }).ok, read({ lists: 'x' }).ok, readHead('{').ok]).toEqual([false, false, false])
  })
})
