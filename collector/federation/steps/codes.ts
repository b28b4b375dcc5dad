/** Loading the hashes of the codes into the collector: once, complete, band by band as the manifest says. */
import { repeated } from '../../../protocol/parse.ts'
import type { Store } from '../../store.ts'
import { headOf } from './campaign.ts'
import type { CodeFile } from './code-list.ts'
import type { Prepared } from './prepared.ts'
import { Refused } from './refused.ts'

export const prepareCodes = async (
  store: Store,
  id: string,
  { ctx, codes }: CodeFile,
): Promise<Prepared<{ codes: number }, void>> => {
  const head = await headOf(store, id)
  if (ctx !== head.ctx) throw new Refused('otherCampaign', [id])
  if (head.stopped) throw new Refused('stopped', [id])
  const { issued } = await store.counts(id)
  if (issued > 0) throw new Refused('codesLoaded', [String(issued)])
  if (repeated(codes.map((c) => c.hash)).length > 0) throw new Refused('codesTwice')
  const inBand = (band: string) => codes.filter((c) => c.band === band).length
  const eligible = head.manifest.bands.reduce((sum, b) => sum + b.eligible, 0)
  if (codes.length !== eligible || head.manifest.bands.some((b) => inBand(b.id) !== b.eligible))
    throw new Refused('codesDoNotFit', [String(codes.length), String(eligible)])
  return { summary: { codes: codes.length }, apply: () => store.addCodes(id, codes) }
}
