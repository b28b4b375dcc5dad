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
import { allMunicipalities, type BandPlan, type CampaignPlan, type Municipality } from './plan.ts'
import type { Prepared } from './prepared.ts'
import { Refused } from './refused.ts'

/** @throws Refused where neither the population nor a known band is given */
const bandOf = ({ ehak, band, population }: Municipality, bands: readonly BandPlan[]): string => {
  const found =
    band !== undefined
      ? bands.find((b) => b.id === band)
      : population !== undefined
        ? bands.find((b) => b.below === null || population < b.below)
        : undefined
  if (!found) throw new Refused('badTable', [ehak])
  return found.id
}

const brokenKey = (key: string): Promise<'brokenKey'[]> =>
  readTallyKey(key).then(
    () => [],
    () => ['brokenKey'],
  )

/**
 * @param content what is asked (`contentHere`)
 * @param noticeKey public half of the federation's own key
 * @throws Refused `manifest`, with every rule the campaign would break
 */
export const draftManifest = async (
  plan: CampaignPlan,
  content: KnownPack,
  keys: PublicKeys,
  noticeKey: string,
): Promise<{ manifest: Manifest; ctx: string }> => {
  const all = plan.municipalities ?? allMunicipalities()
  const [twice] = repeated(all.map((m) => m.ehak))
  if (twice !== undefined) throw new Refused('badTable', [twice])
  const table = Object.fromEntries(all.map((m) => [m.ehak, bandOf(m, plan.bands)]))
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
