/** A sealed file that came with a letter: through the same gate as every delivery over the network. */
import { answerTo } from '../../app/exchange.ts'
import { LIMITS, newMessageRates } from '../../app/limits.ts'
import { newMetrics } from '../../app/metrics.ts'
import type { Parts } from '../../app/parts.ts'
import type { Store } from '../../store.ts'
import { headOf } from './campaign.ts'
import { Refused } from './refused.ts'

/** Made anew for each file, so nothing is ever too often, and nothing is logged. */
const partsOf = (store: Store, now: number): Parts => ({
  store,
  now: () => now,
  limits: LIMITS,
  log: () => {},
  metrics: newMetrics(),
  addressOf: () => '',
  rates: newMessageRates(LIMITS),
  isStopping: () => false,
})

/**
 * @param bytes exactly those of a delivery (`writePut`)
 * @throws Refused `sealedFile`, with the collector's own word for what is wrong
 */
export const acceptSealed = async (
  store: Store,
  id: string,
  bytes: Uint8Array,
  now: number,
): Promise<{ seq: number }> => {
  const head = await headOf(store, id)
  if (!head.open) throw new Refused('notOpen', [id])
  const { outcome, state } = await answerTo(partsOf(store, now), head, 'put', bytes, '')
  if (outcome === 'unavailable') throw new Refused('database', [], ['unreachable'])
  if (outcome !== 'ok') throw new Refused('sealedFile', [], [outcome])
  return { seq: state?.seq ?? 0 }
}
