/** The desk's rooms without a browser: their real ports over one store, a page each, with quick locks. */
import { library } from '../../content/library.ts'
import { JOBS } from '../../entrypoints/desk/counting/jobs.ts'
import { countingPort } from '../../entrypoints/desk/counting/port.ts'
import type { InWorker } from '../../entrypoints/desk/counting/start.ts'
import { operatorPort } from '../../entrypoints/desk/operator/port.ts'
import { deskRecords } from '../../storage/desk.ts'
import { type DeskMode, modeStore } from '../../storage/desk-mode.ts'
import type { Kv } from '../../storage/kv.ts'
import { lock, unlock } from '../../storage/locked.ts'
import { memoryKv } from '../../storage/memory.ts'

export const NOW = Date.parse('2027-01-20T10:00:00Z')

/** A guess costs next to nothing here. */
const QUICK = 8
const work: InWorker = (job, given) =>
  (JOBS[job] as unknown as (given: unknown, report: () => void) => Promise<never>)(given, () => {})

export const file = (name: string, content: unknown): File =>
  new File([typeof content === 'string' ? content : JSON.stringify(content)], name)

const alone = { announce: () => {}, onChange: () => () => {} }

/** One page of the desk. @param kv the device's store, of which other pages know too */
export const page = (kv: Kv = memoryKv(), now: () => number = () => NOW) => {
  const records = deskRecords(kv, alone)
  const modes = modeStore(records)
  const parts = { records, modes, library, now }
  const locks = { lock: (text: string, pass: string) => lock(text, pass, QUICK), unlock }
  return {
    kv,
    records,
    modes,
    operator: operatorPort({ ...parts, locks }),
    counting: countingPort({ ...parts, work, window: new EventTarget() }),
  }
}

export const device = async (mode: DeskMode, kv: Kv = memoryKv()) => {
  const first = page(kv)
  await first.modes.enter(mode)
  return first
}

/** What came of it. @throws with the problem */
export const good = <T>(outcome: { ok: true; value: T } | { ok: false; problem: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}

export const problemOf = (outcome: { ok: true } | { ok: false; problem: { kind: string } }) =>
  outcome.ok ? undefined : outcome.problem.kind

/** As when the disk is full: a transaction that makes a record of such a key larger is refused whole. */
export const fullFor = (kv: Kv, key: RegExp): Kv => {
  const refuse = (keys: readonly string[]) => {
    if (keys.some((k) => key.test(k))) throw new DOMException('full', 'QuotaExceededError')
  }
  return {
    ...kv,
    set: async (k, value) => {
      refuse([k])
      return kv.set(k, value)
    },
    update: async (k, change) => {
      refuse([k])
      return kv.update(k, change)
    },
    updateAll: async (keys, change) => {
      refuse(keys)
      return kv.updateAll(keys, change)
    },
  }
}
