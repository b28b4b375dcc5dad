/** The test pile: only the counter whose key the manifest names can say what was sealed in it. */
import { beforeAll, describe, expect, test } from 'vitest'
import { fromBase64url, toBase64url } from '../../protocol/bytes.ts'
import { answerChallenge, Challenge, newChallenge, Proof, proofHolds } from '../../protocol/challenge.ts'
import { ENVELOPE_BYTES, newTallyKeys, seal } from '../../protocol/envelope.ts'
import { type Campaign, campaign, fakeHash, someItems } from './sample.ts'

let good: Campaign
beforeAll(async () => {
  good = await campaign()
})
const fresh = () => newChallenge(good.manifest, good.ctx)
const answer = (challenge: Challenge) => answerChallenge(good.tally, good.manifest, challenge)

describe('A test pile', () => {
  test('holds one sealed value of every item, and its counter finds exactly those', async () => {
    const { challenge, expected } = await fresh()
    expect(Challenge.safeParse(challenge).success).toBe(true)
    expect(challenge).toMatchObject({ v: 1, ctx: good.ctx })
    expect(challenge.envelopes).toHaveLength(someItems.length)
    for (const { id, values } of someItems) expect(values).toContain(expected[id])
    const proof = await answer(challenge)
    expect(proof).toEqual({ v: 1, ctx: good.ctx, values: expected })
    expect(Proof.safeParse(proof).success).toBe(true)
    expect(proof && proofHolds(proof, good.ctx, expected)).toBe(true)
  })

  test('asks for any value, the first and the last as well', async () => {
    const [item] = someItems
    if (!item) throw new Error('no item')
    const one = await campaign({ items: [{ ...item, values: ['none', '0', '1'] }] })
    const asked = await Promise.all(Array.from({ length: 60 }, () => newChallenge(one.manifest, one.ctx)))
    expect(new Set(asked.map(({ expected }) => expected[item.id]))).toEqual(new Set(['none', '0', '1']))
  })

  test('is not answered with another key, though it be one envelope that does not open', async () => {
    const { challenge } = await fresh()
    expect(await answerChallenge(await newTallyKeys(), good.manifest, challenge)).toBeUndefined()
    const { challenge: other } = await newChallenge((await campaign()).manifest, good.ctx)
    const last = someItems.length - 1
    const envelopes = challenge.envelopes.with(last, other.envelopes[last] ?? '')
    expect(await answer({ ...challenge, envelopes })).toBeUndefined()
  })

  test('is not answered with an envelope too few or too many, or in another order', async () => {
    const { challenge } = await fresh()
    const { envelopes } = challenge
    for (const wrong of [
      envelopes.slice(1),
      envelopes.slice(0, -1),
      [...envelopes, ...envelopes.slice(0, 1)],
      [],
      envelopes.toReversed(),
    ])
      expect(await answer({ ...challenge, envelopes: wrong })).toBeUndefined()
    expect(await answer({ ...challenge, envelopes: envelopes.with(0, '!') })).toBeUndefined()
  })

  test('made of a delivered envelope, or of another campaign, is not answered', async () => {
    const { challenge } = await fresh()
    const [item] = someItems
    if (!item) throw new Error('no item')
    const delivered = toBase64url(await seal(good.tally.publicKey, good.ctx, item, 'none'))
    expect(await answer({ ...challenge, envelopes: challenge.envelopes.with(0, delivered) })).toBeUndefined()
    expect(await answer({ ...challenge, ctx: fakeHash(1) })).toBeUndefined()
  })

  test('has a form: 1 to 400 envelopes of their one size', async () => {
    const { challenge } = await fresh()
    const [one = ''] = challenge.envelopes
    const is = (envelopes: readonly string[]) => Challenge.safeParse({ ...challenge, envelopes }).success
    expect([is([one]), is(Array(400).fill(one))]).toEqual([true, true])
    expect([is([]), is(Array(401).fill(one)), is(['!'])]).toEqual([false, false, false])
    const bytes = fromBase64url(one) ?? new Uint8Array()
    expect(bytes).toHaveLength(ENVELOPE_BYTES)
    expect([is([toBase64url(bytes.slice(1))]), is([`${one}AAAA`])]).toEqual([false, false])
    expect(Challenge.safeParse({ ...challenge, more: 1 }).success).toBe(false)
  })
})

describe('A proof', () => {
  const expected = { a: '1', b: '2' }
  const holds = (values: Record<string, string>, ctx = fakeHash(1)) =>
    proofHolds({ v: 1, ctx, values }, fakeHash(1), expected)

  test('holds when every value is the one that was sealed, in this campaign', () => {
    expect([holds({ a: '1', b: '2' }), holds({ b: '2', a: '1' })]).toEqual([true, true])
    expect(holds({ a: '1', b: '2' }, fakeHash(2))).toBe(false)
    for (const wrong of [
      { a: '1' },
      { a: '1', b: '1' },
      { a: '2', b: '1' },
      { a: '1', b: '2', c: '3' },
      { a: '1', c: '2' },
      {},
    ])
      expect(holds(wrong as Record<string, string>), JSON.stringify(wrong)).toBe(false)
  })
})
