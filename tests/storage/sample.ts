/** Small helpers that the storage tests share. */
import type { Action } from '../../domain/actions.ts'
import { type Assessment, type Level, newAssessment } from '../../domain/assessment.ts'
import { assessmentStore } from '../../storage/assessments.ts'
import type { Kv, StorageProblem } from '../../storage/kv.ts'
import { StorageError } from '../../storage/kv.ts'
import { memoryKv } from '../../storage/memory.ts'
import { openSession } from '../../storage/session.ts'
import { pack } from '../content/files.ts'

export const fresh = (id = 'assessment-1'): Assessment =>
  newAssessment(pack, id, 'Enesehindamine', 'short', 1_000)

export const keyOf = (id: string) => `assessment/${id}`

export const answerTo = (id: string, level: Level): Action => ({
  type: 'answer',
  id,
  revision: 1,
  value: { kind: 'level', level },
})

/** A real store that can be told to refuse writes for a while, as a browser does when space runs out. */
export interface FaultyKv extends Kv {
  /** The store beneath, which never refuses: another page's connection. */
  readonly healthy: Kv
  refuse(problem: StorageProblem | undefined, which?: 'all' | 'set'): void
}

export const faulty = (kv: Kv): FaultyKv => {
  let refused: StorageProblem | undefined
  let only: 'all' | 'set' = 'all'
  const guard = async (kind: 'set' | 'update') => {
    if (refused && (only === 'all' || kind === 'set')) throw new StorageError(refused, new Error('injected'))
  }
  return {
    ...kv,
    healthy: kv,
    refuse: (problem, which = 'all') => {
      refused = problem
      only = which
    },
    set: async (key, value) => {
      await guard('set')
      return kv.set(key, value)
    },
    update: async (key, change) => {
      await guard('update')
      return kv.update(key, change)
    },
    updateAll: async (keys, change) => {
      await guard('update')
      return kv.updateAll(keys, change)
    },
  }
}

/** A page on an assessment that is not stored yet. */
export const opened = () => {
  const kv = faulty(memoryKv())
  const store = assessmentStore(kv)
  const session = openSession(store, fresh(), false)
  const stored = async () => {
    const load = await assessmentStore(kv).load(fresh().id)
    return load.kind === 'ok' ? load.value : undefined
  }
  return { kv, store, session, stored }
}
