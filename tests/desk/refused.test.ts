/** A store that refuses to write, in every room of the desk: the work ends, it is said, and the same press does it later. */
import { beforeAll, describe, expect, test } from 'vitest'
import { addLines } from '../../domain/financing/edit.ts'
import { COMMON, newScenario } from '../../domain/financing/scenario.ts'
import { analysis } from '../../locales/et/analysis.ts'
import { counting } from '../../locales/et/counting.ts'
import { desk } from '../../locales/et/desk.ts'
import { operator } from '../../locales/et/operator.ts'
import { scenarios } from '../../locales/et/scenarios.ts'
import { memoryKv } from '../../storage/memory.ts'
import { releaseRecords } from '../e2e/seed-release.ts'
import { openDesk } from '../screen/desk.ts'
import { type Faulty, faultyKv } from '../screen/faulty.ts'
import type { Screen } from '../screen/screen.ts'
import { device, file, NOW } from './rooms.ts'
import {
  type CounterScene,
  counterAt,
  counterScene,
  ID,
  type OperatorScene,
  operatorAt,
  operatorScene,
  PASS,
} from './stages.ts'

let office: OperatorScene
let counter: CounterScene
beforeAll(async () => {
  office = await operatorScene()
  counter = await counterScene()
})

const SCENARIO = '3e7d1f80-7a55-4d0e-9b1a-0d5a3a0f7c11'

interface Case {
  readonly kv: Faulty
  readonly screen: Screen
  /** Pressed twice: while the store refuses, and when it works again. */
  readonly button: string
  readonly refusal: string
  readonly done: (screen: Screen) => Promise<unknown>
}

const survey = async (until: Parameters<typeof operatorAt>[1]) => {
  const kv = faultyKv(await operatorAt(office, until))
  return { kv, screen: await openDesk(kv, `operator/survey/${ID}`) }
}
const campaign = async (stage: Parameters<typeof counterAt>[1], place?: string) => {
  const { kv: stored, id } = await counterAt(counter, stage)
  const kv = faultyKv(stored)
  return { kv, id, screen: await openDesk(kv, place ?? `counting/campaign/${id}`) }
}
const keysFile = () => {
  const { publicKey: own } = office.s.identity
  const { tallyKey, releaseKey } = office.s.manifest
  return file('public-keys.json', { v: 1, counter: own, tallyKey, releaseKey })
}

const CASES: Readonly<Record<string, () => Promise<Case>>> = {
  'choosing the operator’s mode': async () => {
    const kv = faultyKv()
    const screen = await openDesk(kv, 'operator')
    const button = desk.mode.enter.operator
    return { kv, screen, button, refusal: desk.stored.unavailable, done: (s) => s.shows(operator.noSurveys) }
  },
  'leaving the counter’s mode': async () => {
    const kv = faultyKv((await device('counter')).kv)
    const screen = await openDesk(kv, 'counting')
    const button = desk.mode.leave.counter
    return {
      kv,
      screen,
      button,
      refusal: desk.stored.unavailable,
      done: (s) => s.shows(desk.mode.choose.counter),
    }
  },
  'keeping a plan': async () => {
    const kv = faultyKv((await device('operator')).kv)
    const screen = await openDesk(kv, 'operator/plan')
    await screen.type(operator.plan.campaign, 'kov-2028')
    await screen.type(operator.plan.from, '1.02.2027 09:00')
    await screen.type(operator.plan.to, '1.04.2027 17:00')
    const button = operator.plan.save
    const refusal = operator.problem.unavailable
    return { kv, screen, button, refusal, done: (s) => s.shows(operator.keys.about) }
  },
  'keeping the counter’s public keys': async () => {
    const { kv, screen } = await survey('planned')
    await screen.choose(operator.keys.file, keysFile())
    const button = operator.keys.submit
    const refusal = operator.problem.unavailable
    return { kv, screen, button, refusal, done: (s) => s.shows(operator.keys.compare) }
  },
  'making the codes': async () => {
    const { kv, screen } = await survey('signed')
    await screen.type(operator.invite.collector, 'https://collector.example.ee/')
    await screen.type(operator.invite.pass, PASS)
    await screen.type(operator.invite.again, PASS)
    const button = operator.invite.submit
    const refusal = operator.problem.unavailable
    return { kv, screen, button, refusal, done: (s) => s.shows(operator.invite.letters) }
  },
  'changing the list of codes': async () => {
    const { kv, screen } = await survey('invited')
    await screen.type(operator.invite.pass, PASS)
    await screen.press(operator.invite.unlock)
    await screen.pick(operator.change.who, office.list.codes[0]?.ehak ?? '')
    const button = operator.change.submit
    const refusal = operator.problem.unavailable
    return { kv, screen, button, refusal, done: (s) => s.shows(operator.change.order) }
  },
  'keeping the used codes': async () => {
    const { kv, screen } = await survey('invited')
    const { set, change } = office.list
    const used = { v: 1, ctx: office.s.ctx, to: office.s.manifest.to, used: [], set, change }
    await screen.choose(operator.running.file, file('used.json', used))
    const button = operator.running.submit
    const refusal = operator.problem.unavailable
    return { kv, screen, button, refusal, done: (s) => s.shows(operator.running.deliveredOnly(0)) }
  },
  'signing a notice': async () => {
    const { kv, screen } = await survey('invited')
    await screen.choose(operator.extend.key, file('notice-key.json', office.noticeKey))
    await screen.type(operator.extend.to, '15.03.2027 17:00')
    const button = operator.extend.submit
    const refusal = operator.problem.unavailable
    return { kv, screen, button, refusal, done: (s) => s.shows(operator.extend.done('notice-1.json')) }
  },
  'taking a survey off the device': async () => {
    const { kv, screen } = await survey('planned')
    await screen.type(operator.end.confirm(ID), ID)
    const button = operator.end.submit
    const refusal = operator.problem.unavailable
    return { kv, screen, button, refusal, done: (s) => s.shows(operator.noSurveys) }
  },
  'making keys': async () => {
    const kv = faultyKv((await device('counter')).kv)
    const screen = await openDesk(kv, 'counting/keys')
    const button = counting.make.submit
    const refusal = counting.problem.unavailable
    return { kv, screen, button, refusal, done: (s) => s.shows(counting.made.title) }
  },
  'writing down an objection': async () => {
    const { kv, screen } = await campaign('listed')
    const button = counting.objections.add
    const refusal = counting.problem.unavailable
    return { kv, screen, button, refusal, done: (s) => s.shows(counting.objections.how(1)) }
  },
  'giving keys up': async () => {
    const { kv, id, screen } = await campaign('new')
    await screen.unfold(counting.destroy.giveUp)
    await screen.type(counting.destroy.confirm(id), id)
    const button = counting.destroy.submit
    const refusal = counting.problem.unavailable
    return { kv, screen, button, refusal, done: (s) => s.shows(counting.noCampaigns) }
  },
  'taking a release off the device': async () => {
    const kv = faultyKv(memoryKv(Object.entries(await releaseRecords({ n: 40 }))))
    const screen = await openDesk(kv, 'analysis/releases')
    const [row] = Object.values(await kv.entries()).map(([, raw]) => raw) as [
      { value: { manifest: { id: string } } },
    ]
    const { id } = row.value.manifest
    const button = analysis.release.remove(id)
    return {
      kv,
      screen,
      button,
      refusal: desk.stored.unavailable,
      done: (s) => s.shows(analysis.release.none),
    }
  },
  'keeping a scenario': async () => {
    const kv = faultyKv()
    const screen = await openDesk(kv, 'scenarios')
    return {
      kv,
      screen,
      button: scenarios.start,
      refusal: scenarios.saving.failed,
      // It stays on the screen, and is written by its own button.
      done: async (s) => {
        await s.press(scenarios.saving.retry)
        await s.shows(scenarios.saving.saved)
      },
    }
  },
  'taking away a scenario that cannot be read': async () => {
    const kv = faultyKv(memoryKv([[`desk/scenarios/${SCENARIO}`, { v: 1, value: { broken: true } }]]))
    const screen = await openDesk(kv, 'scenarios')
    await screen.press(desk.unreadable.remove)
    return {
      kv,
      screen,
      button: desk.unreadable.removeAnyway,
      refusal: desk.stored.unavailable,
      done: (s) => s.shows(scenarios.none.title),
    }
  },
}

describe('A write that is refused', () => {
  test.each(Object.keys(CASES))('is said, ends, and is done when asked again: %s', async (name) => {
    const open = CASES[name]
    if (!open) throw new Error(name)
    const { kv, screen, button, refusal, done } = await open()
    await screen.findButton(button)
    kv.writes = 'rejects'
    await screen.press(button)
    await screen.shows(refusal)
    for (const busy of [operator.working, counting.make.working, scenarios.saving.saving])
      expect(screen.text()).not.toContain(busy)
    kv.writes = 'works'
    if (name !== 'keeping a scenario') await screen.press(button)
    await done(screen)
    expect(screen.text()).not.toContain(refusal)
  })

  test('leaves a scenario as it was typed, and what was typed meanwhile is written after it', async () => {
    const kv = faultyKv()
    const scenario = addLines([COMMON])(newScenario(SCENARIO, 'Esimene', 2027, NOW))
    await kv.set(`desk/scenarios/${SCENARIO}`, { v: 1, value: scenario })
    const screen = await openDesk(kv, `scenarios/${SCENARIO}`)
    await screen.find('[data-saving]')
    kv.writes = 'rejects'
    await screen.type(scenarios.setup.name, 'Teine')
    await screen.shows(scenarios.saving.failed)
    await screen.type(scenarios.setup.startYear, '2029')
    kv.writes = 'works'
    await screen.press(scenarios.saving.retry)
    await screen.shows(scenarios.saving.saved)
    const stored = (await kv.get(`desk/scenarios/${SCENARIO}`)) as { value: unknown }
    expect(stored.value).toMatchObject({ name: 'Teine', startYear: 2029 })
  })
})
