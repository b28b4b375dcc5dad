/** Assessments as a file: backup, another device, a colleague. Never contains an invitation code. */
import canonicalize from 'canonicalize'
import * as z from 'zod/mini'
import type { Assessment } from '../domain/assessment.ts'
import { utcText } from '../domain/time/moment.ts'
import { whereOf } from '../domain/where.ts'
import { type AnyFiled, Filed, FiledV1, firstDoubled, firstDuplicate, fromFiled, toFiled } from './filed.ts'

export const FORMAT = 'kov-digikompass/assessments'
/** A file's version is that of the assessments in it; every earlier one can be read. */
export const FILE_VERSION = 2
/** Far above any real file (a full assessment with long notes is under 200 kB). */
export const FILE_MAX_BYTES = 5 * 1024 * 1024
/** How many assessments one file may hold. */
export const ASSESSMENTS_MAX = 50

const fileOf = <V extends number, T extends z.core.$ZodType>(version: V, filed: T) =>
  z.strictObject({
    format: z.literal(FORMAT),
    version: z.literal(version),
    savedAt: z.iso.datetime(),
    assessments: z.array(filed).check(z.minLength(1), z.maxLength(ASSESSMENTS_MAX)),
    /** SHA-256, hex, of the canonical JSON (RFC 8785) of `assessments`. */
    checksum: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  })
const File = z.discriminatedUnion('version', [fileOf(1, FiledV1), fileOf(FILE_VERSION, Filed)])

/** What is wrong with a file; `detail` is a place in it or a value, for the screen to show. */
export type FileProblem =
  | 'tooLarge'
  | 'otherKind'
  | 'notText'
  | 'notJson'
  | 'notOurs'
  | 'newer'
  | 'shape'
  | 'forbiddenKey'
  | 'checksum'
  | 'duplicateAnswer'
  | 'duplicateAssessment'

export type FileRead =
  | { ok: true; assessments: Assessment[]; markup: boolean }
  | { ok: false; problem: FileProblem; detail: string }

const sha256 = async (text: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), (b) => b.toString(16).padStart(2, '0')).join('')
}

/** Rejects where a text holds half a character (a lone surrogate): canonical JSON has no form for it. */
const checksumOf = async (assessments: readonly AnyFiled[]): Promise<string> =>
  sha256(canonicalize(assessments) ?? '')

/** @param now milliseconds since 1970 @returns the file's text, UTF-8 */
export const writeFile = async (assessments: readonly Assessment[], now: number): Promise<string> => {
  const filed = assessments.map(toFiled)
  const file = {
    format: FORMAT,
    version: FILE_VERSION,
    savedAt: utcText(now),
    assessments: filed,
    checksum: await checksumOf(filed),
  }
  return `${JSON.stringify(file, null, 1)}\n`
}

/**
 * As many files as it takes: each small enough, and with few enough assessments, to be read again.
 * @returns the files' texts, in the order of the assessments
 */
export const writeFiles = async (assessments: readonly Assessment[], now: number): Promise<string[]> => {
  const text = await writeFile(assessments, now)
  const fits = assessments.length <= ASSESSMENTS_MAX && new Blob([text]).size <= FILE_MAX_BYTES
  if (fits || assessments.length === 1) return [text]
  const half = Math.ceil(assessments.length / 2)
  const [first, second] = [assessments.slice(0, half), assessments.slice(half)]
  return [...(await writeFiles(first, now)), ...(await writeFiles(second, now))]
}

const FORBIDDEN = ['__proto__', 'constructor', 'prototype']

const parseJson = (text: string): { value: unknown } | { forbidden: string } | undefined => {
  let forbidden: string | undefined
  try {
    const value: unknown = JSON.parse(text, (key, v) => {
      if (FORBIDDEN.includes(key)) forbidden = key
      return v
    })
    return forbidden === undefined ? { value } : { forbidden }
  } catch {
    return undefined
  }
}

const no = (problem: FileProblem, detail = ''): FileRead => ({ ok: false, problem, detail })

const field = (value: unknown, key: 'format' | 'version'): unknown =>
  (value as Record<string, unknown> | null)?.[key]

/** Every text a person may have typed. */
const textsOf = (a: AnyFiled): (string | undefined)[] => [
  a.name,
  ...a.answers.flatMap(({ note, value }) => [
    note,
    value?.kind === 'notApplicable' ? value.reason : undefined,
  ]),
]

const readParsed = async (value: unknown): Promise<FileRead> => {
  if (field(value, 'format') !== FORMAT) return no('notOurs')
  const version = field(value, 'version')
  if (Number.isInteger(version) && (version as number) > FILE_VERSION) return no('newer', String(version))
  const parsed = File.safeParse(value)
  if (!parsed.success) return no('shape', whereOf(parsed.error, ' › '))
  const { assessments, checksum } = parsed.data
  const twice = firstDuplicate(assessments.map((a) => a.id))
  if (twice) return no('duplicateAssessment', twice)
  for (const a of assessments) {
    const doubled = firstDoubled(a)
    if (doubled) return no('duplicateAnswer', doubled)
  }
  if ((await checksumOf(assessments).catch(() => undefined)) !== checksum) return no('checksum')
  const markup = assessments.some((a) => textsOf(a).some((text) => /<[a-z!/]/i.test(String(text))))
  return { ok: true, assessments: assessments.map(fromFiled), markup }
}

/** How files of other programs begin, and what people call such a file. */
const BEGINNINGS: readonly (readonly [string, string])[] = [
  ['%PDF', 'PDF'],
  // Documents and tables of today's office programs are ZIP files too.
  ['PK\u0003\u0004', 'ZIP, DOCX, XLSX'],
  ['\u00d0\u00cf\u0011\u00e0', 'DOC, XLS'],
  ['{\\rtf', 'RTF'],
  ['\u0089PNG', 'PNG'],
  ['\u00ff\u00d8\u00ff', 'JPEG'],
  ['age-encryption.org/', 'AGE'],
  ['<', 'HTML, XML'],
]

/** @param start the first bytes @returns what is not a file of ours at first sight; undefined: it must be read */
const otherKind = (start: Uint8Array): string | undefined => {
  const text = String.fromCharCode(...start).replace(/^(\u00ef\u00bb\u00bf)?\s*/, '')
  return BEGINNINGS.find(([begin]) => text.startsWith(begin))?.[1]
}

/** Reads a file without touching what is stored. Every broken file ends in a problem that can be said in words. */
export const readFile = async (file: Blob): Promise<FileRead> => {
  const kind = otherKind(new Uint8Array(await file.slice(0, 1024).arrayBuffer()))
  if (kind) return no('otherKind', kind)
  if (file.size > FILE_MAX_BYTES) return no('tooLarge')
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
  } catch {
    return no('notText')
  }
  // What does not even begin as such a file is another file, and not a damaged one.
  if (!/^\s*(\{|$)/.test(text)) return no('notOurs')
  const json = parseJson(text)
  if (!json) return no('notJson')
  if ('forbidden' in json) return no('forbiddenKey', json.forbidden)
  return readParsed(json.value)
}
