/** Keeps the operator's records; a survey with a list of codes in it is held as a secret of this mode. */
import type { Outcome } from '../../../components/operator/port.ts'
import { type DeskRecords, readAs } from '../../../storage/desk.ts'
import type { ModeStore } from '../../../storage/desk-mode.ts'
import { done, no } from './outcome.ts'
import { keyOf, SurveyRecord } from './records.ts'

export interface Keeper {
  survey(id: string): Promise<SurveyRecord | undefined>
  add(record: SurveyRecord): Promise<Outcome<null>>
  /** Writes what `next` makes of the record as it is now. */
  change(id: string, next: (record: SurveyRecord) => SurveyRecord): Promise<Outcome<null>>
  remove(id: string): Promise<void>
}

export const keeperOf = (records: DeskRecords, modes: ModeStore): Keeper => {
  /** Everything here is kept in this mode alone, with a list or without one. */
  const write = async (id: string, make: (now: SurveyRecord | undefined) => SurveyRecord | undefined) => {
    let holds = false
    const kept = await modes.keep('operator', keyOf(id), (load) => {
      const now = readAs(load, SurveyRecord)
      const next = now.kind === 'ok' ? make(now.value) : now.kind === 'empty' ? make(undefined) : undefined
      holds = next?.list !== null
      return next
    })
    // What holds no list is no secret, and does not keep anybody from leaving.
    if (kept && !holds)
      await modes.strip('operator', keyOf(id), (load) => (load.kind === 'ok' ? load.value : undefined))
    return kept
  }
  return {
    async survey(id) {
      const load = readAs(await records.load(keyOf(id)), SurveyRecord)
      return load.kind === 'ok' ? load.value : undefined
    },
    async add(record) {
      let there = false
      const kept = await write(record.id, (now) => {
        there = now !== undefined
        return there ? undefined : record
      })
      return kept ? done : no({ kind: there ? 'nameThere' : 'otherMode' })
    },
    async change(id, next) {
      return (await write(id, (now) => now && next(now))) ? done : no({ kind: 'changed' })
    },
    remove: (id) => modes.forget('operator', keyOf(id)),
  }
}
