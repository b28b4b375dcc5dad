import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { concat, fromHex, toHex, utf8 } from '../../protocol/bytes.ts'
import { tag } from '../../protocol/canonical.ts'
import {
  ENVELOPE_BYTES,
  newTallyKeys,
  open,
  readTallyKey,
  SUITE,
  seal,
  writeTallyKey,
} from '../../protocol/envelope.ts'
import type { Item } from '../../protocol/item.ts'
import { fakeHash, flipped, realItems, someItems } from './sample.ts'

const bytes = (hex: string) => fromHex(hex) ?? utf8('')
const CTX = fakeHash(7)
const [item, other] = someItems as [Item, Item]

describe('RFC 9180, appendix A.3.1: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM, base mode', () => {
  const info = bytes('4f6465206f6e2061204772656369616e2055726e')
  const ikmR = bytes('668b37171f1072f3cf12ea8a236a45df23fc13b82af3609ad1e354f6ef817550')
  const pkRm =
    '04fe8c19ce0905191ebc298a9245792531f26f0cece2460639e8bc39cb7f706a826a779b4cf969b8a0e539c7f62fb3d30ad6aa8f80e30f1d128aafd68a2ce72ea0'
  const skRm = 'f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2'
  const enc = bytes(
    '04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325ac98536d7b61a1af4b78e5b7f951c0900be863c403ce65c9bfcb9382657222d18c4',
  )
  const pt = '4265617574792069732074727574682c20747275746820626561757479'
  const [ct0, ct1, ct2] = [
    '5ad590bb8baa577f8619db35a36311226a896e7342a6d836d8b7bcd2f20b6c7f9076ac232e3ab2523f39513434',
    'fa6f037b47fc21826b610172ca9637e82d6e5801eb31cbd3748271affd4ecb06646e0329cbdf3c3cd655b28e82',
    '895cabfac50ce6c6eb02ffe6c048bf53b7f7be9a91fc559402cbc5b8dcaeb52b2ccc93e466c28fb55fed7a7fec',
  ] as const

  const recipient = async () => ({
    privateKey: await SUITE.DeserializePrivateKey(bytes(skRm)),
    publicKey: await SUITE.DeserializePublicKey(bytes(pkRm)),
  })

  test("derives the recipient's keys", async () => {
    const pair = await SUITE.DeriveKeyPair(ikmR, true)
    expect(toHex(await SUITE.SerializePrivateKey(pair.privateKey))).toBe(skRm)
    expect(toHex(await SUITE.SerializePublicKey(pair.publicKey))).toBe(pkRm)
  })

  test('opens the ciphertext', async () => {
    const plain = await SUITE.Open(await recipient(), enc, bytes(ct0), { info, aad: bytes('436f756e742d30') })
    expect(toHex(plain)).toBe(pt)
  })

  test('opens the sequence', async () => {
    const context = await SUITE.SetupRecipient(await recipient(), enc, { info })
    const sequence = [ct0, ct1, ct2].entries()
    for (const [at, ct] of sequence)
      expect(toHex(await context.Open(bytes(ct), utf8(`Count-${at}`)))).toBe(pt)
  })
})

describe('An envelope', () => {
  test('gives back the value that was sealed, and no other way', async () => {
    const keys = await newTallyKeys()
    const of = fc
      .constantFrom(...realItems)
      .chain((i) => fc.tuple(fc.constant(i), fc.constantFrom(...i.values)))
    await fc.assert(
      fc.asyncProperty(of, async ([item, value]) => {
        const envelope = await seal(keys.publicKey, CTX, item, value)
        expect(await open(keys, CTX, item, envelope)).toEqual({ ok: true, value })
      }),
    )
  })

  test('has one size, whatever the item and its value', async () => {
    const { publicKey } = await newTallyKeys()
    const all = realItems.flatMap((item) => item.values.map((value) => seal(publicKey, CTX, item, value)))
    expect(new Set((await Promise.all(all)).map((e) => e.length))).toEqual(new Set([ENVELOPE_BYTES]))
  })

  test('is another one every time, so equal answers do not look alike', async () => {
    const { publicKey } = await newTallyKeys()
    const many = await Promise.all(Array.from({ length: 50 }, () => seal(publicKey, CTX, item, 'none')))
    expect(new Set(many.map(toHex)).size).toBe(50)
    // Not even in part: no two share the encapsulated key.
    expect(new Set(many.map((e) => toHex(e.slice(0, 65)))).size).toBe(50)
  })

  test('with any single bit turned does not open', async () => {
    const keys = await newTallyKeys()
    const envelope = await seal(keys.publicKey, CTX, item, '3')
    const all = Array.from({ length: ENVELOPE_BYTES * 8 }, (_, bit) =>
      open(keys, CTX, item, flipped(envelope, bit)),
    )
    const opened = (await Promise.all(all)).filter((o) => o.ok || o.problem !== 'sealed')
    expect(opened).toEqual([])
  })

  test('moved to another item, another campaign or another counter does not open', async () => {
    const [keys, strangers] = [await newTallyKeys(), await newTallyKeys()]
    const envelope = await seal(keys.publicKey, CTX, item, '3')
    const sealed = { ok: false, problem: 'sealed' }
    expect(await open(keys, CTX, other, envelope)).toEqual(sealed)
    expect(await open(keys, fakeHash(8), item, envelope)).toEqual(sealed)
    expect(await open(strangers, CTX, item, envelope)).toEqual(sealed)
  })

  test.each([0, 1, ENVELOPE_BYTES - 1, ENVELOPE_BYTES + 1])('is not %s bytes long', async (size) => {
    const keys = await newTallyKeys()
    expect(await open(keys, CTX, item, new Uint8Array(size))).toEqual({ ok: false, problem: 'size' })
  })

  test('holds a value of 45 signs, and none that is longer or goes beyond that in bytes', async () => {
    const keys = await newTallyKeys()
    const long = { ...item, values: ['x'.repeat(45), 'x'.repeat(46), 'õ'.repeat(23)] }
    const [fits = '', tooLong = '', inBytes = ''] = long.values
    expect(await open(keys, CTX, long, await seal(keys.publicKey, CTX, long, fits))).toEqual({
      ok: true,
      value: fits,
    })
    for (const value of [tooLong, inBytes])
      await expect(seal(keys.publicKey, CTX, long, value)).rejects.toThrow(RangeError)
  })

  test('is opened with a key that can be saved only where that was asked for', async () => {
    expect((await newTallyKeys()).privateKey).toMatchObject({ extractable: false })
    expect((await newTallyKeys(true)).privateKey).toMatchObject({ extractable: true })
  })

  test('is never made of a value the item does not have', async () => {
    const { publicKey } = await newTallyKeys()
    await expect(seal(publicKey, CTX, item, '5')).rejects.toThrow(RangeError)
    await expect(seal(publicKey, 'ctx', item, '4')).rejects.toThrow(RangeError)
  })

  /** Sealed correctly by a client that does not keep to the protocol. */
  const sealedRaw = async (plain: Uint8Array) => {
    const keys = await newTallyKeys()
    const info = concat(tag('envelope'), bytes(CTX))
    const sealed = await SUITE.Seal(keys.publicKey, plain, { info, aad: utf8(item.id) })
    return open(keys, CTX, item, concat(sealed.encapsulatedSecret, sealed.ciphertext))
  }
  const plain = (...start: number[]) =>
    Uint8Array.from({ length: ENVELOPE_BYTES - 81 }, (_, at) => start[at] ?? 0)
  test.each([
    ['of an older version', plain(0, 1, 0x33), 'version'],
    ['of a newer version', plain(2, 1, 0x33), 'version'],
    ['with something after the value', plain(1, 1, 0x33, 0, 1), 'padding'],
    ['that claims more than there is', plain(1, 255, 0x33), 'padding'],
    ['that claims one more than there is', plain(1, 46, 0x33), 'padding'],
    ['with a value the item does not have', plain(1, 1, 0x35), 'outsideDomain'],
    ['without a value', plain(1, 0), 'outsideDomain'],
    ['with something that is no text', plain(1, 1, 0xff), 'outsideDomain'],
  ])('is refused by the counter: one %s', async (_what, content, problem) => {
    expect(await sealedRaw(content)).toEqual({ ok: false, problem })
  })

  test('that keeps to the protocol is opened (so the ones above fail for their reason)', async () => {
    expect(await sealedRaw(plain(1, 1, 0x33))).toEqual({ ok: true, value: '3' })
  })
})

describe('The counting key', () => {
  test('is written and read as one string', async () => {
    const { publicKey } = await newTallyKeys()
    const text = await writeTallyKey(publicKey)
    expect(text).toHaveLength(87)
    expect(await writeTallyKey(await readTallyKey(text))).toBe(text)
  })

  test('that is no point of the curve is refused', async () => {
    const off = Buffer.from([4, ...Array(64).fill(1)]).toString('base64url')
    // The same point as OpenSSL also takes it: a second spelling of one key.
    const { publicKey } = await newTallyKeys()
    const point = Buffer.from(await SUITE.SerializePublicKey(publicKey))
    const hybrid = Buffer.from([6 + ((point.at(-1) ?? 0) & 1), ...point.subarray(1)]).toString('base64url')
    for (const text of ['', 'AAAA', off, hybrid]) await expect(readTallyKey(text)).rejects.toThrow()
  })
})
