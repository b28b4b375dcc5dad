import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Assessment } from '../../domain/assessment.ts'
import { views as en } from '../../locales/en/views.ts'
import { views as et } from '../../locales/et/views.ts'
import { assessmentStore } from '../../storage/assessments.ts'
import { ASSESSMENTS_MAX, FILE_VERSION, readFile, writeFile, writeFiles } from '../../storage/file.ts'
import type { Kv } from '../../storage/kv.ts'
import { memoryKv } from '../../storage/memory.ts'
import { parseAssessment } from '../../storage/migrate.ts'
import { anyAssessment } from '../domain/actions.arbitraries.ts'
import { BROKEN } from './broken.ts'
import { fresh, keyOf } from './sample.ts'

const NOW = Date.parse('2026-11-23T10:00:00Z')
const blob = (part: BlobPart) => new Blob([part])

const noted = (note: string, id = 'first-assessment'): Assessment => ({
  ...fresh(id),
  answers: { '1.1': { value: { kind: 'level', level: 2 }, note, revision: 1, at: 1 } },
})

/** What the product does with a chosen file. */
const importInto = async (kv: Kv, file: Blob) => {
  const read = await readFile(file)
  if (read.ok) for (const a of read.assessments) await assessmentStore(kv).put(a)
  return read
}

describe('A file written here', () => {
  test('gives back every assessment as it was, except what belongs to the device it came from', async () => {
    const some = fc
      .array(anyAssessment, { minLength: 1, maxLength: 4 })
      .map((all) => all.map((a, at) => ({ ...a, id: `assessment-${at}` })))
    await fc.assert(
      fc.asyncProperty(some, async (assessments) => {
        const read = await readFile(blob(await writeFile(assessments, NOW)))
        const expected = assessments.map((a) => ({ ...a, rev: 0, backedUpAt: null, deletedAt: null }))
        expect(read).toMatchObject({ ok: true, assessments: expected })
      }),
      { numRuns: 60 },
    )
  })

  test('can always be read again, however many assessments there are and however long their notes', async () => {
    const long = 'õ'.repeat(2000)
    const answers = Object.fromEntries(
      Array.from({ length: 48 }, (_, at) => [`1.${at + 1}`, { note: long, revision: 1, at: 1 }]),
    )
    const many = Array.from(
      { length: ASSESSMENTS_MAX + 3 },
      (_, at): Assessment => ({
        ...fresh(`assessment-${at}`),
        answers,
      }),
    )
    const texts = await writeFiles(many, NOW)
    expect(texts.length).toBeGreaterThan(1)
    const ids: string[] = []
    for (const text of texts) {
      const read = await readFile(blob(text))
      expect(read.ok).toBe(true)
      if (read.ok) ids.push(...read.assessments.map((a) => a.id))
    }
    expect(ids).toEqual(many.map((a) => a.id))
  })

  test('can be stored on another device and opened there', async () => {
    const kv = memoryKv()
    await importInto(kv, blob(await writeFile([noted('Märkus')], NOW)))
    expect(await assessmentStore(kv).load('first-assessment')).toEqual({ kind: 'ok', value: noted('Märkus') })
  })

  test('is the same file for the same answers, whatever order they were given in', async () => {
    const two = { ...noted('a').answers, '1.2': { review: true as const, revision: 1, at: 2 } }
    const turned = Object.fromEntries(Object.entries(two).toReversed())
    const read = async (answers: Assessment['answers']) =>
      readFile(blob(await writeFile([{ ...fresh(), answers }], NOW)))
    expect(await read(turned)).toEqual(await read(two))
  })

  test.each([
    ['with a byte order mark', (good: string) => `\ufeff${good}`],
    ['with other line ends', (good: string) => good.replaceAll('\n', '\r\n')],
    ['on one line', (good: string) => JSON.stringify(JSON.parse(good))],
    [
      'with its fields in another order',
      (good: string) => JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(good)).toReversed())),
    ],
  ])('is still good %s', async (_how, change) => {
    const good = await writeFile([noted('Õ 🙂')], NOW)
    expect(await readFile(blob(change(good)))).toEqual({
      ok: true,
      assessments: [noted('Õ 🙂')],
      markup: false,
    })
  })

  test.each([
    '<b>x</b>',
    '<script>alert(1)</script>',
    'a <img src=x onerror=alert(1)>',
    '</p>',
    '<!-- x -->',
  ])('keeps the markup %j in a note as plain text and says that there is some', async (note) => {
    const read = await readFile(blob(await writeFile([noted(note)], NOW)))
    expect(read).toEqual({ ok: true, assessments: [noted(note)], markup: true })
  })

  test.each(['3 < 5', 'a<3', '<> & >', 'tavaline'])('sees no markup in %j', async (note) => {
    expect(await readFile(blob(await writeFile([noted(note)], NOW)))).toMatchObject({
      ok: true,
      markup: false,
    })
  })
})

describe('A file of an earlier version', () => {
  const frozen = (name: string) => readFileSync(join(import.meta.dirname, '../fixtures', name), 'utf8')

  test.each(Array.from({ length: FILE_VERSION }, (_, at) => at + 1))(
    '%i gives back all that is in it',
    async (v) => {
      const stored = parseAssessment(JSON.parse(frozen(`stored/v${v}.json`)))
      if (stored.kind !== 'ok') throw new Error(stored.kind)
      const first = { ...stored.value, rev: 0, backedUpAt: null, deletedAt: null }
      const demand = { services: {}, families: {} }
      const second = {
        ...first,
        id: 'second-assessment',
        name: 'Teine',
        mode: 'full',
        answers: {},
        position: null,
        demand,
      }
      expect(await readFile(blob(frozen(`files/v${v}.txt`)))).toEqual({
        ok: true,
        assessments: [first, second],
        markup: true,
      })
    },
  )

  test('changed by hand is seen', async () => {
    const changed = frozen('files/v1.txt').replace('"level": 3', '"level": 4')
    expect(changed).not.toBe(frozen('files/v1.txt'))
    expect(await readFile(blob(changed))).toMatchObject({ ok: false, problem: 'checksum' })
  })
})

describe('A broken file', () => {
  test.each(BROKEN)(
    '$what is refused, with a reason in both languages, and changes nothing',
    async ({ problem, make }) => {
      const good = await writeFile([noted('Märkus'), noted('Teine', 'second-assessment')], NOW)
      const kv = memoryKv([[keyOf('first-assessment'), noted('siinne')]])
      const before = await kv.entries()
      const read = await importInto(kv, blob(make(good)))
      expect(read).toEqual({ ok: false, problem, detail: expect.any(String) })
      if (read.ok) throw new Error('read')
      for (const words of [et, en])
        expect(words.files.problem[read.problem](read.detail)).toMatch(/^\p{Lu}.{20,}\.$/u)
      expect(await kv.entries()).toEqual(before)
      expect((Object.prototype as { polluted?: true }).polluted).toBeUndefined()
    },
  )

  test('has a case here for every problem that has words', () => {
    const met = new Set(BROKEN.map((b) => b.problem))
    expect([...met].sort()).toEqual(Object.keys(et.files.problem).sort())
    expect(BROKEN.length).toBeGreaterThanOrEqual(30)
  })

  test('is told apart from a good one only by what was broken: the good one is read', async () => {
    const good = await writeFile([noted('Märkus'), noted('Teine', 'second-assessment')], NOW)
    expect(await readFile(blob(good))).toMatchObject({ ok: true })
  })

  test('cut anywhere is never taken for a whole one', async () => {
    const good = (await writeFile([noted('Märkus')], NOW)).trimEnd()
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: good.length - 1 }), async (length) => {
        expect(await readFile(blob(good.slice(0, length)))).toMatchObject({ ok: false, problem: 'notJson' })
      }),
    )
  })

  test('with any one sign changed is never taken for the one that was written', async () => {
    const good = await writeFile([noted('Märkus')], NOW)
    const whole = await readFile(blob(good))
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.constantFrom(...'x7"}<'), async (at, sign) => {
        const read = await readFile(blob(good.slice(0, at) + sign + good.slice(at + 1)))
        if (read.ok) expect(read).toEqual(whole)
      }),
      { numRuns: 300 },
    )
  })
})
