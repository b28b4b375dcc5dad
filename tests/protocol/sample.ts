/** A campaign as the federation and a counter would set it up, over the real content; and what tests do to it. */
import fc from 'fast-check'
import type { Trust } from '../../protocol/check-manifest.ts'
import { newTallyKeys, type TallyPair, writeTallyKey } from '../../protocol/envelope.ts'
import { fingerprintOf } from '../../protocol/fingerprint.ts'
import type { Item, Values } from '../../protocol/item.ts'
import { itemsOf, packHash } from '../../protocol/items.ts'
import { ctxOf, type Manifest, type SignedManifest, signManifest } from '../../protocol/manifest.ts'
import { newSigningKeys, type SigningKeys } from '../../protocol/signature.ts'
import { contentFiles, pack, readContent, services } from '../content/files.ts'

export const realItems = itemsOf(pack, services)
/** Items of every kind, few enough to seal often. */
export const someItems: Item[] = realItems.filter(({ id }) =>
  ['answer/1.1', 'answer/4.6', 'dimension/2', 'service/volis/class', 'family/P/fee'].includes(id),
)

const realHash = packHash(Object.fromEntries(contentFiles().map((path) => [path, readContent(path)])))

const ELIGIBLE = { small: 6, middle: 8, large: 7 }
const bandOf = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(ELIGIBLE)
      .flatMap(([band, n]) => Array.from({ length: n }, () => band))
      .map((band, at) => [String(1000 + at), band]),
  )

export interface Campaign {
  manifest: Manifest
  ctx: string
  signed: SignedManifest
  trust: Trust
  tally: TallyPair
  counter: SigningKeys
  release: SigningKeys
  notice: SigningKeys
}

/**
 * @param change what differs from a good manifest
 * @param known the counter that clients were built for; else a new one
 */
export const campaign = async (change: Partial<Manifest> = {}, known?: SigningKeys): Promise<Campaign> => {
  const [tally, counter, release, notice] = await Promise.all([
    newTallyKeys(true),
    known ?? newSigningKeys(),
    newSigningKeys(),
    newSigningKeys(),
  ])
  const hash = await realHash
  const manifest: Manifest = {
    v: 1,
    id: 'kov-2027',
    demo: false,
    pack: { id: pack.id, version: pack.version, hash },
    tallyKey: await writeTallyKey(tally.publicKey),
    releaseKey: release.publicKey,
    noticeKey: notice.publicKey,
    items: someItems,
    bands: [
      { id: 'small', label: '< 5 000', eligible: ELIGIBLE.small },
      { id: 'middle', label: '5 000–10 999', eligible: ELIGIBLE.middle },
      { id: 'large', label: '≥ 11 000', eligible: ELIGIBLE.large },
    ],
    bandOf: bandOf(),
    from: '2027-01-11T07:00:00Z',
    to: '2027-02-26T15:00:00Z',
    objectionDays: 14,
    k: 5,
    minTotal: 10,
    rules: 1,
    ...change,
  }
  const ctx = await ctxOf(manifest)
  const signed = await signManifest(manifest, counter.privateKey)
  const trust: Trust = {
    counterKeys: [counter.publicKey],
    packs: [{ id: pack.id, version: pack.version, hash, items: realItems }],
    invitation: { campaign: manifest.id, fingerprint: fingerprintOf(ctx) },
  }
  return { manifest, ctx, signed, trust, tally, counter, release, notice }
}

/** Any values these items can have. */
export const anyValues = (items: readonly Item[]): fc.Arbitrary<Values> =>
  fc
    .tuple(...items.map(({ values }) => fc.constantFrom(...values)))
    .map((chosen) => Object.fromEntries(items.map(({ id }, at) => [id, chosen[at] ?? ''])))

export const noValues = (items: readonly Item[]): Values =>
  Object.fromEntries(items.map(({ id }) => [id, 'none']))

/** The same bytes with one bit turned. */
export const flipped = (bytes: Uint8Array, bit: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(bytes, (byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))

/** Invented hash of an envelope nobody sealed. */
export const fakeHash = (n: number): string => n.toString(16).padStart(64, '0')
