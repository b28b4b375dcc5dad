/** The release: checked as every client checks it, published once. */
import { checkRelease, type SignedRelease } from '../../../protocol/release.ts'
import type { Store } from '../../store.ts'
import { openable } from './piles.ts'
import type { Prepared } from './prepared.ts'
import { Refused } from './refused.ts'

export interface ReleaseSummary {
  /** Boxes counted, rounded. */
  readonly total: number
  readonly results: number
  /** The very same release is public already. */
  readonly again: boolean
}

/**
 * @param raw the release as the counter gave it: anything at all
 * @param now milliseconds since 1970
 */
export const prepareRelease = async (
  store: Store,
  id: string,
  raw: unknown,
  now: number,
): Promise<Prepared<ReleaseSummary, void>> => {
  const { campaign, hash } = await openable(store, id, now)
  const { manifest, ctx, lists } = campaign
  const check = await checkRelease(raw, manifest, ctx, { hash, bands: lists.bands })
  if (!check.ok) throw new Refused('release', [], [check.refusal])
  // What was checked is the release with its signature; nothing else of the file goes further.
  const { signature } = raw as SignedRelease
  const signed: SignedRelease = { release: check.release, signature }
  const again = JSON.stringify(campaign.release) === JSON.stringify(signed)
  if (campaign.release && !again) throw new Refused('otherRelease', [id])
  return {
    summary: { total: check.release.total, results: check.release.results.length, again },
    apply: async () => {
      if (!(await store.setRelease(id, signed))) throw new Refused('otherRelease', [id])
    },
  }
}

export const publishRelease = async (store: Store, id: string, raw: unknown, now: number): Promise<void> =>
  (await prepareRelease(store, id, raw, now)).apply()
