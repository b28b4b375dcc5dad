/**
 * A store or a server that refuses, in every view of the panel that reads or writes: it is said, nothing is called empty,
 * no work stays under way, and the same thing works later. A promise that ends unseen fails the run.
 */
import { beforeEach, describe, expect, test } from 'vitest'
import { library } from '../../content/library.ts'
import { newAssessment } from '../../domain/assessment.ts'
import { benchmark } from '../../locales/et/benchmark.ts'
import { guide } from '../../locales/et/guide.ts'
import { submit } from '../../locales/et/submit.ts'
import { views } from '../../locales/et/views.ts'
import { assessmentStore } from '../../storage/assessments.ts'
import { memoryKv } from '../../storage/memory.ts'
import { sample } from '../e2e/seed.ts'
import { type Faulty, faultyKv } from '../screen/faulty.ts'
import { openPanel } from '../screen/panel.ts'
import { device, ID, invitationOf, joined, type Served, serveHouse } from '../submit/served.ts'

const NOW = Date.parse('2027-01-20T10:00:00Z')
const A = '3e7d1f80-7a55-4d0e-9b1a-0d5a3a0f7c11'
const B = '3e7d1f80-7a55-4d0e-9b1a-0d5a3a0f7c12'

/** Two assessments, the first one open. */
const twoAssessments = async (): Promise<Faulty> => {
  const kv = memoryKv()
  const store = assessmentStore(kv)
  for (const [id, name] of [
    [B, 'Teine'],
    [A, 'Esimene'],
  ] as const)
    await store.put(newAssessment(library.pack, id, name, 'full', NOW))
  await store.setCurrent(A)
  return faultyKv(kv)
}

describe('“My assessments”, whose store', () => {
  test('refuses to be read, says so, shows none as gone, and shows them when asked again', async () => {
    const kv = await twoAssessments()
    const screen = await openPanel(kv, 'question')
    kv.reads = 'rejects'
    screen.go('#/files')
    await screen.shows(views.files.listFailed)
    expect(screen.text()).not.toContain(views.files.bin)
    kv.reads = 'works'
    await screen.press(views.files.listRetry)
    await screen.shows('Teine')
    expect(screen.text()).not.toContain(views.files.listFailed)
  })

  test.each([
    ['open', views.files.open],
    ['copy', views.files.duplicate],
    ['delete', views.files.delete],
  ])(
    'refuses to %s one, says so, leaves all as they are, and does it when pressed again',
    async (_, name) => {
      const kv = await twoAssessments()
      const screen = await openPanel(kv, 'files')
      await screen.shows('Teine')
      const press = () => {
        const [button] = screen.all(`[data-assessment="${B}"] button`).filter((b) => b.textContent === name)
        button?.click()
      }
      kv.writes = 'rejects'
      press()
      await screen.shows(views.files.problemUnavailable)
      expect(screen.all('[data-assessment]')).toHaveLength(2)
      kv.writes = 'works'
      press()
      await expect.poll(() => screen.text()).not.toContain(views.files.problemUnavailable)
    },
  )
})

test('An answer that is not kept is said to be on the screen alone, and is kept when asked again', async () => {
  const kv = await twoAssessments()
  const screen = await openPanel(kv, 'question/1.1')
  await screen.find('.level input')
  kv.writes = 'rejects'
  screen.all('.level input')[2]?.click()
  await screen.shows(guide.saving.unavailable)
  kv.writes = 'works'
  await screen.press(guide.saving.retry)
  await expect.poll(() => screen.text()).not.toContain(guide.saving.unavailable)
  const load = await assessmentStore(kv).load(A)
  expect(load.kind === 'ok' && load.value.answers['1.1']?.value).toMatchObject({ kind: 'level', level: 2 })
})

describe('The submission', () => {
  let served: Served
  beforeEach(async () => {
    served = await serveHouse()
  })
  const opened = async (kv: Faulty, place: string) => {
    const { port } = device(served, kv)
    return openPanel(kv, place, { submissions: async () => port })
  }

  test('whose store refuses to be read is never “join”: it says so, and shows what there is when asked again', async () => {
    const { kv: stored } = await joined(served)
    const kv = faultyKv(stored)
    kv.reads = 'rejects'
    const screen = await opened(kv, 'submit')
    await screen.shows(submit.notRead.all)
    expect(screen.text()).not.toContain(submit.join.action)
    kv.reads = 'works'
    await screen.press(submit.notRead.retry)
    await screen.shows(submit.status.title(ID))
  })

  test('that cannot reach the server to join says so, ends, and joins when asked again', async () => {
    const kv = faultyKv()
    const screen = await opened(kv, 'submit/join')
    await screen.type(submit.join.field, invitationOf(served))
    served.line = async (_, __, cut) => {
      cut()
      return new Response()
    }
    await screen.press(submit.join.action)
    await screen.shows(submit.join.notJoined)
    expect(screen.text()).not.toContain(submit.join.working)
    expect(screen.held().invalid).toBe(true)
    served.line = undefined
    await screen.press(submit.join.action)
    await screen.shows(submit.status.title(ID))
  })

  test.each([
    ['asking where it stands', submit.status.refresh, submit.status.refreshFailed, submit.status.refreshed],
    ['joining', submit.join.action, submit.join.notJoinedCode, submit.status.title(ID)],
  ])(
    'whose store refuses to be written says so while %s, ends, and does it when asked again',
    async (what, name, refusal, done) => {
      const joins = what === 'joining'
      const kv = joins ? faultyKv() : faultyKv((await joined(served)).kv)
      const screen = await opened(kv, joins ? 'submit/join' : 'submit')
      if (joins) await screen.type(submit.join.field, invitationOf(served))
      await screen.findButton(name)
      kv.writes = 'rejects'
      await screen.press(name)
      await screen.shows(refusal)
      await screen.findButton(name)
      expect(screen.all('[aria-busy=true]')).toEqual([])
      kv.writes = 'works'
      await screen.press(name)
      await screen.shows(done)
    },
  )

  test('beside the results is never “none” where it could not be read', async () => {
    const { kv: stored } = await joined(served)
    const store = assessmentStore(stored)
    const { id } = await store.put(sample())
    await store.setCurrent(id)
    const kv = faultyKv(stored)
    const screen = await opened(kv, 'question')
    kv.reads = 'rejects'
    screen.go('#/results')
    await screen.find('.notice.bad')
    expect(screen.text()).not.toContain(benchmark.none)
    kv.reads = 'works'
    await screen.press(guide.problem.reload)
    await screen.find('.benchmark[data-state=awaited]')
  })

  test('for a successor that cannot be read is not called saved, and is saved when asked again', async () => {
    const { handover } = submit
    const kv = faultyKv((await joined(served)).kv)
    const screen = await opened(kv, 'submit/handover')
    const passphrase = 'viis juhuslikku sõna siin'
    await screen.type(handover.pass, passphrase)
    await screen.type(handover.again, passphrase)
    kv.reads = 'rejects'
    await screen.press(handover.save)
    await screen.shows(handover.notSaved)
    await screen.findButton(handover.save)
    kv.reads = 'works'
    await screen.press(handover.save)
    await expect.poll(() => screen.text()).not.toContain(handover.notSaved)
    await screen.findButton(handover.save)
  })
})
