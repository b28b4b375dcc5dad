import { ScenarioStore } from '../../../components/scenarios/store.ts'
import { set } from '../../../domain/financing/edit.ts'
import { newScenario } from '../../../domain/financing/scenario.ts'
import { deskRecords } from '../../../storage/desk.ts'
import type { Adapter, Said, Value, Values } from './contract.ts'

const ID = '3e7d1f80-7a55-4d0e-9b1a-0d5a3a0f7c11'
const KEY = `desk/scenarios/${ID}`
const FIRST = newScenario(ID, 'Esimene', 2027)

const until = (store: ScenarioStore, is: () => boolean): Promise<void> =>
  new Promise((done) => {
    const look = () => {
      if (is()) done()
    }
    store.onSaving(look)
    store.onChange(look)
    look()
  })

export const scenarios: Adapter = {
  name: 'A scenario',
  files: ['components/scenarios/store.ts', 'components/scenarios/stored.ts', 'storage/desk.ts'],
  undoes: true,
  async open(page) {
    const records = deskRecords(page.kv, page.others)
    const store = new ScenarioStore(records)
    store.follow()
    await store.refresh()
    const shown = () => store.state.scenarios.find((s) => s.id === ID)
    const said = async (): Promise<Said> => {
      await until(store, () => store.saving !== 'saving')
      return store.saving === 'failed' ? 'refused' : 'kept'
    }
    return {
      change(part, to) {
        const isUnreadable = store.state.unreadable.some(({ key }) => key === KEY.slice('desk/'.length))
        // There is nothing on the screen that could be changed.
        if (isUnreadable) return Promise.resolve('refused')
        if (!shown()) store.add(FIRST)
        store.change(ID, part === 'one' ? set('startYear', 2030 + to) : set('fullTime', to))
        return said()
      },
      async read(): Promise<Values | 'unreadable'> {
        await store.refresh()
        if (store.state.unreadable.length > 0) return 'unreadable'
        const { startYear = 2027, fullTime } = shown() ?? {}
        return {
          one: startYear > 2030 ? ((startYear - 2030) as Value) : undefined,
          two: fullTime as Value | undefined,
        }
      },
      async undo() {
        store.undo()
        await said()
      },
      remove: () => records.remove(KEY.slice('desk/'.length)),
    }
  },
  damage: {
    newer: ({ kv }) => kv.set(KEY, { v: 1, value: { ...FIRST, v: 2 } }),
    corrupt: ({ kv }) => kv.set(KEY, { v: 1, value: { ...FIRST, lines: 7 } }),
    'in a wrapping of a newer version': ({ kv }) => kv.set(KEY, { v: 9, value: FIRST }),
  },
}
