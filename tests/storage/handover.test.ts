import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Decrypter, Encrypter } from 'age-encryption'
import { describe, expect, test } from 'vitest'
import { newCode } from '../../protocol/code.ts'
import { assessmentStore } from '../../storage/assessments.ts'
import { announcer } from '../../storage/changes.ts'
import { openHandover, type Stores, writeHandover } from '../../storage/handover.ts'
import { memoryKv } from '../../storage/memory.ts'
import { PASSPHRASE_MIN } from '../../storage/passphrase.ts'
import type { Stored } from '../../storage/submission-schema.ts'
import { submissionStore } from '../../storage/submissions.ts'
import { answerTo, fresh } from './sample.ts'

const frozen = (): Stored =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures/stored/submission-v1.json'), 'utf8'))

const PASS = 'viis juhuslikku sõna ühes reas'
const NOW = Date.parse('2027-03-05T10:00:00Z')

/** Who the frozen one's counter was nobody knows any more; the check itself is tested with handover-check. */
const believes = async () => true

const device = (kv = memoryKv()) => {
  const stores: Stores = {
    assessments: assessmentStore(kv, () => NOW),
    submissions: submissionStore(kv, announcer()),
  }
  return { kv, stores }
}

const full = async () => {
  const d = device()
  const written = await d.stores.assessments.apply(fresh(), answerTo('1.1', 3), 2_000)
  await d.stores.assessments.setCurrent(written.id)
  await d.stores.submissions.put('kov-2027', frozen)
  return d
}

const file = async (stores?: Stores) =>
  (await writeHandover(stores ?? (await full()).stores, PASS, NOW, 2)).blob
const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer())

/** Somebody who knows the passphrase writes something else. */
const locked = async (content: unknown, work = 2, passphrase = PASS): Promise<Blob> => {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(work)
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  return new Blob([new Uint8Array(await encrypter.encrypt(text))])
}

const good = (change: object = {}) => ({
  format: 'kov-digikompass/handover',
  version: 1,
  savedAt: new Date(NOW).toISOString(),
  files: [],
  submissions: [frozen()],
  ...change,
})

/** What became of a device that opened it: nothing, as long as there was a problem. */
const opened = async (blob: Blob, passphrase = PASS) => {
  const { kv, stores } = await full()
  const before = await kv.entries()
  const result = await openHandover(stores, blob, passphrase, NOW, believes)
  if (!result.ok) expect(await kv.entries()).toEqual(before)
  return result.ok ? result : result.problem
}

describe('The file for a successor', () => {
  test('takes everything to another device, where it goes on', async () => {
    const { kv, stores } = device()
    const from = await full()
    const result = await openHandover(stores, await file(from.stores), PASS, NOW, believes)
    expect(result).toEqual({ ok: true, assessments: 1, submissions: 1, refused: 0 })
    expect(await kv.get('submission/kov-2027')).toEqual({ ...frozen(), nextAt: NOW })
    const current = await stores.assessments.current()
    expect(current?.load.kind === 'ok' && current.load.value.answers['1.1']?.value).toEqual({
      kind: 'level',
      level: 3,
    })
  })

  test('has a name that says what it is, and shows nothing of what is in it', async () => {
    const { stores } = await full()
    const { name, blob } = await writeHandover(stores, PASS, NOW)
    expect(name).toBe('kov-digikompass-2027-03-05.age')
    const text = new TextDecoder('latin1').decode(await bytesOf(blob))
    for (const secret of [frozen().code, 'kov-2027', 'Enesehindamine', 'answer/1.1'])
      expect(text).not.toContain(secret)
  })

  test('is opened by any program that knows the format, and asks for a passphrase of some length', async () => {
    const decrypter = new Decrypter()
    decrypter.addPassphrase(PASS)
    const text = await decrypter.decrypt(await bytesOf(await file()), 'text')
    expect(JSON.parse(text)).toMatchObject({
      format: 'kov-digikompass/handover',
      submissions: [{ code: frozen().code }],
    })
    expect(PASSPHRASE_MIN).toBeGreaterThanOrEqual(12)
  })

  test('opens with the same passphrase typed on another keyboard', async () => {
    expect(await opened(await file(), PASS.normalize('NFD'))).toMatchObject({ ok: true })
  })

  test('opens with the same words copied out of a letter, and so does one that an earlier version has locked with those', async () => {
    const pasted = PASS.replaceAll(' ', '\u00a0')
    expect(await opened(await file(), pasted)).toMatchObject({ ok: true })
    expect(await opened(await locked(good(), 2, pasted), pasted)).toMatchObject({ ok: true })
  })

  test('of an empty device is a file too', async () => {
    expect(await opened(await file(device().stores))).toEqual({
      ok: true,
      assessments: 0,
      submissions: 0,
      refused: 0,
    })
  })

  test('adds nothing where everything is there already', async () => {
    expect(await opened(await file())).toEqual({ ok: true, assessments: 0, submissions: 0, refused: 0 })
  })

  test('never turns back what happened later on this device, and keeps every own box', async () => {
    const mine = device()
    const box = frozen().boxes[0]
    const later = { at: NOW, what: 'delivered' } as const
    const ahead: Stored = { ...frozen(), history: [...frozen().history, later] }
    await mine.stores.submissions.put('kov-2027', () => ahead)
    await openHandover(mine.stores, await file(), PASS, NOW, believes)
    expect(await mine.kv.get('submission/kov-2027')).toEqual(ahead)
    const behind = device()
    const other = box && { ...box, seq: 7, hash: '77'.repeat(32) }
    await behind.stores.submissions.put('kov-2027', () => ({
      ...frozen(),
      history: [],
      joinedAt: 1,
      boxes: other ? [other] : [],
    }))
    await openHandover(behind.stores, await locked(good()), PASS, NOW, believes)
    const load = await behind.stores.submissions.load('kov-2027')
    expect(load.kind === 'ok' && load.value.boxes.map((b) => b.seq)).toEqual([1, 7])
    expect(load.kind === 'ok' && load.value.history).toEqual(frozen().history)
  })

  test('gives its box to a device that has joined by itself before, and only what may lie there', async () => {
    const box = frozen().boxes[0]
    if (!box) throw new Error('no box')
    const later = { at: NOW, what: 'joined' } as const
    const own = (change: Partial<Stored>): Stored => ({
      ...frozen(),
      boxes: [],
      lists: null,
      history: [later],
      ...change,
    })
    const opened = async (change: Partial<Stored>) => {
      const { stores } = device()
      await stores.submissions.put('kov-2027', () => own(change))
      await openHandover(stores, await file(), PASS, NOW, believes)
      const load = await stores.submissions.load('kov-2027')
      return load.kind === 'ok' ? load.value : undefined
    }
    const at = { seq: box.seq, hash: box.hash }
    for (const known of [at, { seq: 0, hash: null }])
      expect(await opened({ known })).toEqual({ ...own({ known }), boxes: [box], nextAt: NOW })
    for (const change of [{ known: { seq: 9, hash: null } }, { code: newCode() }])
      expect(await opened(change)).toEqual(own(change))
    // Checked when nothing of this device was in question: to be checked again.
    const { lists } = frozen()
    if (!lists) throw new Error('no lists')
    expect(await opened({ known: at, lists: { ...lists, of: 0 } })).toMatchObject({ lists: null })
    expect(await opened({ known: at, lists: { ...lists, of: 5 } })).toMatchObject({ lists: { of: 5 } })
  })

  test('replaces nothing that is in use here by another code, another campaign or another server, and says so', async () => {
    const used = frozen()
    for (const mine of [
      { code: newCode() },
      { ctx: '55'.repeat(32) },
      { collector: 'https://mujal.example.ee/' },
    ]) {
      const { kv, stores } = device()
      const before: Stored = { ...used, ...mine, history: [], joinedAt: 1 }
      await stores.submissions.put('kov-2027', () => before)
      expect(await openHandover(stores, await file(), PASS, NOW, believes)).toMatchObject({
        submissions: 0,
        kept: 1,
      })
      expect(await kv.get('submission/kov-2027')).toEqual(before)
    }
    // Joined and nothing done yet: there is nothing to lose.
    const { kv, stores } = device()
    const blank = {
      boxes: [],
      pending: null,
      known: { seq: 0, hash: null },
      lists: null,
      history: [],
      joinedAt: 1,
    }
    await stores.submissions.put('kov-2027', () => ({ ...used, ...blank, code: newCode() }))
    expect(await openHandover(stores, await file(), PASS, NOW, believes)).toMatchObject({ submissions: 1 })
    expect(await kv.get('submission/kov-2027')).toMatchObject({ code: used.code })
  })

  test('lets half a character in a note pass as a mark', async () => {
    const from = await full()
    await from.stores.assessments.apply(
      fresh(),
      { type: 'note', id: '1.1', revision: 1, note: 'pool \ud83d' },
      3_000,
    )
    expect(await openHandover(device().stores, await file(from.stores), PASS, 1, believes)).toMatchObject({
      ok: true,
      assessments: 1,
    })
  })
})

describe('A file that does not open', () => {
  test('for another passphrase is said to be that', async () => {
    expect(await opened(await file(), 'viis juhuslikku sona uhes reas')).toBe('passphrase')
  })

  test.each([
    ['nothing', () => new Blob([])],
    ['a picture', () => new Blob([Uint8Array.of(0x89, 0x50, 0x4e, 0x47)])],
    ['an ordinary export', () => new Blob(['{"format":"kov-digikompass/assessments"}'])],
    ['a locked file of something else', () => locked({ hello: 'world' })],
    ['a locked text', () => locked('tere')],
    [
      'one that would keep the device busy for minutes',
      async () =>
        new Blob([
          (await new Blob([(await bytesOf(await locked(good()))).subarray(0, 60)]).text()).replace(
            / 2\n/,
            ' 20\n',
          ),
        ]),
    ],
  ] as const)('because it is %s is not ours', async (_name, make) => {
    expect(await opened(await make())).toBe('notOurs')
  })

  test('because it is too large is not even read', async () => {
    expect(await opened(new Blob([new Uint8Array(33 * 1024 * 1024)]))).toBe('tooLarge')
  })

  test('because it was cut off or changed anywhere is damaged', async () => {
    const bytes = await bytesOf(await locked(good()))
    expect(await opened(new Blob([bytes.subarray(0, bytes.length - 1)]))).toBe('damaged')
    expect(await opened(new Blob([bytes.subarray(0, 180)]))).toBe('damaged')
    for (const at of [140, 220, bytes.length - 1]) {
      const changed = Uint8Array.from(bytes, (b, i) => (i === at ? b ^ 1 : b))
      expect(['damaged', 'passphrase']).toContain(await opened(new Blob([changed])))
    }
  })

  test.each([
    ['a field too many', good({ extra: 1 })],
    ['a field too few', good({ files: undefined })],
    ['a broken submission', good({ submissions: [{ ...frozen(), code: '' }] })],
    ['a broken export in it', good({ files: [{ format: 'kov-digikompass/assessments' }] })],
  ])('because it has %s is damaged', async (_name, content) => {
    expect(await opened(await locked(content))).toBe('damaged')
  })

  test.each([
    ['file', good({ version: 2 })],
    ['submission', good({ submissions: [{ ...frozen(), v: 2 }] })],
    ['export', good({ files: [{ format: 'kov-digikompass/assessments', version: 99 }] })],
  ])('because a newer version wrote the %s is newer', async (_name, content) => {
    expect(await opened(await locked(content))).toBe('newer')
  })
})
