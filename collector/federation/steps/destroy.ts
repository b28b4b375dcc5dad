/** The end: boxes and code hashes are destroyed when nothing is left to be counted, with a public record. */
import { utcText } from '../../../domain/time/moment.ts'
import { VERSION } from '../../../protocol/parse.ts'
import { DestructionRecord } from '../../../protocol/published.ts'
import { StoreError } from '../../database/problem.ts'
import type { CampaignHead, Store } from '../../store.ts'
import { headOf } from './campaign.ts'
import type { Prepared } from './prepared.ts'
import { Refused } from './refused.ts'

/** Counted and published, or closed with too few boxes to be opened ever. */
const isOver = async (store: Store, { id, has, manifest }: CampaignHead): Promise<boolean> =>
  has.release || (has.lists && (await store.counts(id)).used < manifest.minTotal)

const destroyNow = async (store: Store, id: string, record: DestructionRecord): Promise<void> => {
  try {
    await store.destroy(id, record)
  } catch (error) {
    throw error instanceof StoreError && error.problem === 'notSwept' ? new Refused('notSwept', [id]) : error
  }
}

/** May be repeated: the record stays the same. @param now milliseconds since 1970 */
export const prepareDestruction = async (
  store: Store,
  id: string,
  now: number,
): Promise<Prepared<{ boxes: number; codes: number; again: boolean }, DestructionRecord>> => {
  const head = await headOf(store, id)
  const done = head.destruction.find((d) => d.by === 'collector')
  if (!done && !(await isOver(store, head))) throw new Refused('notReleased', [id])
  const { used, issued, reissued } = await store.counts(id)
  return {
    summary: { boxes: used, codes: issued + reissued, again: done !== undefined },
    apply: async () => {
      const record: DestructionRecord = done ?? {
        v: VERSION,
        ctx: head.ctx,
        by: 'collector',
        at: utcText(now),
        destroyed: ['boxes', 'codes'],
      }
      await destroyNow(store, id, record)
      return record
    },
  }
}

export const destroyCampaign = async (store: Store, id: string, now: number): Promise<DestructionRecord> =>
  (await prepareDestruction(store, id, now)).apply()

/** Makes the counter's own record public. @throws Refused where it is not of this campaign, or not the counter's */
export const addCounterRecord = async (
  store: Store,
  id: string,
  raw: unknown,
): Promise<{ again: boolean }> => {
  const head = await headOf(store, id)
  const parsed = DestructionRecord.safeParse(raw)
  if (!parsed.success || parsed.data.by !== 'counter' || parsed.data.ctx !== head.ctx)
    throw new Refused('otherRecord', [id])
  if (!head.has.lists) throw new Refused('noLists', [id])
  const again = head.destruction.some((d) => JSON.stringify(d) === JSON.stringify(parsed.data))
  if (!again) await store.addDestruction(id, parsed.data)
  return { again }
}
