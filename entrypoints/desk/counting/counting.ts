/** One count: a worker that adds up, waits until somebody has read the result, and signs. */
import type { Counting, Outcome, Tallied } from '../../../components/counting/port.ts'
import type { Openers } from '../../../counter/unlock.ts'
import { no, readJson } from './files.ts'
import { type Keeper, same, tried } from './keeper.ts'
import { given } from './result.ts'
import { startWorker } from './start.ts'

export const startCount = (
  keeper: Keeper,
  now: () => number,
  id: string,
  files: { readonly lists: File; readonly piles: File },
  openers: Openers,
  onProgress: (done: number, total: number) => void,
): Counting => {
  const bench = startWorker()
  const started = keeper.campaign(id)
  const add = async (): Promise<Outcome<Tallied>> => {
    const record = await started
    if (!record?.register || record.file === null) return no({ kind: 'changed' })
    const lists = await readJson(files.lists)
    if (!lists.ok) return lists
    const { signed, notices, register, file } = record
    const work = { signed, notices, register, openers, lists: lists.value, keys: file, now: now() }
    return given(await bench.do('count', { ...work, piles: files.piles }, onProgress))
  }
  const sign = async (): Promise<Outcome<{ again: boolean }>> => {
    const record = await started
    const result = given(await bench.do('signCount', null))
    bench.end()
    if (!result.ok || !record) return result.ok ? no({ kind: 'changed' }) : result
    // First the register: after it no other release can be made, whatever happens to this page.
    const { register } = result.value
    const kept = await keeper.change(id, (now) => (same(now, record) ? { ...now, register } : undefined))
    return kept.ok ? { ok: true, value: { again: result.value.again } } : kept
  }
  return { tallied: tried(add), sign: () => tried(sign), cancel: () => bench.end() }
}
