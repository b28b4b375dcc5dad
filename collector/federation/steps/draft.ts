/** From a plan to a manifest that breaks no rule, with the test pile for the counter. */
import { type Challenge, newChallenge } from '../../../protocol/challenge.ts'
import type { KnownPack } from '../../../protocol/check-manifest.ts'
import { readTallyKey } from '../../../protocol/envelope.ts'
import type { Values } from '../../../protocol/item.ts'
import { ctxOf, Manifest, RULES } from '../../../protocol/manifest.ts'
import { ownRefusals } from '../../../protocol/manifest-rules.ts'
import { parseVersioned, repeated, VERSION } from '../../../protocol/parse.ts'
import type { PublicKeys } from '../../../protocol/public-keys.ts'
import type { Store } from '../../store.ts'
import { refuseFar, refusePast } from './bounds.ts'
import { type Flaw, flaw } from './flaw.ts'
import { allMunicipalities, type BandPlan, type CampaignPlan, type Municipality } from './plan.ts'
import type { Prepared } from './prepared.ts'
import { Refused } from './refused.ts'

const bandOf = ({ band, population }: Municipality, bands: readonly BandPlan[]): string | undefined =>
  band !== undefined
    ? bands.find((b) => b.id === band)?.id
    : bands.find((b) => population !== undefined && (b.below === null || population < b.below))?.id

/** Everything that keeps municipalities from their bands. */
const flawsIn = (all: readonly Municipality[], bands: readonly BandPlan[]): Flaw[] => [
  ...repeated(all.map((m) => m.ehak)).map((ehak) => flaw('repeatedEhak', ehak)),
  ...all.flatMap((m) => {
    if (bandOf(m, bands) !== undefined) return []
    const known = bands.map((b) => b.id).join(', ')
    if (m.band !== undefined) return [flaw('unknownBand', m.ehak, m.name, m.band, known)]
    return [flaw('noBand', m.ehak, m.name)]
  }),
]

const brokenKey = (key: string): Promise<'brokenKey'[]> =>
  readTallyKey(key).then(
    () => [],
    () => ['brokenKey'],
  )

/**
 * @param content what is asked (`contentHere`)
 * @param noticeKey public half of the federation's own key
 * @param now milliseconds since 1970; without it the end may lie anywhere
 * @throws Refused `manifest`, with every rule the campaign would break
 */
export const draftManifest = async (
  plan: CampaignPlan,
  content: KnownPack,
  keys: PublicKeys,
  noticeKey: string,
  now?: number,
): Promise<{ manifest: Manifest; ctx: string }> => {
  if (now !== undefined) {
    refusePast(plan.to, now)
    refuseFar(plan.to, now)
  }
  const all = plan.municipalities ?? allMunicipalities()
  const flaws = flawsIn(all, plan.bands)
  if (flaws.length > 0) throw new Refused('badTable', [], [], flaws)
  const table = Object.fromEntries(all.map((m) => [m.ehak, bandOf(m, plan.bands) ?? '']))
  const members = Object.values(table)
  const draft: Manifest = {
    v: VERSION,
    id: plan.campaign,
    demo: plan.demo,
    pack: { id: content.id, version: content.version, hash: content.hash },
    tallyKey: keys.tallyKey,
    releaseKey: keys.releaseKey,
    noticeKey,
    items: [...content.items],
    bands: plan.bands.map(({ id, label }) => ({
      id,
      label,
      eligible: members.filter((band) => band === id).length,
    })),
    bandOf: table,
    from: plan.from,
    to: plan.to,
    objectionDays: plan.objectionDays,
    k: plan.k,
    minTotal: plan.minTotal,
    rules: RULES,
  }
  const parsed = parseVersioned(Manifest, draft)
  if (!parsed.ok) throw new Refused('manifest', [], ['shape'])
  const rules = [...ownRefusals(parsed.value), ...(await brokenKey(keys.tallyKey))]
  if (rules.length > 0) throw new Refused('manifest', [], rules)
  return { manifest: parsed.value, ctx: await ctxOf(parsed.value) }
}

export interface Draft {
  readonly manifest: Manifest
  readonly ctx: string
  /** For the counter. */
  readonly challenge: Challenge
  /** Stays with the collector. */
  readonly expected: Values
}

/** The draft with its test pile; `apply` puts the campaign into the store, unopened. */
export const prepareDraft = async (
  store: Store,
  ...given: Parameters<typeof draftManifest>
): Promise<Prepared<Draft, Draft>> => {
  const { manifest, ctx } = await draftManifest(...given)
  if (await store.head(manifest.id)) throw new Refused('campaignExists', [manifest.id])
  const draft = { manifest, ctx, ...(await newChallenge(manifest, ctx)) }
  return {
    summary: draft,
    apply: async () => {
      await store.create({ ctx, manifest, signature: null, expected: draft.expected })
      return draft
    },
  }
}
