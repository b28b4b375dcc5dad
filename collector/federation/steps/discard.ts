/** A draft with a mistake in it: it goes, so that its name is free again. Nobody outside was told of it. */
import type { Store } from '../../store.ts'
import { headOf } from './campaign.ts'
import type { Prepared } from './prepared.ts'
import { Refused } from './refused.ts'

export const prepareDiscard = async (store: Store, id: string): Promise<Prepared<null, void>> => {
  if ((await headOf(store, id)).open) throw new Refused('notADraft', [id])
  return {
    summary: null,
    apply: async () => {
      if (!(await store.discard(id))) throw new Refused('notADraft', [id])
    },
  }
}
