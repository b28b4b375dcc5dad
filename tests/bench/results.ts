/** Everything measured, pair by pair, under the question it answers. */
import type { Fetched } from './load.ts'
import type { Name } from './subjects.ts'
import type { Throttle } from './visit.ts'

export type Visitor = 'first' | 'returning'

/** What was measured: the same key for both pages, one value per pair. */
export type Key =
  | { what: 'bytes'; questions: number; visit: Visitor; part: 'gzip' | 'raw' | 'laterGzip' }
  | { what: 'firstOption'; questions: number; visit: Visitor; throttle: Throttle; part: 'ms' | 'workMs' }
  | {
      what: 'answer'
      step: 'click' | 'next'
      questions: number
      throttle: Throttle
      part: 'paintMs' | 'workMs'
    }
  | { what: 'heap'; questions: number; part: 'bytes' }

interface Row {
  key: Key
  values: Record<Name, number[]>
}

export class Results {
  readonly #rows = new Map<string, Row>()
  /** The files behind the bytes, as of the last visit of each kind. */
  readonly files = new Map<string, { questions: number; visit: Visitor; page: Name; files: Fetched[] }>()

  add(key: Key, page: Name, value: number): void {
    const id = JSON.stringify(key)
    const row = this.#rows.get(id) ?? { key, values: { ours: [], static: [] } }
    row.values[page].push(value)
    this.#rows.set(id, row)
  }

  rows(): Row[] {
    return [...this.#rows.values()]
  }

  /** The same figure of another bank. */
  values(key: Key, questions: number): Record<Name, number[]> | undefined {
    return this.#rows.get(JSON.stringify({ ...key, questions }))?.values
  }
}
