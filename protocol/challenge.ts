/**
 * The test pile: before a campaign may open, the counter shows that its key opens what is sealed for it.
 * Otherwise a lost or mistyped key is found out when every answer is already sealed for nobody.
 * Test values are sealed for a use of their own: whoever hands in a delivered box as a test pile learns nothing of it.
 */
import * as z from 'zod/mini'
import { fromBase64url, Hash, toBase64url } from './bytes.ts'
import { ENVELOPE_BYTES, open, readTallyKey, seal, type TallyPair } from './envelope.ts'
import { ITEMS_MAX, ItemId, ItemValue, NONE, type Values } from './item.ts'
import type { Manifest } from './manifest.ts'
import { VERSION } from './parse.ts'

const Envelope = z.string().check(z.refine((text) => fromBase64url(text)?.length === ENVELOPE_BYTES))

/** One sealed test value for each item. */
export const Challenge = z.strictObject({
  v: z.literal(VERSION),
  ctx: Hash,
  envelopes: z.array(Envelope).check(z.minLength(1), z.maxLength(ITEMS_MAX)),
})
export type Challenge = z.infer<typeof Challenge>

/** What the counter found in it. */
export const Proof = z.strictObject({ v: z.literal(VERSION), ctx: Hash, values: z.record(ItemId, ItemValue) })
export type Proof = z.infer<typeof Proof>

const randomValue = (values: readonly string[]): string => {
  const [byte = 0] = crypto.getRandomValues(new Uint8Array(1))
  return values[byte % values.length] ?? NONE
}

/** @returns the test pile for the counter, and what the federation keeps to compare with */
export const newChallenge = async (
  manifest: Manifest,
  ctx: string,
): Promise<{ challenge: Challenge; expected: Values }> => {
  const key = await readTallyKey(manifest.tallyKey)
  const chosen = manifest.items.map((item) => ({ item, value: randomValue(item.values) }))
  const envelopes = await Promise.all(
    chosen.map(async ({ item, value }) => toBase64url(await seal(key, ctx, item, value, 'challenge'))),
  )
  const expected = Object.fromEntries(chosen.map(({ item, value }) => [item.id, value]))
  return { challenge: { v: VERSION, ctx, envelopes }, expected }
}

/** @returns undefined where any envelope does not open: this is not the key of the campaign */
export const answerChallenge = async (
  keys: TallyPair,
  manifest: Manifest,
  challenge: Challenge,
): Promise<Proof | undefined> => {
  if (challenge.envelopes.length !== manifest.items.length) return undefined
  const opened = await Promise.all(
    manifest.items.map((item, at) =>
      open(
        keys,
        challenge.ctx,
        item,
        fromBase64url(challenge.envelopes[at] ?? '') ?? new Uint8Array(),
        'challenge',
      ),
    ),
  )
  const values: Record<string, string> = {}
  for (const [at, item] of manifest.items.entries()) {
    const one = opened[at]
    if (!one?.ok) return undefined
    values[item.id] = one.value
  }
  return { v: VERSION, ctx: challenge.ctx, values }
}

export const proofHolds = (proof: Proof, ctx: string, expected: Values): boolean =>
  proof.ctx === ctx &&
  Object.keys(proof.values).length === Object.keys(expected).length &&
  Object.entries(expected).every(([item, value]) => proof.values[item] === value)
