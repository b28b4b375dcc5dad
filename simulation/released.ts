/**
 * A whole campaign counted without its deliveries: simulated municipalities, tallied exactly, published by the real
 * rules, signed and checked as every client would. For reports and tables, where a rehearsal would only cost time.
 */
import { contentHere } from '../collector/federation/steps/content-here.ts'
import { draftManifest } from '../collector/federation/steps/draft.ts'
import { CampaignPlan, type Municipality } from '../collector/federation/steps/plan.ts'
import type { Store } from '../collector/store.ts'
import { packOnDisk } from '../content/disk.ts'
import { releaseOf } from '../counter/release-of.ts'
import type { Tally } from '../counter/tally.ts'
import type { Catalogue, Pack } from '../domain/content.ts'
import { mergeBands } from '../protocol/bands.ts'
import type { KnownPack } from '../protocol/check-manifest.ts'
import { newTallyKeys, writeTallyKey } from '../protocol/envelope.ts'
import { type Lists, listKeys, listsHash, signLists } from '../protocol/lists.ts'
import { type Manifest, signManifest } from '../protocol/manifest.ts'
import { checkRelease, type SignedRelease, signRelease } from '../protocol/release.ts'
import { newSigningKeys } from '../protocol/signature.ts'
import { valuesOf } from '../protocol/values.ts'
import { simulate } from './municipality.ts'
import { type Participant, tallies } from './tally.ts'
import { type World, worldOf } from './world.ts'

export interface ReleasedPlan {
  readonly seed: string
  readonly id: string
  readonly from?: string
  readonly to?: string
  /** All of Estonia's where it is not given. */
  readonly municipalities?: readonly Municipality[]
  /** Who of them delivers; everybody where it is not given. */
  readonly delivers?: (ehak: string) => boolean
  /** Other content than the program's own. */
  readonly content?: { readonly pack: Pack; readonly catalogue: Catalogue; readonly known: KnownPack }
  /** Which of the content's items are asked; all of them where it is not given. */
  readonly asks?: (item: string) => boolean
  /** At most so many are simulated; further ones answer as one of these does. For growth alone. */
  readonly different?: number
  readonly demo?: boolean
}

export interface Released {
  readonly manifest: Manifest
  readonly ctx: string
  /** With hashes of envelopes that nobody sealed; with none where only growth is looked at. */
  readonly lists: Lists
  readonly signed: SignedRelease
  /** The counter's signatures over the manifest and over the lists. */
  readonly signatures: { readonly manifest: string; readonly lists: string }
  readonly tallies: readonly Tally[]
  readonly participants: readonly Participant[]
  readonly world: World
  readonly pack: Pack
  readonly catalogue: Catalogue
}

const participantsOf = (
  { manifest, world, pack, catalogue }: Pick<Released, 'manifest' | 'world' | 'pack' | 'catalogue'>,
  { delivers = () => true, different = Number.POSITIVE_INFINITY }: ReleasedPlan,
): Participant[] => {
  const seen = new Map<string, Participant[]>()
  return Object.entries(manifest.bandOf)
    .filter(([ehak]) => delivers(ehak))
    .map(([ehak, band], at) => {
      const known = seen.get(band) ?? []
      seen.set(band, known)
      const again = known[at % Math.max(1, known.length)]
      if (again && known.length * manifest.bands.length >= different) return again
      const a = simulate(world, ehak, band)
      const one = { band, values: valuesOf(manifest.items, a, a.demand, pack, catalogue) }
      known.push(one)
      return one
    })
}

/** As many hashes as boxes, each another; of nothing, since nothing was sealed. */
const inventedLists = (
  manifest: Manifest,
  bands: Lists['bands'],
  boxes: Readonly<Record<string, number>>,
): Lists['lists'] => {
  let next = 0
  const hashes = (band: string) =>
    band
      .split('+')
      .flatMap((id) => Array.from({ length: boxes[id] ?? 0 }, () => (next++).toString(16).padStart(64, '0')))
  return listKeys(manifest, bands).map((key) => ({ ...key, hashes: hashes(key.band) }))
}

/** @throws Error where the release breaks a rule: a mistake of the program */
export const releaseSimulated = async (plan: ReleasedPlan): Promise<Released> => {
  const own = plan.content ?? { ...packOnDisk(), known: await contentHere() }
  const { pack, catalogue, known } = own
  const [tally, release, notice] = [await newTallyKeys(true), await newSigningKeys(), await newSigningKeys()]
  const whole = CampaignPlan.parse({
    campaign: plan.id,
    demo: plan.demo ?? false,
    from: plan.from ?? '2027-01-11T09:00+02:00',
    to: plan.to ?? '2027-02-26T17:00+02:00',
    ...(plan.municipalities && { municipalities: plan.municipalities }),
  })
  const keys = {
    counter: release.publicKey,
    tallyKey: await writeTallyKey(tally.publicKey),
    releaseKey: release.publicKey,
  }
  const items = known.items.filter(({ id }) => plan.asks?.(id) ?? true)
  const { manifest, ctx } = await draftManifest(
    whole,
    { ...known, items },
    { v: 1, ...keys },
    notice.publicKey,
  )
  const world = worldOf(
    plan.seed,
    pack,
    catalogue,
    manifest.bands.map((b) => b.id),
  )
  const participants = participantsOf({ manifest, world, pack, catalogue }, plan)
  const boxes = Object.fromEntries(
    manifest.bands.map(({ id }) => [id, participants.filter((p) => p.band === id).length]),
  )
  const bands = mergeBands(manifest.bands, boxes, manifest.k)
  const used = participants.length
  const issued = Object.keys(manifest.bandOf).length
  const codes = { issued, used, reissued: 0, revoked: 0 }
  const lists: Lists = {
    v: 1,
    ctx,
    to: manifest.to,
    codes,
    bands,
    lists: plan.different === undefined ? inventedLists(manifest, bands, boxes) : [],
  }
  const counted = tallies(manifest.items, bands, participants)
  const hash = await listsHash(lists)
  const signed = await signRelease(
    releaseOf({ manifest, ctx, lists: { hash, bands }, tallies: counted, total: used }),
    release.privateKey,
  )
  const { signature } = await signManifest(manifest, release.privateKey)
  const signatures = { manifest: signature ?? '', lists: await signLists(hash, release.privateKey) }
  const check = await checkRelease(signed, manifest, ctx, { hash, bands })
  if (!check.ok) throw new Error(check.refusal)
  return { manifest, ctx, lists, signed, signatures, tallies: counted, participants, world, pack, catalogue }
}

/** Puts it into a collector's store as if it had been run there, up to the publishing. */
export const storeReleased = async (
  store: Store,
  { manifest, ctx, lists, signed, signatures }: Released,
): Promise<void> => {
  const { id } = manifest
  await store.create({ ctx, manifest, signature: null, expected: null })
  await store.setOpen(id, signatures.manifest)
  await store.stop(id)
  await store.setLists(id, lists)
  await store.setListsSignature(id, signatures.lists)
  await store.setRelease(id, signed)
}
