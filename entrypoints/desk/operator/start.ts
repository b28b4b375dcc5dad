/** Starts the operator's worker. */
import { type Bench, doOnce, newBench } from '../bench.ts'
import type { JOBS } from './worker.ts'

type Jobs = typeof JOBS

const startWorker = (): Bench<Jobs> =>
  newBench(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }))

export const locked = (text: string, passphrase: string) =>
  doOnce(startWorker(), 'lock', { text, passphrase })

export const unlocked = (bytes: Uint8Array, passphrase: string) =>
  doOnce(startWorker(), 'unlock', { bytes, passphrase })
