/** The records of the desk's rooms: analysis, operator, counter, and what the device is there. */
import { keeperOf as counterKeeper } from '../../../entrypoints/desk/counting/keeper.ts'
import { keyOf as countKey, newCampaignRecord } from '../../../entrypoints/desk/counting/records.ts'
import { keeperOf as operatorKeeper } from '../../../entrypoints/desk/operator/keeper.ts'
import {
  newSurvey,
  SHAPE,
  SurveyRecord,
  keyOf as surveyKey,
} from '../../../entrypoints/desk/operator/records.ts'
import { deskRecords, readAs } from '../../../storage/desk.ts'
import { modeStore } from '../../../storage/desk-mode.ts'
import { type Opened, openedReleases } from '../../../storage/opened.ts'
import type { Adapter, Part, Said, Value, Values } from './contract.ts'
import type { Page } from './device.ts'
import { publicKeys } from './keys.ts'
import { release } from './release.ts'

const said = async (work: Promise<boolean>): Promise<Said> =>
  (await work.catch(() => false)) ? 'kept' : 'refused'
const asValue = (n: number | undefined): Value | undefined => (n ? (n as Value) : undefined)
const roomsOf = (page: Page) => {
  const records = deskRecords(page.kv, page.others)
  return { records, modes: modeStore(records) }
}

const CTX: Readonly<Record<Part, string>> = { one: 'a'.repeat(64), two: 'b'.repeat(64) }

export const releases: Adapter = {
  name: 'The library of opened releases',
  files: ['storage/opened.ts', 'storage/desk.ts'],
  async open(page) {
    const store = openedReleases(roomsOf(page).records)
    const made = await release()
    return {
      change: (part, to) => said(store.keep({ ...made, ctx: CTX[part], openedAt: to } as Opened)),
      async read(): Promise<Values | 'unreadable'> {
        const all = await store.list()
        if (all.some(({ load }) => load.kind !== 'ok')) return 'unreadable'
        const at = (part: Part) => {
          const load = all.find(({ ctx }) => ctx === CTX[part])?.load
          return asValue(load?.kind === 'ok' ? load.value.openedAt : undefined)
        }
        return { one: at('one'), two: at('two') }
      },
      remove: () => store.remove(CTX.one),
    }
  },
  damage: {
    'newer wrapping': ({ kv }) => kv.set(`desk/analysis/release/${CTX.one}`, { v: 9 }),
    'newer value': ({ kv }) => kv.set(`desk/analysis/release/${CTX.one}`, { v: 1, value: { v: 2 } }),
  },
}

export const settings: Adapter = {
  name: 'What the analysis is set to',
  files: ['storage/opened.ts'],
  async open(page) {
    const store = openedReleases(roomsOf(page).records)
    return {
      change: (part, to) =>
        said(
          store.changeSettings((now) =>
            part === 'one'
              ? { ...now, weights: { ...now.weights, need: to } }
              : { ...now, ctx: CTX.two.replace(/^./, String(to)) },
          ),
        ),
      async read() {
        const now = await store.settings()
        if (!now) return {}
        return { one: asValue(now.weights.need), two: now.ctx ? asValue(Number(now.ctx[0])) : undefined }
      },
      remove: async () => {},
    }
  },
  damage: {
    'corrupt wrapping': ({ kv }) => kv.set('desk/analysis/settings', { value: 7 }),
    corrupt: ({ kv }) => kv.set('desk/analysis/settings', { v: 1, value: { v: 1 } }),
  },
  replaces: 'a release is chosen and a weight is moved again with one gesture each',
}

export const modes: Adapter = {
  name: 'What the device is on the desk, and the secrets it keeps',
  files: ['storage/desk-mode.ts'],
  async open(page) {
    const rooms = roomsOf(page)
    const at = async (part: Part) => {
      const load = await rooms.records.load(`counting/${part}`)
      return load.kind === 'ok' ? asValue(Number(load.value)) : undefined
    }
    return {
      async change(part, to) {
        const work = async () =>
          (await rooms.modes.enter('counter')) &&
          (await rooms.modes.keep('counter', [`counting/${part}`], () => [{ value: to, secret: true }]))
        return said(work())
      },
      async read(): Promise<Values | 'unreadable'> {
        const load = await rooms.modes.load()
        if (load.kind === 'newer' || load.kind === 'corrupt') return 'unreadable'
        return { one: await at('one'), two: await at('two') }
      },
      async remove() {
        await rooms.modes.mend()
      },
    }
  },
  damage: {
    newer: ({ kv }) => kv.set('desk/mode', { v: 1, value: { v: 2 } }),
    corrupt: ({ kv }) => kv.set('desk/mode', { v: 1, value: { v: 1, mode: 'both', holds: {} } }),
  },
}

const SURVEY = 'kov-2027'

export const surveys: Adapter = {
  name: 'A survey of the operator',
  files: ['entrypoints/desk/operator/keeper.ts', 'entrypoints/desk/operator/records.ts'],
  async open(page) {
    const rooms = roomsOf(page)
    const keeper = operatorKeeper(rooms.records, rooms.modes)
    const letter = { collector: '', sender: '', contact: '', language: 'et' } as const
    return {
      async change(part, to) {
        const field = part === 'one' ? 'sender' : 'contact'
        const work = async () => {
          await rooms.modes.enter('operator')
          if ((await rooms.records.load(surveyKey(SURVEY))).kind === 'empty')
            await keeper.add(newSurvey(SURVEY, null, 1))
          const kept = await keeper.change(SURVEY, (now) => ({
            ...now,
            letter: { ...letter, ...now.letter, [field]: String(to) },
          }))
          return kept.ok
        }
        return said(work())
      },
      async read(): Promise<Values | 'unreadable'> {
        const load = readAs(await rooms.records.load(surveyKey(SURVEY)), SurveyRecord, SHAPE)
        if (load.kind === 'empty') return {}
        if (load.kind !== 'ok') return 'unreadable'
        const now = load.value.letter
        return { one: asValue(Number(now?.sender)), two: asValue(Number(now?.contact)) }
      },
      remove: async () => {
        await keeper.discard(surveyKey(SURVEY))
      },
    }
  },
  damage: {
    newer: ({ kv }) => kv.set(`desk/${surveyKey(SURVEY)}`, { v: 1, value: { v: 9 } }),
    corrupt: ({ kv }) => kv.set(`desk/${surveyKey(SURVEY)}`, { v: 1, value: { v: 1 } }),
  },
}

const KEYS = 'abcd-efgh'

export const counts: Adapter = {
  name: 'A survey’s keys and register at the counter',
  files: ['entrypoints/desk/counting/keeper.ts', 'entrypoints/desk/counting/records.ts'],
  async open(page) {
    const rooms = roomsOf(page)
    const keeper = counterKeeper(rooms.records, rooms.modes)
    const keys = await publicKeys()
    return {
      async change(part, to) {
        const work = async () => {
          await rooms.modes.enter('counter')
          const found = await keeper.campaign(KEYS)
          const made = newCampaignRecord({ public: keys, opensWith: 'passphrase', file: 'locked' }, 0)
          const added = found
            ? undefined
            : await keeper.add({ campaign: { id: KEYS, record: made } }, undefined)
          if (added && !added.ok) return false
          const kept = await keeper.change(KEYS, (now) =>
            part === 'one' ? { ...now, madeAt: to } : { ...now, notices: [to] },
          )
          return kept.ok
        }
        return said(work())
      },
      async read(): Promise<Values | 'unreadable'> {
        const { kind } = await rooms.records.load(countKey(KEYS))
        const now = await keeper.campaign(KEYS)
        if (!now) return kind === 'empty' ? {} : 'unreadable'
        return { one: asValue(now.madeAt), two: asValue(Number(now.notices[0])) }
      },
      remove: async () => {
        await keeper.discard(countKey(KEYS))
      },
    }
  },
  damage: {
    newer: ({ kv }) => kv.set(`desk/${countKey(KEYS)}`, { v: 1, value: { v: 2 } }),
    corrupt: ({ kv }) => kv.set(`desk/${countKey(KEYS)}`, { v: 1, value: { v: 1 } }),
  },
}
