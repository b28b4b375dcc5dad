/** A campaign as counter and federation would have it when everything goes well; the tests then spoil one thing. */
import { contentHere } from '../../counter/cli/content.ts'
import { type CountFiles, count } from '../../counter/count.ts'
import { type CampaignKeys, type Identity, newCampaignKeys, newIdentity } from '../../counter/keys.ts'
import { signReceivedLists } from '../../counter/lists.ts'
import { newRegister, type Register } from '../../counter/register.ts'
import { bandName, mergeBands } from '../../protocol/bands.ts'
import { readBox, sealBox } from '../../protocol/box.ts'
import type { Bytes } from '../../protocol/bytes.ts'
import { newChallenge } from '../../protocol/challenge.ts'
import type { KnownPack } from '../../protocol/check-manifest.ts'
import type { Item, Values } from '../../protocol/item.ts'
import { envelopeHash, type Lists, listsHash, listsOf, type Pile } from '../../protocol/lists.ts'
import { ctxOf, type Manifest, type SignedManifest, signManifest } from '../../protocol/manifest.ts'
import { writeHead, writePile } from '../../protocol/piles.ts'
import { newSigningKeys, type SigningKeys } from '../../protocol/signature.ts'

export const DAY = 86_400_000
export const FROM = '2027-01-11T07:00:00Z'
export const TO = '2027-02-26T15:00:00Z'
export const OBJECTION_DAYS = 14
/** Close and the first moment of opening, in milliseconds since 1970. */
export const CLOSE = Date.parse(TO)
export const OPENS = CLOSE + OBJECTION_DAYS * DAY

const ELIGIBLE = { small: 6, middle: 8, large: 7 }

export const packHere: KnownPack = await contentHere()
/** Items of every kind, few enough to seal often. */
export const someItems: Item[] = packHere.items.filter(({ id }) =>
  ['answer/1.1', 'answer/4.6', 'dimension/2', 'service/volis/class', 'family/P/fee'].includes(id),
)

export interface Setup {
  readonly identity: Identity
  readonly keys: CampaignKeys
  readonly notice: SigningKeys
  readonly manifest: Manifest
  readonly ctx: string
  readonly signed: SignedManifest
  readonly register: Register
}

export const setup = async (change: Partial<Manifest> = {}): Promise<Setup> => {
  const identity = await newIdentity()
  const keys = await newCampaignKeys(identity.publicKey)
  const notice = await newSigningKeys()
  const { id, version, hash } = packHere
  const bandOf = Object.entries(ELIGIBLE)
    .flatMap(([band, n]) => Array.from({ length: n }, () => band))
    .map((band, at) => [String(1000 + at), band])
  const manifest: Manifest = {
    v: 1,
    id: 'kov-2027',
    demo: false,
    pack: { id, version, hash },
    tallyKey: keys.tallyKey,
    releaseKey: keys.release.publicKey,
    noticeKey: notice.publicKey,
    items: someItems,
    bands: [
      { id: 'small', label: '< 5 000', eligible: ELIGIBLE.small },
      { id: 'middle', label: '5 000–10 999', eligible: ELIGIBLE.middle },
      { id: 'large', label: '≥ 11 000', eligible: ELIGIBLE.large },
    ],
    bandOf: Object.fromEntries(bandOf),
    from: FROM,
    to: TO,
    objectionDays: OBJECTION_DAYS,
    k: 5,
    minTotal: 10,
    rules: 1,
    ...change,
  }
  const ctx = await ctxOf(manifest)
  const signed = await signManifest(manifest, identity.privateKey)
  const register = newRegister(ctx, signed.signature ?? '')
  return { identity, keys, notice, manifest, ctx, signed, register }
}

export const challengeOf = async ({ manifest, ctx }: Setup) => newChallenge(manifest, ctx)

/** What the nth of all answers; every value of an item occurs. */
export const mixed = (items: readonly Item[], nth: number): Values =>
  Object.fromEntries(items.map(({ id, values }, at) => [id, values[(nth * 7 + at) % values.length] ?? '']))

export interface Delivered {
  readonly lists: Lists
  readonly hash: string
  readonly piles: readonly Pile[]
}

const inOrder = async (envelopes: readonly Bytes[]): Promise<Bytes[]> => {
  const named = await Promise.all(
    envelopes.map(async (bytes) => ({ bytes, name: await envelopeHash(bytes) })),
  )
  return named.sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ bytes }) => bytes)
}

/** Boxes as they lie at the collector at close. @param answers what the nth municipality answers */
export const boxesOf = async (
  { manifest, ctx }: Setup,
  answers: (nth: number) => Values = (nth) => mixed(manifest.items, nth),
  delivers: (nth: number) => boolean = () => true,
): Promise<{ band: string; envelopes: Bytes[] }[]> => {
  const all = Object.values(manifest.bandOf).map((band, nth) => ({ band, nth }))
  return Promise.all(
    all
      .filter(({ nth }) => delivers(nth))
      .map(async ({ band, nth }) => {
        const box = readBox((await sealBox(manifest, ctx, answers(nth))).bytes, ctx, manifest.items.length)
        return { band, envelopes: box.ok ? box.envelopes : [] }
      }),
  )
}

/** The collector's close: bands merged, piles in the order of their hashes, lists of them. */
export const closed = async (
  { manifest, ctx }: Setup,
  boxes: readonly { band: string; envelopes: readonly Bytes[] }[],
  to = manifest.to,
): Promise<Delivered> => {
  const count = (band: string) => boxes.filter((b) => b.band === band).length
  const sizes = Object.fromEntries(manifest.bands.map(({ id }) => [id, count(id)]))
  const bands = mergeBands(manifest.bands, sizes, manifest.k)
  const piles = await Promise.all(
    manifest.items.flatMap(({ id }, at) =>
      bands.map(async (band) => ({
        item: id,
        band: bandName(band),
        envelopes: await inOrder(
          boxes.filter((b) => band.includes(b.band)).map((b) => b.envelopes[at] ?? new Uint8Array()),
        ),
      })),
    ),
  )
  const codes = { issued: Object.keys(manifest.bandOf).length, used: boxes.length, reissued: 0, revoked: 0 }
  const lists: Lists = { v: 1, ctx, to, codes, bands, lists: await listsOf(piles) }
  return { lists, hash: await listsHash(lists), piles }
}

export const delivered = async (
  s: Setup,
  ...how: Parameters<typeof boxesOf> extends [Setup, ...infer R] ? R : never
) => closed(s, await boxesOf(s, ...how))

/** The lines of the piles' file. */
export const linesOf = ({ lists, hash }: Delivered, piles: readonly Pile[]): string[] => [
  writeHead({ ctx: lists.ctx, lists: hash, objections: [], piles: piles.length }),
  ...piles.map(writePile),
]

export const fileOf = (lines: readonly string[]) =>
  async function* () {
    yield* lines
  }

/** The register after the lists were signed. */
export const listsSigned = async (s: Setup, { lists }: Delivered): Promise<Register> => {
  const done = await signReceivedLists({ ...s, notices: [], lists, now: CLOSE })
  if (!done.ok) throw new Error(JSON.stringify(done.refusals))
  return done.register
}

/** Counts as the counter would, after everything has gone well so far. */
export const counting = async (s: Setup, d: Delivered, change: Partial<CountFiles> = {}) =>
  count({
    ...s,
    notices: [],
    lists: d.lists,
    register: change.register ?? (await listsSigned(s, d)),
    piles: fileOf(linesOf(d, d.piles)),
    now: OPENS,
    ...change,
  })
