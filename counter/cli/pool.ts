/** Opens a pile on several threads. Threads are given the key itself, which cannot be written out of them. */
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Bytes } from '../../protocol/bytes.ts'
import type { TallyPair } from '../../protocol/envelope.ts'
import type { Item } from '../../protocol/item.ts'
import { type Opener, type PileCount, sum } from '../opener.ts'

/** What a thread is asked to open. */
export interface Piece {
  readonly item: Item
  readonly envelopes: readonly Bytes[]
}

export interface Pool {
  readonly opener: Opener
  end(): Promise<void>
}

export const newPool = (keys: TallyPair, ctx: string, threads: number): Pool => {
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL('./worker.ts', import.meta.url), { workerData: { keys, ctx } }),
  )
  const ask = async (worker: Worker, piece: Piece): Promise<PileCount> => {
    worker.postMessage(piece)
    // A thread that fails says so by "error", which `once` turns into a rejection.
    const [count] = (await once(worker, 'message')) as [PileCount]
    return count
  }
  return {
    opener: async (item, envelopes) => {
      const size = Math.max(1, Math.ceil(envelopes.length / threads))
      const parts = workers
        .map((worker, at) => ({ worker, part: envelopes.slice(at * size, (at + 1) * size) }))
        .filter(({ part }) => part.length > 0)
      return sum(await Promise.all(parts.map((p) => ask(p.worker, { item, envelopes: p.part }))))
    },
    end: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}
