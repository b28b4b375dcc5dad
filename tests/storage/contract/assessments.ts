import type { Level } from '../../../domain/assessment.ts'
import { assessmentStore } from '../../../storage/assessments.ts'
import { openSession } from '../../../storage/session.ts'
import { answerTo, fresh, keyOf } from '../sample.ts'
import type { Adapter, Value, Values } from './contract.ts'

const ID = fresh().id
const PLACES = { one: '1.1', two: '2.3' } as const

export const assessments: Adapter = {
  name: 'An assessment, through the session of a page',
  files: ['storage/assessments.ts', 'storage/session.ts', 'storage/aside.ts'],
  undoes: true,
  async open(page) {
    const store = assessmentStore(page.kv, page.now, page.others)
    const load = await store.load(ID)
    const opened = load.kind === 'ok' ? load.value : fresh()
    const session = openSession(store, opened, load.kind !== 'empty', page.now)
    const said = async () => {
      await session.settled()
      return session.state().saving.kind === 'failed' ? 'refused' : 'kept'
    }
    return {
      change(part, to) {
        session.dispatch(answerTo(PLACES[part], to))
        return said()
      },
      async read(): Promise<Values | 'unreadable'> {
        const now = await store.load(ID)
        if (now.kind === 'newer' || now.kind === 'corrupt') return 'unreadable'
        await session.refresh()
        const { answers } = session.state().assessment
        const at = (place: string): Value | undefined => {
          const value = answers[place]?.value
          const level: Level | undefined = value?.kind === 'level' ? value.level : undefined
          return level as Value | undefined
        }
        return { one: at(PLACES.one), two: at(PLACES.two) }
      },
      async undo() {
        session.undo()
        await session.settled()
      },
      remove: async () => void (await store.setAside(ID)),
    }
  },
  damage: {
    newer: ({ kv }) => kv.set(keyOf(ID), { ...fresh(), v: 9 }),
    corrupt: ({ kv }) => kv.set(keyOf(ID), { ...fresh(), mode: 'medium' }),
    'not even an object': ({ kv }) => kv.set(keyOf(ID), 'x'),
  },
}
