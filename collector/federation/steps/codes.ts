/** Loading the hashes of the codes into the collector: complete, band by band as the manifest says, one set. */
import { repeated } from '../../../protocol/parse.ts'
import type { Store } from '../../store.ts'
import { headOf } from './campaign.ts'
import type { CodeFile } from './code-list.ts'
import { setText } from './code-set.ts'
import type { Prepared } from './prepared.ts'
import { Refused } from './refused.ts'

export const prepareCodes = async (
  store: Store,
  id: string,
  { ctx, codes, set, change }: CodeFile,
  replace = false,
): Promise<Prepared<{ codes: number; replaces: string | null }, void>> => {
  const head = await headOf(store, id)
  if (ctx !== head.ctx) throw new Refused('otherCampaign', [id])
  if (head.stopped) throw new Refused('stopped', [id])
  const { issued } = await store.counts(id)
  const [there, given] = [setText(head.codes), setText({ set, change })]
  if (issued > 0 && there === given) throw new Refused('codesLoaded', [String(issued), there])
  if (issued > 0 && !replace) throw new Refused('otherSetLoaded', [there, given])
  if (repeated(codes.map((c) => c.hash)).length > 0) throw new Refused('codesTwice')
  const inBand = (band: string) => codes.filter((c) => c.band === band).length
  const eligible = head.manifest.bands.reduce((sum, b) => sum + b.eligible, 0)
  if (codes.length !== eligible || head.manifest.bands.some((b) => inBand(b.id) !== b.eligible))
    throw new Refused('codesDoNotFit', [String(codes.length), String(eligible)])
  return {
    summary: { codes: codes.length, replaces: issued > 0 ? there : null },
    apply: async () => {
      if (issued === 0) await store.addCodes(id, codes, { set, change })
      else if (!(await store.replaceCodes(id, codes, { set, change })))
        throw new Refused('codesUsed', [there])
    },
  }
}
