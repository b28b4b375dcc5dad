/** The invitation's code is in the store of submissions and in the successor's file, and nowhere else. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { grouped } from '../../protocol/code.ts'
import { assessmentStore } from '../../storage/assessments.ts'
import { announcer } from '../../storage/changes.ts'
import { readFile, writeFile } from '../../storage/file.ts'
import { memoryKv } from '../../storage/memory.ts'
import { stash } from '../../storage/stash.ts'
import type { Stored } from '../../storage/submission-schema.ts'
import { submissionStore } from '../../storage/submissions.ts'
import { ID, joined, own, serveHouse } from '../submit/served.ts'
import { answerTo, fresh } from './sample.ts'

const frozen: Stored = JSON.parse(
  readFileSync(join(import.meta.dirname, '../fixtures/stored/submission-v1.json'), 'utf8'),
)

/** As it is stored, and as it is printed. */
const holdsCode = (text: string, code = frozen.code): boolean =>
  text.includes(code) || text.includes(grouped(code)) || text.includes(code.slice(0, 10))

test('a file for colleagues, written on a device that has joined, has no code in it', async () => {
  const kv = memoryKv()
  await submissionStore(kv, announcer()).put(frozen.id, () => frozen)
  const assessments = assessmentStore(kv)
  await assessments.apply(fresh(), answerTo('1.1', 3))
  const all = (await assessments.list()).flatMap(({ load }) => (load.kind === 'ok' ? load.value : []))
  expect(all).toHaveLength(1)
  expect(holdsCode(await writeFile(all, Date.now()))).toBe(false)
})

test('a file for colleagues has no room for one either: what is not an assessment’s own is refused', async () => {
  const text = await writeFile([fresh()], Date.now())
  for (const place of ['assessments.0.', ''] as const) {
    const file = JSON.parse(text)
    const where = place ? file.assessments[0] : file
    for (const name of ['code', 'invitation', 'submission', 'submissions'])
      expect(
        await readFile(
          new Blob([
            JSON.stringify(
              Object.assign(
                structuredClone(file),
                place ? { assessments: [{ ...where, [name]: frozen.code }] } : { [name]: frozen.code },
              ),
            ),
          ]),
        ),
      ).toMatchObject({ ok: false, problem: 'shape' })
  }
})

test('nothing but one and the same word goes over the channel between pages, from joining to delivering', async () => {
  const heard: unknown[] = []
  const channel = new BroadcastChannel('digikompass-changed')
  channel.onmessage = ({ data }) => heard.push(data)
  onTestFinished(() => channel.close())
  const served = await serveHouse()
  const d = await joined(served)
  await d.port.deliver(ID, own(served))
  await expect.poll(() => heard.length).toBeGreaterThan(3)
  expect(new Set(heard)).toEqual(new Set(['changed']))
})

test('localStorage and the page’s last resort get nothing of it', async () => {
  const kept = new Map<string, string>()
  const before = Object.getOwnPropertyDescriptor(globalThis, 'localStorage')
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    value: {
      setItem: (key: string, value: string) => kept.set(key, value),
      getItem: (key: string) => kept.get(key) ?? null,
    },
  })
  onTestFinished(() => {
    if (before) Object.defineProperty(globalThis, 'localStorage', before)
    else Reflect.deleteProperty(globalThis, 'localStorage')
  })
  const served = await serveHouse()
  const d = await joined(served)
  await d.port.deliver(ID, own(served))
  stash({ assessment: fresh(), before: fresh(), touched: ['1.1'] })
  expect(kept.size).toBe(1)
  expect(holdsCode(JSON.stringify([...kept]), served.house.codes[0])).toBe(false)
  // Where it belongs, it is.
  expect(holdsCode(JSON.stringify(await d.kv.entries()), served.house.codes[0])).toBe(true)
})
