/** Devices of operator and counter on which something has been done already, all of it by the rooms' own ports. */
import { inviteAll } from '../../collector/federation/steps/code-list.ts'
import { newNoticeKey } from '../../collector/federation/steps/notice-key.ts'
import type { Stage } from '../../components/counting/port.ts'
import { publicHalves, writeCampaignKeys, writeIdentity } from '../../counter/keys.ts'
import { lockWithPassphrase } from '../../counter/protect.ts'
import type { Register } from '../../counter/register.ts'
import { memoryKv } from '../../storage/memory.ts'
import { type Delivered, delivered, listsSigned, type Setup, setup } from '../counter/setup.ts'
import { device, file, good } from './rooms.ts'

export const ID = 'kov-2027'
export const PASS = 'viis juhuslikku sõna siin'
/** A guess costs next to nothing here. */
const QUICK = 8

/** A name without digits, as names are. */
const nameOf = (ehak: string) => `Vald ${[...ehak].map((d) => 'abcdefghij'[Number(d)]).join('')}`

export interface OperatorScene {
  readonly s: Setup
  readonly noticeKey: Awaited<ReturnType<typeof newNoticeKey>>
  readonly list: ReturnType<typeof inviteAll>
}

export const operatorScene = async (): Promise<OperatorScene> => {
  const noticeKey = await newNoticeKey(ID)
  const s = await setup({ noticeKey: noticeKey.publicKey })
  const names = Object.keys(s.manifest.bandOf).map((ehak) => ({ ehak, name: nameOf(ehak) }))
  return { s, noticeKey, list: inviteAll(s, names, 'https://collector.example.ee/') }
}

/** @param until the last thing that was done */
export const operatorAt = async ({ s, list }: OperatorScene, until: 'planned' | 'signed' | 'invited') => {
  const kv = memoryKv()
  const { operator } = await device('operator', kv)
  if (until === 'invited') {
    good(await operator.takeList(file('signed.json', s.signed), file('code-list.json', list), PASS))
    return kv
  }
  const population = { small: 2_000, middle: 7_000, large: 20_000 }
  const municipalities = Object.entries(s.manifest.bandOf).map(([ehak, band]) => ({
    ehak,
    name: nameOf(ehak),
    population: population[band as keyof typeof population],
  }))
  const [from, to] = [Date.parse(s.manifest.from), Date.parse(s.manifest.to)]
  const plan = { campaign: ID, from, to, objectionDays: 14, minTotal: 10, demo: false, municipalities }
  good(await operator.savePlan(plan, 'et'))
  if (until === 'planned') return kv
  const { publicKey: counter } = s.identity
  const { tallyKey, releaseKey } = s.manifest
  good(await operator.takeKeys(ID, file('public-keys.json', { v: 1, counter, tallyKey, releaseKey }), 'et'))
  good(await operator.takeSigned(ID, file('signed.json', s.signed), 'et'))
  return kv
}

export interface CounterScene {
  readonly s: Setup
  readonly d: Delivered
}

export const counterScene = async (): Promise<CounterScene> => {
  const s = await setup()
  return { s, d: await delivered(s) }
}

/** @returns the device, and under which name the keys stand on it */
export const counterAt = async (
  { s, d }: CounterScene,
  stage: Extract<Stage, 'new' | 'signed' | 'listed'>,
) => {
  const kv = memoryKv()
  const { counting } = await device('counter', kv)
  const halves = publicHalves(s.keys)
  const campaign = await lockWithPassphrase(
    { kind: 'campaign', public: halves },
    await writeCampaignKeys(s.keys),
    PASS,
    QUICK,
  )
  const label = { kind: 'identity', public: { v: 1, counter: halves.counter } } as const
  const identity = await lockWithPassphrase(label, await writeIdentity(s.identity), PASS, QUICK)
  const register: Register | undefined =
    stage === 'new' ? undefined : stage === 'signed' ? s.register : await listsSigned(s, d)
  const taken = await counting.take([
    file('campaign.key', campaign),
    file('identity.key', identity),
    ...(register ? [file('register.json', register), file('signed.json', s.signed)] : []),
  ])
  return { kv, id: good(taken).id ?? '', counting }
}
