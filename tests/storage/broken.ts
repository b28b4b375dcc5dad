/** Files that are not what they should be, each made from a good one. */
import type { FileProblem } from '../../storage/file.ts'

export interface Broken {
  what: string
  problem: FileProblem
  /** @param good the text of a good file with two assessments */
  make: (good: string) => BlobPart
}

type Fields = Record<string, unknown>
interface EditableAssessment extends Fields {
  answers: Fields[]
  demand: { services: Fields[]; families: Fields[] }
}
interface EditableFile extends Fields {
  assessments: EditableAssessment[]
}

/** Changes the parsed file and writes it out again. */
const edit = (change: (file: EditableFile) => unknown) => (good: string) => {
  const file: EditableFile = JSON.parse(good)
  return JSON.stringify(change(file) ?? file)
}
const editFirst = (change: (assessment: EditableAssessment, first: Fields) => unknown) =>
  edit(({ assessments: [a] }) => {
    if (!a?.answers[0]) throw new Error('the good file has no answer to break')
    change(a, a.answers[0])
  })
const editAnswer = (fields: object) => editFirst((_a, first) => Object.assign(first, fields))
/** For keys that an object literal or an assignment would not keep. */
const insert = (before: string, piece: string) => (good: string) => good.replace(before, `${piece}${before}`)
const cutAt = (share: number) => (good: string) => good.slice(0, Math.floor(good.length * share))
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)

const broken = (problem: FileProblem, cases: Record<string, Broken['make']>): Broken[] =>
  Object.entries(cases).map(([what, make]) => ({ what, problem, make }))

const UNREADABLE = [
  ...broken('tooLarge', {
    'of 50 MB': () => new Uint8Array(50_000_000),
    'one byte too large': (good) => good.padEnd(5 * 1024 * 1024 + 1),
  }),
  ...broken('otherKind', {
    'that is a picture': () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    'that is a PDF': () => '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF',
    'that is a PDF of 6 MB': () => '%PDF-1.7\n'.padEnd(6_000_000),
    'of a text or table program': () => new Uint8Array([0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 8, 0, 0, 0, 0x21]),
    'of an older text program': () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    'of formatted text': () => '{\\rtf1\\ansi Hindamine}',
    'that is a web page': () => '\ufeff\n <!doctype html><title>x</title>',
    'that is the protected file for a successor': () => 'age-encryption.org/v1\n-> scrypt x 18\n',
  }),
  ...broken('notText', {
    'with a byte that is not UTF-8': (good) => new Uint8Array([...new TextEncoder().encode(good), 0xff]),
    'in UTF-16': (good) =>
      new Uint8Array([0xff, 0xfe, ...new Uint8Array(Uint16Array.from(good, (c) => c.charCodeAt(0)).buffer)]),
    'cut in the middle of a letter': () => new Uint8Array([0x22, 0xc3]),
  }),
  ...broken('notJson', {
    'that is empty': () => '',
    'of spaces': () => ' \n ',
    'cut after its first sign': () => '{',
    'cut after a tenth': cutAt(0.1),
    'cut in the middle': cutAt(0.5),
    'cut near its end': cutAt(0.9),
    'without its last bracket': (good) => good.trim().slice(0, -1),
    'with something after its end': (good) => `${good}}`,
    'written twice into one': (good) => good + good,
    'of ours with a note nested 100 000 deep': (good) =>
      good.replace('"savedAt":', `"x": ${nested(100_000)}, "savedAt":`),
  }),
]

const FOREIGN = [
  ...broken('notOurs', {
    'that is a table': () => 'ehak;nimi\n0784;Tallinn\n',
    'that is a letter': () => 'Tere! Saadan hindamise.',
    'nested 100 000 deep': () => nested(100_000),
    'that is a list': () => '[]',
    'that is a number': () => '1',
    'that is null': () => 'null',
    'that is a text': () => '"kov-digikompass/assessments"',
    'of an empty object': () => '{}',
    'of another product': edit((f) => ({ ...f, format: 'other/assessments' })),
    'whose format is a list': edit((f) => ({ ...f, format: [f.format] })),
    'whose content is wrapped in a list': edit((f) => [f]),
  }),
  ...broken('newer', {
    'of the next version': edit((f) => ({ ...f, version: 3 })),
    'of a far newer version with other content': () =>
      '{"format":"kov-digikompass/assessments","version":9000}',
  }),
  ...broken('forbiddenKey', {
    'with __proto__ at the top': insert('"savedAt":', '"__proto__": {"polluted": true}, '),
    'with __proto__ in an assessment': insert('"createdAt":', '"__proto__": {"polluted": true}, '),
    'with __proto__ in an answer': insert('"revision":', '"__proto__": {"polluted": true}, '),
    'with __proto__ deep inside a value': insert(
      '"kind":',
      '"a": [{"b": {"__proto__": {"polluted": true}}}], ',
    ),
    'with constructor in an assessment': insert(
      '"createdAt":',
      '"constructor": {"prototype": {"polluted": true}}, ',
    ),
    'with prototype in an answer': insert('"revision":', '"prototype": {}, '),
    'with __proto__ written with escapes': insert('"savedAt":', '"\\u005f_proto__": {"polluted": true}, '),
  }),
  ...broken('checksum', {
    'with an answer changed by hand': editAnswer({ value: { kind: 'level', level: 4 } }),
    'with a letter changed': editFirst((a) => Object.assign(a, { name: `${a.name}x` })),
    'with the checksum of another': edit((f) => ({ ...f, checksum: '0'.repeat(64) })),
    'with the need of a service changed by hand': editFirst((a) =>
      a.demand.services.push({ service: 'volis', need: '3', at: 1 }),
    ),
    'with an assessment taken out': edit((f) => ({ ...f, assessments: f.assessments.slice(1) })),
    'with the assessments in another order': edit((f) => ({ ...f, assessments: f.assessments.toReversed() })),
    'with half a character in a note': editAnswer({ note: '\ud83d' }),
  }),
  ...broken('duplicateAnswer', {
    'with a question answered twice': editFirst((a, first) => a.answers.push({ ...first })),
    'with two different answers to a question': editFirst((a, first) =>
      a.answers.push({ indicator: first.indicator, value: { kind: 'unknown' }, revision: 1, at: 1 }),
    ),
    'with a service answered twice': editFirst((a) =>
      a.demand.services.push({ service: 'volis', need: '1', at: 1 }, { service: 'volis', need: '2', at: 1 }),
    ),
    'with a family answered twice': editFirst((a) =>
      a.demand.families.push({ family: 'A', fee: '0', at: 1 }, { family: 'A', fee: '0', at: 2 }),
    ),
  }),
  ...broken('duplicateAssessment', {
    'with an assessment twice': edit((f) => ({ ...f, assessments: [...f.assessments, f.assessments[0]] })),
    'with two assessments of one id': editFirst((a) => Object.assign(a, { id: 'second-assessment' })),
  }),
]

const SHAPES = broken('shape', {
  'whose version is a text': edit((f) => ({ ...f, version: '1' })),
  'of version 0': edit((f) => ({ ...f, version: 0 })),
  'of version 1.5': edit((f) => ({ ...f, version: 1.5 })),
  'without assessments': edit((f) => ({ ...f, assessments: [] })),
  'whose assessments are an object': edit((f) => ({ ...f, assessments: { ...f.assessments } })),
  'with 51 assessments': edit((f) => ({
    ...f,
    assessments: Array.from({ length: 51 }, (_, n) => ({ ...f.assessments[0], id: `assessment-${n}` })),
  })),
  'with an unknown field': edit((f) => ({ ...f, invitation: 'x' })),
  'with an unknown field in an assessment': editFirst((a) => Object.assign(a, { owner: 'x' })),
  'with an unknown field in an answer': editAnswer({ score: 4 }),
  'with a field nested 1000 deep': insert('"savedAt":', `"x": ${nested(1000)}, `),
  'saved on no date': edit((f) => ({ ...f, savedAt: 'yesterday' })),
  'saved on 31 February': edit((f) => ({ ...f, savedAt: '2026-02-31T10:00:00.000Z' })),
  'created before 1970': editFirst((a) => Object.assign(a, { createdAt: -1 })),
  'created after the end of time': editFirst((a) => Object.assign(a, { createdAt: 1e20 })),
  'created on a date in words': editFirst((a) => Object.assign(a, { createdAt: '2026-01-01' })),
  'without a name': editFirst((a) => Object.assign(a, { name: '' })),
  'with a name of 81 characters': editFirst((a) => Object.assign(a, { name: 'x'.repeat(81) })),
  'with a path for an id': editFirst((a) => Object.assign(a, { id: '../../current' })),
  'in a mode that does not exist': editFirst((a) => Object.assign(a, { mode: 'medium' })),
  'at a question that cannot exist': editFirst((a) => Object.assign(a, { position: 'x' })),
  'whose answers are an object': editFirst((a) => Object.assign(a, { answers: {} })),
  'with level 5': editAnswer({ value: { kind: 'level', level: 5 } }),
  'with level -1': editAnswer({ value: { kind: 'level', level: -1 } }),
  'with level 2.5': editAnswer({ value: { kind: 'level', level: 2.5 } }),
  'with level "3"': editAnswer({ value: { kind: 'level', level: '3' } }),
  'with a level that is not known': editAnswer({ value: { kind: 'unknown', level: 3 } }),
  'with an answer of no kind': editAnswer({ value: { kind: 'perhaps' } }),
  'that does not apply without a reason': editAnswer({ value: { kind: 'notApplicable', reason: '' } }),
  'with a reason of 301 characters': editAnswer({
    value: { kind: 'notApplicable', reason: 'x'.repeat(301) },
  }),
  'with a target of 7': editAnswer({ target: 7 }),
  'with a note of 2001 characters': editAnswer({ note: 'x'.repeat(2001) }),
  'with a note of a million characters': editAnswer({ note: 'x'.repeat(1_000_000) }),
  'with a note that is a list': editAnswer({ note: ['x'] }),
  'with evidence of hearsay': editAnswer({ evidence: 'hearsay' }),
  'answered to a question named "__proto__"': editAnswer({ indicator: '__proto__' }),
  'answered to revision 0': editAnswer({ revision: 0 }),
  'of version 1 with what only version 2 asks': edit((f) => ({
    ...f,
    version: 1,
    assessments: f.assessments.map((a) => ({ ...a, v: 1 })),
  })),
  'whose assessments are of another version than itself': editFirst((a) => Object.assign(a, { v: 1 })),
  'without what was said about services': editFirst((a) => Object.assign(a, { demand: undefined })),
  'whose services are an object': editFirst((a) => Object.assign(a.demand, { services: {} })),
  'with a need of 4': editFirst((a) => a.demand.services.push({ service: 'volis', need: '4', at: 1 })),
  'with a service named "__proto__"': editFirst((a) =>
    a.demand.services.push({ service: '__proto__', at: 1 }),
  ),
  'with a family that does not exist': editFirst((a) => a.demand.families.push({ family: 'X', at: 1 })),
  'with an unknown field about a service': editFirst((a) =>
    a.demand.services.push({ service: 'volis', code: 'x', at: 1 }),
  ),
  'with a checksum that is none': edit((f) => ({ ...f, checksum: 'abc' })),
  'without a checksum': edit(({ checksum: _gone, ...f }) => f),
})

export const BROKEN: readonly Broken[] = [...UNREADABLE, ...FOREIGN, ...SHAPES]
