/** Objections: anybody may say that the lists are not what was delivered. An open one blocks the count. */
import { utcText } from '../../../domain/time/moment.ts'
import { Objection } from '../../../protocol/published.ts'
import type { Store } from '../../store.ts'
import { headOf } from './campaign.ts'
import type { Prepared } from './prepared.ts'
import { Refused } from './refused.ts'

const countingHead = async (store: Store, id: string) => {
  const head = await headOf(store, id)
  if (!head.has.lists) throw new Refused('noLists', [id])
  if (head.has.release) throw new Refused('released', [id])
  return head
}

/** @param now milliseconds since 1970 */
export const addObjection = async (store: Store, id: string, now: number): Promise<Objection> => {
  await countingHead(store, id)
  return store.addObjection(id, utcText(now))
}

/** @param resolution one to 500 characters, without line breaks, for the public */
export const prepareResolution = async (
  store: Store,
  id: string,
  number: number,
  resolution: string,
  now: number,
): Promise<Prepared<Objection, void>> => {
  const head = await countingHead(store, id)
  const open = head.objections.find((o) => o.number === number && o.resolvedAt === null)
  if (!open) throw new Refused('noObjection', [String(number)])
  const parsed = Objection.safeParse({ ...open, resolvedAt: utcText(now), resolution })
  if (!parsed.success || resolution.trim() === '') throw new Refused('badValue', ['--text'])
  return {
    summary: parsed.data,
    apply: async () => {
      const done = await store.resolveObjection(id, number, utcText(now), resolution)
      if (!done) throw new Refused('noObjection', [String(number)])
    },
  }
}
