/**
 * The scenarios of this desk: shown at once, written at once, every change undoable. A change is a function; it is
 * applied once more, in the record's own transaction, to what is stored then, so that two pages lose nothing.
 */
import type { Change } from '../../domain/financing/edit.ts'
import { isSame, type Scenario } from '../../domain/financing/scenario.ts'
import type { DeskRecords } from '../../storage/desk.ts'
import { read, type Unreadable } from './stored.ts'

const PREFIX = 'scenarios/'
const UNDO_MAX = 200

export type SavingState = 'idle' | 'saving' | 'saved' | 'failed'

export interface State {
  /** In the order they were made. */
  readonly scenarios: readonly Scenario[]
  /** Explained and handed out as they are; never written over. */
  readonly unreadable: readonly Unreadable[]
  readonly canUndo: boolean
}

interface Step {
  id: string
  before: Scenario | undefined
  /** Steps that follow each other under one name are undone together: letters typed into one field. */
  merge: string | undefined
}

type Write = { kind: 'change'; changes: Change[] } | { kind: 'put'; scenario: Scenario } | { kind: 'remove' }
export class ScenarioStore {
  #records: DeskRecords
  #state: State = { scenarios: [], unreadable: [], canUndo: false }
  #saving: SavingState = 'idle'
  #steps: Step[] = []
  #pending = new Map<string, Write>()
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

  /** Reads what is stored, and again whenever another page changes it. */
  async open(): Promise<() => void> {
    await this.#reload()
    return this.#records.onChange(() => {
      // What is being written here is ahead of what is stored.
      if (this.#writing) this.#heard++
      else this.#reload()
    })
  }

  /** Shows what is stored now, once everything of this page is written. */
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
    if (merge === undefined || last?.merge !== merge || last.id !== id) this.#remember({ id, before, merge })
    this.#show(id, after)
    const waiting = this.#pending.get(id)
    if (waiting?.kind === 'change') waiting.changes.push(change)
    else if (waiting?.kind === 'put') waiting.scenario = after
    else this.#pending.set(id, { kind: 'change', changes: [change] })
    this.#write()
  }

  /** A field was left: what is typed into it next is undone by itself. */
  endStep(): void {
    const last = this.#steps.at(-1)
    if (last) last.merge = undefined
  }

  add(scenario: Scenario): void {
    this.#remember({ id: scenario.id, before: undefined, merge: undefined })
    this.#put(scenario)
  }

  remove(id: string): void {
    const before = this.#state.scenarios.find((s) => s.id === id)
    if (!before) return
    this.#remember({ id, before, merge: undefined })
    this.#drop(id)
  }

  /** The last change taken back; whatever it was. */
  undo(): void {
    const step = this.#steps.pop()
    if (!step) return
    if (step.before) this.#put(step.before)
    else this.#drop(step.id)
  }

  /** Tries again to write what could not be written. */
  retry(): void {
    this.#write()
  }

  #remember(step: Step): void {
    this.#steps = [...this.#steps, step].slice(-UNDO_MAX)
  }

  #put(scenario: Scenario): void {
    this.#show(scenario.id, scenario)
    this.#pending.set(scenario.id, { kind: 'put', scenario })
    this.#write()
  }

  #drop(id: string): void {
    this.#show(id, undefined)
    this.#pending.set(id, { kind: 'remove' })
    this.#write()
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

  #write(): void {
    this.#changes++
    this.#writing ??= this.#drain().finally(() => {
      this.#writing = undefined
      if (this.#pending.size === 0 && this.#stale) this.#reload()
    })
  }

  async #drain(): Promise<void> {
    this.#say('saving')
    for (let next = this.#next(); next; next = this.#next()) {
      const [id, write] = next
      this.#pending.delete(id)
      try {
        await this.#writeOne(PREFIX + id, write)
      } catch {
        // Whatever came meanwhile is later than this.
        if (!this.#pending.has(id)) this.#pending.set(id, this.#asPut(id))
        this.#say('failed')
        return
      }
    }
    if (this.#heard > 0) this.#stale = true
    this.#heard = 0
    this.#say('saved')
  }

  #next(): [string, Write] | undefined {
    return this.#pending.entries().next().value
  }

  /** The whole of what is shown: after a failure single changes are not told apart any more. */
  #asPut(id: string): Write {
    const scenario = this.#state.scenarios.find((s) => s.id === id)
    return scenario ? { kind: 'put', scenario } : { kind: 'remove' }
  }

  async #writeOne(key: string, write: Write): Promise<void> {
    if (write.kind === 'remove') await this.#records.remove(key)
    else if (write.kind === 'put') {
      if (!(await this.#records.save(key, write.scenario))) throw new Error('a newer record stands there')
    } else {
      const written = await this.#records.update(key, (load) => {
        const stored = read(load)
        return stored.ok ? write.changes.reduce((s, change) => change(s), stored.scenario) : undefined
      })
      if (!written) {
        // Deleted in another page meanwhile: what is stored is shown.
        this.#stale = true
        return
      }
    }
    // Our own, which everybody was told of.
    this.#heard--
  }
}
