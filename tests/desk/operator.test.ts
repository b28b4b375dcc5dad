/** The operator's room with two pages open: every change is made from the record, and none of them is lost. */

import { beforeAll, describe, expect, test } from 'vitest'
import { type CodeList, inviteAll } from '../../collector/federation/steps/code-list.ts'
import { newNoticeKey } from '../../collector/federation/steps/notice-key.ts'
import { momentText } from '../../domain/time/moment.ts'
import { memoryKv } from '../../storage/memory.ts'
import { type Setup, setup } from '../counter/setup.ts'
import { device, file, good, NOW, page, problemOf } from './rooms.ts'

const PASS = 'viis juhuslikku sõna siin'
const ID = 'kov-2027'

/** A name without digits, as names are. */
const nameOf = (ehak: string) => `Vald ${[...ehak].map((d) => 'abcdefghij'[Number(d)]).join('')}`

let s: Setup
let list: CodeList
let noticeKey: Awaited<ReturnType<typeof newNoticeKey>>
beforeAll(async () => {
  noticeKey = await newNoticeKey(ID)
  s = await setup({ noticeKey: noticeKey.publicKey })
  const names = Object.keys(s.manifest.bandOf).map((ehak) => ({ ehak, name: nameOf(ehak) }))
  list = inviteAll(s, names, 'https://collector.example.ee/')
})

/** A survey with its list, and two pages that have both opened it. */
const twoPages = async () => {
  const here = await device('operator', memoryKv())
  good(await here.operator.takeList(file('signed.json', s.signed), file('code-list.json', list), PASS))
  const there = page(here.kv)
  return {
    here,
    there,
    first: good(await here.operator.unlock(ID, PASS)),
    second: good(await there.operator.unlock(ID, PASS)),
  }
}

const survey = async ({ operator }: ReturnType<typeof page>) => {
  const found = (await operator.surveys()).surveys.find(({ id }) => id === ID)
  if (!found) throw new Error('the survey is gone')
  return found
}

const voidIn = (codes: CodeList): string[] => codes.codes.filter((c) => c.void).map((c) => c.ehak)
const reissue = (...ehaks: string[]) => ({ reissue: ehaks, revoke: [] })

describe('Codes', () => {
  test('of two municipalities, given anew in two pages that were open before, are both in the list', async () => {
    const { here, first, second } = await twoPages()
    good(await first.change(reissue('1000'), 'et'))
    const after = good(await second.change(reissue('1001'), 'et'))
    expect(voidIn(after.list)).toEqual(['1000', '1001'])
    expect(voidIn(good(await here.operator.unlock(ID, PASS)).list)).toEqual(['1000', '1001'])
    expect((await survey(here)).changes.map((c) => c.letters)).toEqual([['1000'], ['1001']])
  })

  test('given anew at the same moment are both in the list, each with its instruction for the server', async () => {
    const { here, first, second } = await twoPages()
    const both = await Promise.all([
      first.change(reissue('1000'), 'et'),
      second.change({ reissue: [], revoke: ['1001'] }, 'et'),
    ])
    expect(both.map((b) => b.ok)).toEqual([true, true])
    const { list: now } = good(await here.operator.unlock(ID, PASS))
    expect(voidIn(now).sort()).toEqual(['1000', '1001'])
    const { files } = await survey(here)
    const hashes = [1, 2].flatMap((n) => JSON.parse(files[`changes-${n}.json`] ?? '{}').changes)
    expect(hashes).toHaveLength(2)
    expect(new Set(hashes.map((h: { revoke: string }) => h.revoke)).size).toBe(2)
  })

  test('of one municipality are not given anew by a page that still shows the code before', async () => {
    const { here, first, second } = await twoPages()
    good(await first.change(reissue('1000'), 'et'))
    expect(problemOf(await second.change(reissue('1000'), 'et'))).toBe('changed')
    expect(voidIn(good(await here.operator.unlock(ID, PASS)).list)).toEqual(['1000'])
    const again = good(await second.again())
    expect(again.lockedAs).toBe((await survey(here)).lockedAs)
    good(await again.change(reissue('1000'), 'et'))
  })

  test('are made once: the second of two pages that make them at once is told', async () => {
    const here = await device('operator')
    const municipalities = Object.entries(s.manifest.bandOf).map(([ehak, band]) => ({
      ehak,
      name: nameOf(ehak),
      population: { small: 2_000, middle: 7_000, large: 20_000 }[band] ?? 0,
    }))
    const [from, to] = [Date.parse(s.manifest.from), Date.parse(s.manifest.to)]
    const plan = { campaign: ID, from, to, objectionDays: 14, minTotal: 10, demo: false, municipalities }
    good(await here.operator.savePlan(plan, 'et'))
    const keys = {
      v: 1,
      counter: s.identity.publicKey,
      tallyKey: s.manifest.tallyKey,
      releaseKey: s.manifest.releaseKey,
    }
    good(await here.operator.takeKeys(ID, file('public-keys.json', keys), 'et'))
    good(await here.operator.takeSigned(ID, file('signed.json', s.signed), 'et'))
    const there = page(here.kv)
    const wish = {
      collector: 'https://collector.example.ee/',
      sender: '',
      contact: '',
      language: 'et',
    } as const
    const both = await Promise.all([
      here.operator.invite(ID, wish, PASS, 'et'),
      there.operator.invite(ID, wish, `${PASS} teine`, 'et'),
    ])
    expect(both.map(problemOf).sort()).toEqual(['changed', undefined])
    // The one that was said to be kept is the one that is.
    const kept = both.find((b) => b.ok)
    const stored = await here.operator.unlock(ID, both[0].ok ? PASS : `${PASS} teine`)
    expect(good(stored).list).toEqual(kept && good(kept).list)
    // Keys are not changed under a signature.
    expect(problemOf(await here.operator.takeKeys(ID, file('public-keys.json', keys), 'et'))).toBe('changed')
  })

  test('are a secret of this device as soon as another page has made them, whatever this one was just saving', async () => {
    const { here, there } = await twoPages()
    const used = { v: 1, ctx: s.ctx, to: s.manifest.to, used: [] }
    await Promise.all([
      here.operator.takeUsed(ID, file('used.json', used)),
      there.operator.takeUsed(ID, file('used.json', used)),
    ])
    expect(await here.modes.leave('operator')).toBe(false)
  })

  test('are not removed by a page that has not seen them yet', async () => {
    const { here } = await twoPages()
    expect(problemOf(await here.operator.remove(ID, 'signed', 'et'))).toBe('changed')
    good(await here.operator.remove(ID, 'invited', 'et'))
    expect(await here.modes.leave('operator')).toBe(true)
  })
})

test('Two notices signed at once have two numbers, and both are kept', async () => {
  const { here, there } = await twoPages()
  const day = 86_400_000
  const key = file('notice-key.json', noticeKey)
  const more = (days: number) => ({ kind: 'extension', to: Date.parse(s.manifest.to) + days * day }) as const
  const both = await Promise.all([
    here.operator.signNotice(ID, key, more(2), 'et'),
    there.operator.signNotice(ID, key, more(5), 'et'),
  ])
  const names = both.flatMap((b) => (b.ok ? [b.value.name] : []))
  const { notices, files } = await survey(here)
  expect(notices).toBe(names.length)
  expect(names.sort()).toEqual(Object.keys(files).filter((n) => n.startsWith('notice-')))
  for (const name of names) expect(JSON.parse(files[name] ?? '').notice.number).toBe(Number(name[7]))
  expect(names.length).toBeGreaterThan(0)
  // The later one was signed on top of the earlier one, or refused because the end would have gone back.
  expect(both.map(problemOf).filter((kind) => kind !== undefined && kind !== 'refused')).toEqual([])
})

test('Letters made after the end was moved on this device name the new end', async () => {
  const { here } = await twoPages()
  const before = good(await here.operator.unlock(ID, PASS))
  const ehak = before.list.codes[0]?.ehak ?? ''
  const to = Date.parse(s.manifest.to) + 5 * 86_400_000
  const key = file('notice-key.json', noticeKey)
  good(await here.operator.signNotice(ID, key, { kind: 'extension', to }, 'et'))
  const after = good(await before.again())
  const closeIn = (files: Readonly<Record<string, string>>) => files['letters.csv'] ?? ''
  expect(closeIn(before.lettersTo([ehak]))).toContain(momentText(s.manifest.to, 'et', 'long'))
  expect(closeIn(after.lettersTo([ehak]))).toContain(momentText(to, 'et', 'long'))
})

test('A survey of an earlier version, without the list of changes, is read as it is', async () => {
  const { here } = await twoPages()
  const load = await here.records.load(`operator/campaign/${ID}`)
  if (load.kind !== 'ok') throw new Error(load.kind)
  const { changes, ...old } = load.value as Record<string, unknown>
  await here.records.update(`operator/campaign/${ID}`, () => ({ ...old, v: 1 }))
  expect((await survey(here)).changes).toEqual([])
  good(await good(await here.operator.unlock(ID, PASS)).change(reissue('1002'), 'et'))
  expect((await survey(here)).changes).toHaveLength(1)
  expect(NOW).toBe((await survey(here)).changes[0]?.at)
})
