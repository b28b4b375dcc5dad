/** Keeps the operator's records; a survey with a list of codes in it is held as a secret of this mode. */
import type { Outcome } from '../../../components/operator/port.ts'
import { type DeskRecords, readAs } from '../../../storage/desk.ts'
import type { ModeStore } from '../../../storage/desk-mode.ts'
import type { Load } from '../../../storage/migrate.ts'
import { done, no } from './outcome.ts'
import { keyOf, SHAPE, SurveyRecord } from './records.ts'

export interface Keeper {
  survey(id: string): Promise<SurveyRecord | undefined>
  add(record: SurveyRecord): Promise<Outcome<null>>
  /**
   * Writes what `next` makes of the record as it stands there when it is written.
   * @param next undefined: the record is no longer what the change was meant for
   */
  change(id: string, next: (now: SurveyRecord) => SurveyRecord | undefined): Promise<Outcome<null>>
  /** @param isMeant whether the record as it is now is the one that shall go */
  remove(id: string, isMeant: (now: SurveyRecord) => boolean): Promise<Outcome<null>>
  /** Takes away a record that cannot be read. */
  discard(key: string): Promise<Outcome<null>>
}

const readSurvey = (load: Load<unknown> | undefined): Load<SurveyRecord> =>
  readAs(load ?? { kind: 'empty' }, SurveyRecord, SHAPE)

export const keeperOf = (records: DeskRecords, modes: ModeStore): Keeper => {
  /** Everything here is kept in this mode alone; what holds no list is no secret, and keeps nobody from leaving. */
  const write = async (
    key: string,
    make: (now: Load<SurveyRecord>) => SurveyRecord | 'gone' | undefined,
    otherwise: () => Outcome<null>,
  ): Promise<Outcome<null>> => {
    let asked = false
    const kept = await modes.keep('operator', [key], ([load]) => {
      asked = true
      const next = make(readSurvey(load))
      if (next === undefined || next === 'gone') return next && [next]
      return [{ value: { ...next, v: SHAPE }, secret: next.list !== null }]
    })
    return kept ? done : asked ? otherwise() : no({ kind: 'otherMode' })
  }
  const changed = () => no({ kind: 'changed' })
  return {
    async survey(id) {
      const load = readSurvey(await records.load(keyOf(id)))
      return load.kind === 'ok' ? load.value : undefined
    },
    add: (record) =>
      write(
        keyOf(record.id),
        (now) => (now.kind === 'empty' ? record : undefined),
        () => no({ kind: 'nameThere' }),
      ),
    change: (id, next) =>
      write(keyOf(id), (now) => (now.kind === 'ok' ? next(now.value) : undefined), changed),
    remove: (id, isMeant) =>
      write(keyOf(id), (now) => (now.kind === 'ok' && isMeant(now.value) ? 'gone' : undefined), changed),
    discard: (key) =>
      write(key, (now) => (now.kind === 'ok' || now.kind === 'empty' ? undefined : 'gone'), changed),
  }
}
