/** One open assessment: shown at once, written at once, with undo. The page never waits for the disk. */
import { type Action, placesOf, reduce, undoOf } from '../domain/actions.ts'
import type { Assessment } from '../domain/assessment.ts'
import { isEqual } from '../domain/merge.ts'
import { type Clock, systemClock } from '../domain/time/clock.ts'
import { type AssessmentStore, UnreadableError } from './assessments.ts'
import { type StorageProblem, toStorageError } from './kv.ts'
import { supersede, type Unwritten } from './stash.ts'

export type Saving =
  /** Nothing to write yet. */
  | { kind: 'idle' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: number }
  /** Kept on screen, and written with the next change or when somebody asks for it; `unreadable`: another version or damage lies under this id. */
  | { kind: 'failed'; problem: StorageProblem | 'unreadable' }

export interface SessionState {
  assessment: Assessment
  saving: Saving
  canUndo: boolean
}

export interface Undone {
  action: Action
  /** False where another page has changed the same since: then nothing was taken back. */
  done: boolean
}

const UNDO_MAX = 100

export interface Session {
  state(): SessionState
  dispatch(action: Action): void
  /** Takes back the last change, as far as it is still this page's own; undefined where there is none. */
  undo(): Undone | undefined
  /** Tries to write again what could not be written. */
  retry(): void
  /** Takes over what another page wrote, unless something of ours is still on its way. */
  refresh(): Promise<void>
  /** False for a fresh assessment until its first change is on the disk. */
  exists(): boolean
  /** What is still on its way to the disk; undefined where nothing is. */
  unwritten(): Unwritten | undefined
  /** Resolves when nothing is being written any more. */
  settled(): Promise<void>
  /** Calls back when the assessment on screen changes. */
  subscribe(changed: () => void): () => void
  /** Calls back when the state of saving changes: apart, so that "saved" does not redraw the whole page. */
  onSaving(changed: () => void): () => void
}

/** @param stored false for a fresh assessment: it is written with its first change, not before */
export const openSession = (
  store: AssessmentStore,
  opened: Assessment,
  stored: boolean,
  now: Clock = systemClock,
): Session => {
  let assessment = opened
  let saving: Saving = { kind: 'idle' }
  let exists = stored
  let pump: Promise<void> | undefined
  /** With the assessment as this page showed it before. */
  const queue: { action: Action; at: number; before: Assessment }[] = []
  /** `idle`: the change has changed nothing, so there is nothing that another page could have changed since. */
  const undos: { action: Action; idle: boolean }[] = []
  const listeners = new Set<() => void>()
  const savingListeners = new Set<() => void>()

  const tell = () => {
    for (const listener of listeners) listener()
  }

  const setSaving = (next: Saving) => {
    saving = next
    for (const listener of savingListeners) listener()
  }

  const writeNext = async (action: Action, at: number, seed: Assessment) => {
    const written = await store.apply(seed, action, at, true)
    exists = true
    queue.shift()
    // Another page may have written in between: what is stored wins once all of ours is in it.
    if (queue.length === 0) {
      if (written.rev !== assessment.rev) {
        assessment = written
        tell()
      }
      setSaving({ kind: 'saved', at: written.updatedAt })
    }
  }

  const write = async () => {
    for (let next = queue[0]; next; next = queue[0]) {
      try {
        // A fresh assessment's mode or position may have changed before its first write: seed with all of it.
        // One that another page has removed meanwhile comes back whole, not as it was when it was opened.
        const seed = exists
          ? assessment
          : { ...assessment, answers: opened.answers, demand: opened.demand, rev: opened.rev }
        await writeNext(next.action, next.at, seed)
      } catch (e) {
        setSaving({
          kind: 'failed',
          problem: e instanceof UnreadableError ? 'unreadable' : toStorageError(e).problem,
        })
        break
      }
    }
    pump = undefined
  }

  const start = () => {
    if (pump) return
    pump = Promise.resolve().then(write)
  }

  const contentOf = ({ answers, demand }: Assessment) => [answers, demand]

  const remember = (before: Assessment, action: Action) => {
    const back = undoOf(before, action, assessment)
    if (!back) return
    undos.push({ action: back, idle: isEqual(contentOf(before), contentOf(assessment)) })
    if (undos.length > UNDO_MAX) undos.shift()
  }

  const dispatch = (action: Action, undoable: boolean) => {
    const at = now()
    const before = assessment
    supersede(assessment.id, placesOf(action))
    assessment = reduce(assessment, action, at)
    if (undoable) remember(before, action)
    // While the first write is on its way, a move must follow it: the seed has been taken already.
    if (exists || queue.length > 0 || action.type !== 'position') {
      queue.push({ action, at, before })
      setSaving({ kind: 'saving' })
      start()
    }
    tell()
  }

  return {
    state: () => ({ assessment, saving, canUndo: undos.length > 0 }),
    dispatch: (action) => dispatch(action, true),
    undo() {
      const last = undos.pop()
      if (!last) return undefined
      const { action, idle } = last
      const done = idle || !isEqual(contentOf(reduce(assessment, action, now())), contentOf(assessment))
      if (done) dispatch(action, false)
      else tell()
      return { action, done }
    },
    retry: start,
    async refresh() {
      if (queue.length > 0 || !exists) return
      const load = await store.load(assessment.id)
      if (queue.length > 0 || load.kind !== 'ok' || load.value.rev === assessment.rev) return
      assessment = load.value
      tell()
    },
    exists: () => exists,
    unwritten() {
      const [first] = queue
      const touched = [...new Set(queue.flatMap(({ action }) => placesOf(action)))]
      return first && { assessment, before: first.before, touched }
    },
    async settled() {
      while (pump) await pump
    },
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    onSaving(changed) {
      savingListeners.add(changed)
      return () => savingListeners.delete(changed)
    },
  }
}
