/**
 * The scenarios of this desk: shown at once, written at once, every change undoable. A change is a function; it is
 * applied once more, in the record's own transaction, to what is stored then, so that two pages lose nothing.
 */
import type { Change } from '../../domain/financing/edit.ts'
import { isSame, type Scenario } from '../../domain/financing/scenario.ts'
import { takenBack } from '../../domain/financing/take-back.ts'
import type { DeskRecords } from '../../storage/desk.ts'
import { checked, PREFIX, read, type Step, type Unreadable, type Write, writeTo } from './stored.ts'

const UNDO_MAX = 200

export type SavingState = 'idle' | 'saving' | 'saved' | 'failed'

export interface State {
  /** In the order they were made. */
  readonly scenarios: readonly Scenario[]
  readonly unreadable: readonly Unreadable[]
  readonly canUndo: boolean
}

export class ScenarioStore {
  #records: DeskRecords
  #state: State = { scenarios: [], unreadable: [], canUndo: false }
  #saving: SavingState = 'idle'
  #steps: Step[] = []
  /** In the order they were made; the first is the one that is being written. */
  #queue: Write[] = []
  #writing: Promise<void> | undefined
  /** Somebody changed what is stored since it was read. */
  #stale = false
  /** Changes that were heard of while writing; each own write is one of them. */
  #heard = 0
  /** Counts what changed here, so that what was read meanwhile is known to be old. */
  #changes = 0
  #listeners = new Set<() => void>()
  #savingListeners = new Set<() => void>()

  constructor(records: DeskRecords) {
    this.#records = records
  }

  get state(): State {
    return this.#state
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  get saving(): SavingState {
    return this.#saving
  }

  /** Apart from everything else, because it changes with every letter. */
  onSaving(listener: () => void): () => void {
    this.#savingListeners.add(listener)
    return () => this.#savingListeners.delete(listener)
  }

  /** Reads again whenever another page changes what is stored. @returns stops it */
  follow(): () => void {
    return this.#records.onChange(() => {
      // What is being written here is ahead of what is stored.
      if (this.#writing) this.#heard++
      else this.#look()
    })
  }

  /** Shows what is stored now, once everything of this page is written. Rejects where it cannot be read. */
  async refresh(): Promise<void> {
    while (this.#writing) await this.#writing
    await this.#reload()
  }

  /** @param merge see `Step.merge` */
  change(id: string, change: Change, merge?: string): void {
    const before = this.#state.scenarios.find((s) => s.id === id)
    if (!before) return
    const after = change(before)
    if (after === before || JSON.stringify(after) === JSON.stringify(before)) return
    const last = this.#steps.at(-1)
    if (last && merge !== undefined && last.merge === merge && last.id === id) last.after = after
    else this.#remember({ id, before, after, merge })
    this.#apply(id, change, after)
  }

  /** A field was left: what is typed into it next is undone by itself. */
  endStep(): void {
    const last = this.#steps.at(-1)
    if (last) last.merge = undefined
  }

  add(scenario: Scenario): void {
    this.#remember({ id: scenario.id, before: undefined, after: scenario, merge: undefined })
    this.#show(scenario.id, scenario)
    this.#write({ kind: 'add', id: scenario.id, scenario })
  }

  remove(id: string): void {
    const before = this.#state.scenarios.find((s) => s.id === id)
    if (!before) return
    this.#remember({ id, before, after: undefined, merge: undefined })
    this.#show(id, undefined)
    this.#write({ kind: 'remove', id })
  }

  /** Takes away what cannot be read. */
  async discard(key: string): Promise<void> {
    await this.#records.remove(key)
    return this.refresh()
  }

  /**
   * The last change taken back, as far as it is still this page's own.
   * @returns false where another page has changed the same since; undefined where there is nothing to take back
   */
  undo(): boolean | undefined {
    const step = this.#steps.pop()
    if (!step) return undefined
    if (this.#takeBack(step)) return true
    this.#set({})
    return false
  }

  #takeBack({ id, before, after }: Step): boolean {
    const now = this.#state.scenarios.find((s) => s.id === id)
    if (before && after) {
      const change: Change = (s) => checked(takenBack(s, after, before), s)
      const next = now && change(now)
      if (!next || isSame(next, now)) return false
      this.#apply(id, change, next)
    } else if (before) {
      if (now) return false
      this.#show(id, before)
      this.#write({ kind: 'add', id, scenario: before })
    } else if (after) {
      if (!now || !isSame(now, after)) return false
      this.#show(id, undefined)
      this.#write({ kind: 'removeOwn', id, scenario: after })
    }
    return true
  }

  /** Tries again to write what could not be written. */
  retry(): void {
    this.#start()
  }

  #remember(step: Step): void {
    this.#steps = [...this.#steps, step].slice(-UNDO_MAX)
  }

  #apply(id: string, change: Change, after: Scenario): void {
    this.#show(id, after)
    this.#write({ kind: 'change', id, changes: [change] })
  }

  #set(more: Partial<State>): void {
    this.#state = { ...this.#state, ...more, canUndo: this.#steps.length > 0 }
    for (const listener of this.#listeners) listener()
  }

  #say(saving: SavingState): void {
    this.#saving = saving
    for (const listener of this.#savingListeners) listener()
  }

  #show(id: string, scenario: Scenario | undefined): void {
    const all = this.#state.scenarios
    const known = all.some((s) => s.id === id)
    const scenarios = scenario
      ? known
        ? all.map((s) => (s.id === id ? scenario : s))
        : [...all, scenario].sort((a, b) => a.createdAt - b.createdAt)
      : all.filter((s) => s.id !== id)
    this.#set({ scenarios })
  }

  /** What cannot be read now is read at the next change; until then what was read before is shown. */
  #look(): void {
    this.#reload().catch(() => {
      this.#stale = true
    })
  }

  async #reload(): Promise<void> {
    const started = this.#changes
    this.#stale = false
    const all = await this.#records.list(PREFIX)
    if (this.#writing || started !== this.#changes) {
      this.#stale = true
      return
    }
    const shown = new Map(this.#state.scenarios.map((s) => [s.id, s]))
    /** The same object as long as nothing in it changed: its outcome is known. */
    const kept = (scenario: Scenario): Scenario => {
      const before = shown.get(scenario.id)
      return before && isSame(before, scenario) ? before : scenario
    }
    const reads = all.map(({ key, load }) => ({ key, read: read(load) }))
    this.#set({
      scenarios: reads
        .flatMap(({ read: r }) => (r.ok ? kept(r.scenario) : []))
        .sort((a, b) => a.createdAt - b.createdAt),
      unreadable: reads.flatMap(({ key, read: r }) => (r.ok ? [] : { key, why: r.why, raw: r.raw })),
    })
  }

  #write(write: Write): void {
    const last = this.#queue.length > 1 ? this.#queue.at(-1) : undefined
    if (last?.kind === 'change' && write.kind === 'change' && last.id === write.id)
      last.changes.push(...write.changes)
    else this.#queue.push(write)
    this.#start()
  }

  #start(): void {
    this.#changes++
    this.#writing ??= this.#drain().finally(() => {
      this.#writing = undefined
      if (this.#queue.length === 0 && this.#stale) this.#look()
    })
  }

  async #drain(): Promise<void> {
    this.#say('saving')
    let refused = false
    for (let next = this.#queue[0]; next; next = this.#queue[0]) {
      try {
        if (await writeTo(this.#records, next)) this.#heard--
        else {
          // Deleted in another page meanwhile, or not to be read any more: what is stored is shown.
          this.#stale = true
          refused = true
        }
      } catch {
        // It stays the first to be written, and what came meanwhile follows it.
        this.#say('failed')
        return
      }
      this.#queue.shift()
    }
    if (this.#heard > 0) this.#stale = true
    this.#heard = 0
    this.#say(refused ? 'failed' : 'saved')
  }
}
