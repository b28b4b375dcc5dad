/** One of several that open envelopes at the same time; started by pool.ts, it knows the key and one campaign. */
import { parentPort, workerData } from 'node:worker_threads'
import type { TallyPair } from '../../protocol/envelope.ts'
import { openerOf } from '../opener.ts'
import type { Piece } from './pool.ts'

const { keys, ctx } = workerData as { keys: TallyPair; ctx: string }
const opener = openerOf(keys, ctx)

parentPort?.on('message', ({ item, envelopes }: Piece) => {
  void opener(item, envelopes).then((count) => parentPort?.postMessage(count))
})
