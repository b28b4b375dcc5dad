import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Stored } from '../../../storage/submission-schema.ts'
import { submissionStore } from '../../../storage/submissions.ts'
import type { Adapter, Value, Values } from './contract.ts'

const text = readFileSync(join(import.meta.dirname, '../../fixtures/stored/submission-v1.json'), 'utf8')
const first = (): Stored => ({ ...JSON.parse(text), failed: 0, participation: null })
const ID = first().id
const KEY = `submission/${ID}`

export const submissions: Adapter = {
  name: 'A submission',
  files: ['storage/submissions.ts', 'storage/submission-schema.ts'],
  async open(page) {
    const store = submissionStore(page.kv, page.others)
    return {
      async change(part, to) {
        const set = (stored: Stored): Stored =>
          part === 'one'
            ? { ...stored, failed: to }
            : { ...stored, participation: { codes: to, delivered: 0 } }
        try {
          if ((await store.load(ID)).kind === 'empty')
            await store.put(ID, (stored) => (stored ? undefined : first()))
          return (await store.update(ID, set)) ? 'kept' : 'refused'
        } catch {
          return 'refused'
        }
      },
      async read(): Promise<Values | 'unreadable'> {
        const load = await store.load(ID)
        if (load.kind === 'empty') return {}
        if (load.kind !== 'ok') return 'unreadable'
        const { failed, participation } = load.value
        const given = (n: number | undefined) => (n ? (n as Value) : undefined)
        return { one: given(failed), two: given(participation?.codes) }
      },
      remove: () => store.remove(ID),
    }
  },
  damage: {
    newer: ({ kv }) => kv.set(KEY, { v: 2 }),
    corrupt: ({ kv }) => kv.set(KEY, { v: 1 }),
  },
}
