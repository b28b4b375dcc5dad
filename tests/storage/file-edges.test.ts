/** A file of assessments at its limits, and what exactly is said of one that is refused. */
import { describe, expect, test } from 'vitest'
import type { Assessment } from '../../domain/assessment.ts'
import {
  ASSESSMENTS_MAX,
  FILE_MAX_BYTES,
  FORMAT,
  readFile,
  writeFile,
  writeFiles,
} from '../../storage/file.ts'
import { firstDoubled, fromFiled, toFiled } from '../../storage/filed.ts'
import { fresh } from './sample.ts'

const NOW = Date.parse('2026-11-23T10:00:00Z')
const noted = (note: string, id = 'first-assessment'): Assessment => ({
  ...fresh(id),
  answers: { '1.1': { value: { kind: 'level', level: 2 }, note, revision: 1, at: 1 } },
})
const read = (...parts: BlobPart[]) => readFile(new Blob(parts))
const many = (n: number) => Array.from({ length: n }, (_, at) => fresh(`assessment-${at}`))

describe('A file', () => {
  test('holds up to fifty assessments, and more make a second one', async () => {
    expect(ASSESSMENTS_MAX).toBe(50)
    expect(await writeFiles(many(50), NOW)).toHaveLength(1)
    const two = await writeFiles(many(51), NOW)
    const counts = two.map((text) => JSON.parse(text).assessments.length)
    expect(counts).toEqual([26, 25])
  })

  test('is read up to five megabytes, and written so that it can be read', async () => {
    const good = await writeFile([noted('a')], NOW)
    expect(FILE_MAX_BYTES).toBe(5 * 1024 * 1024)
    const bytes = new Blob([good]).size
    expect((await read(good, ' '.repeat(FILE_MAX_BYTES - bytes))).ok).toBe(true)
    expect(await read(good, ' '.repeat(FILE_MAX_BYTES - bytes + 1))).toMatchObject({ problem: 'tooLarge' })
    const sized = async (size: number) => {
      const two = (n: number) => [noted('x'.repeat(n)), noted('', 'second-assessment')]
      const empty = new Blob([await writeFile(two(0), NOW)]).size
      return (await writeFiles(two(size - empty), NOW)).length
    }
    expect(await sized(FILE_MAX_BYTES)).toBe(1)
    expect(await sized(FILE_MAX_BYTES + 1)).toBe(2)
    // One alone cannot be parted.
    expect(await writeFiles([noted('x'.repeat(FILE_MAX_BYTES))], NOW)).toHaveLength(1)
  })

  test('says what it is, when it was saved, and is a text with its last line ended', async () => {
    const text = await writeFile([noted('a')], NOW)
    expect(JSON.parse(text)).toMatchObject({
      format: 'kov-digikompass/assessments',
      version: 2,
      savedAt: '2026-11-23T10:00:00Z',
    })
    expect(text).toMatch(/^\{\n "format"[\s\S]*\}\n$/)
  })

  test('is read with spaces and line ends before it', async () => {
    expect((await read(`\n  ${await writeFile([noted('a')], NOW)}`)).ok).toBe(true)
  })

  test('has markup wherever somebody may have typed it', async () => {
    const markup = async (a: Assessment) => {
      const found = await read(await writeFile([fresh('other-one'), a], NOW))
      return found.ok && found.markup
    }
    const answer = (change: object) => ({
      ...fresh(),
      answers: { '1.1': { revision: 1, at: 1, ...change } },
    })
    expect(await markup({ ...fresh(), name: 'a <B>' })).toBe(true)
    expect(await markup(answer({ value: { kind: 'notApplicable', reason: '<b>' } }))).toBe(true)
    expect(await markup(answer({ note: '<i>' }))).toBe(true)
    expect(await markup(answer({ value: { kind: 'notApplicable', reason: 'ei' } }))).toBe(false)
    expect(await markup(answer({ review: true }))).toBe(false)
  })
})

describe('A refused file', () => {
  test.each<[string, BlobPart[], string]>([
    ['otherKind', ['%PDF-1.7'], 'PDF'],
    ['otherKind', [new Uint8Array([0x50, 0x4b, 3, 4])], 'ZIP, DOCX, XLSX'],
    ['otherKind', [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])], 'DOC, XLS'],
    ['otherKind', ['{\\rtf1'], 'RTF'],
    ['otherKind', [new Uint8Array([0x89, 0x50, 0x4e, 0x47])], 'PNG'],
    ['otherKind', [new Uint8Array([0xff, 0xd8, 0xff])], 'JPEG'],
    ['otherKind', ['age-encryption.org/v1'], 'AGE'],
    ['otherKind', ['\ufeff  \n<html>'], 'HTML, XML'],
    ['tooLarge', [' '.repeat(FILE_MAX_BYTES + 1)], ''],
    ['notText', [new Uint8Array([0x7b, 0xff])], ''],
    ['notOurs', ['tekst {'], ''],
    ['notOurs', ['[{}]'], ''],
    ['notOurs', ['{}'], ''],
    ['notJson', ['{'], ''],
    ['notJson', [' '], ''],
    ['forbiddenKey', ['{"__proto__": 1}'], '__proto__'],
    ['forbiddenKey', ['{"a": {"constructor": 1}}'], 'constructor'],
    ['forbiddenKey', ['{"prototype": 1}'], 'prototype'],
    ['newer', [`{"format":"${FORMAT}","version":3}`], '3'],
    ['shape', [`{"format":"${FORMAT}","version":2.5}`], 'version'],
    ['shape', [`{"format":"${FORMAT}","version":"3"}`], 'version'],
  ])('is said to be "%s" with what it is, or where: %#', async (problem, parts, detail) => {
    expect(await read(...parts)).toEqual({ ok: false, problem, detail })
  })

  test('is said to be wrong at its place, doubled by its name', async () => {
    const good = JSON.parse(await writeFile([noted('a'), noted('b', 'second-assessment')], NOW))
    const [first, second] = good.assessments
    const refused = (change: object) => read(JSON.stringify({ ...good, ...change }))
    expect(await refused({ assessments: [first, { ...second, mode: 'medium' }] })).toEqual({
      ok: false,
      problem: 'shape',
      detail: 'assessments › 1 › mode',
    })
    expect(await refused({ assessments: [first, second, first] })).toEqual({
      ok: false,
      problem: 'duplicateAssessment',
      detail: 'first-assessment',
    })
    expect(
      await refused({ assessments: [first, { ...second, answers: [...second.answers, ...second.answers] }] }),
    ).toEqual({
      ok: false,
      problem: 'duplicateAnswer',
      detail: '1.1',
    })
    expect(await refused({ assessments: [first] })).toEqual({ ok: false, problem: 'checksum', detail: '' })
    expect(await refused({ checksum: `${good.checksum}0` })).toMatchObject({ detail: 'checksum' })
    expect(await refused({ checksum: `x${good.checksum}` })).toMatchObject({ detail: 'checksum' })
  })
})

describe('An assessment in a file', () => {
  const demand: Assessment['demand'] = {
    services: { volis: { need: '1', at: 1 }, dhx: { have: 'own', at: 2 } },
    families: { C: { when: 'later', at: 3 }, A: { fee: '0', at: 4 } },
  }
  const whole: Assessment = { ...noted('a'), demand, rev: 9, deletedAt: 5, backedUpAt: 6 }

  test('leaves on the device what belongs to the device, and comes back as it was', () => {
    const filed = toFiled(whole)
    for (const field of ['rev', 'deletedAt', 'backedUpAt']) expect(filed).not.toHaveProperty(field)
    expect(filed.answers).toEqual([{ indicator: '1.1', ...whole.answers['1.1'] }])
    expect(filed.demand.services.map((s) => s.service)).toEqual(['volis', 'dhx'])
    expect(filed.demand.families.map((f) => f.family)).toEqual(['A', 'C'])
    expect(fromFiled(filed)).toEqual({ ...whole, rev: 0, deletedAt: null, backedUpAt: null })
  })

  test('of version 1 knew no services, and gets none', () => {
    const { demand: _none, ...filed } = toFiled(whole)
    expect(fromFiled({ ...filed, v: 1 })).toMatchObject({ v: 2, demand: { services: {}, families: {} } })
    expect(firstDoubled({ ...filed, v: 1 })).toBeUndefined()
  })

  test('is looked through for what stands there twice: questions, services, families', () => {
    const filed = toFiled(whole)
    expect(firstDoubled(filed)).toBeUndefined()
    const { answers, demand } = filed
    expect(firstDoubled({ ...filed, answers: [...answers, ...answers] })).toBe('1.1')
    const services = [...demand.services, ...demand.services.slice(1)]
    expect(firstDoubled({ ...filed, demand: { ...demand, services } })).toBe('dhx')
    const families = [...demand.families, ...demand.families.slice(1)]
    expect(firstDoubled({ ...filed, demand: { ...demand, families } })).toBe('C')
  })
})
