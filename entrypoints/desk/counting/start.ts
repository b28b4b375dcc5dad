/** Starts the counter's worker. */
import { type Bench, doOnce, newBench } from '../bench.ts'
import type { Jobs } from './jobs.ts'

export const startWorker = (): Bench<Jobs> =>
  newBench(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }))

export type InWorker = <K extends keyof Jobs>(
  job: K,
  work: Parameters<Jobs[K]>[0],
) => Promise<Awaited<ReturnType<Jobs[K]>>>

export const inWorker: InWorker = (job, work) => doOnce(startWorker(), job, work)
