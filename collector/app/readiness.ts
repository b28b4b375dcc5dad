/** Whether deliveries can be stored. Anybody may ask; the database is asked every few seconds at most. */
import { steadyClock } from '../../domain/time/clock.ts'
import { StoreError } from '../database/problem.ts'
import type { Log } from '../log.ts'
import type { Store } from '../store.ts'

const KEPT_MS = 5_000

export const newReadiness = (
  store: Pick<Store, 'ping'>,
  log: Log,
  now = steadyClock,
): (() => Promise<boolean>) => {
  let asked: { readonly at: number; readonly answer: Promise<boolean> } | undefined
  const ask = () =>
    store.ping().then(
      () => true,
      (error: unknown) => {
        const isFull = error instanceof StoreError && error.problem === 'full'
        log('error', isFull ? 'noRoom' : 'storeFailed', error)
        return false
      },
    )
  return () => {
    if (!asked || now() - asked.at >= KEPT_MS) asked = { at: now(), answer: ask() }
    return asked.answer
  }
}
