/**
 * The protected file for a successor: assessments, invitations with their codes, sealed boxes and history. It is the
 * only file with a code in it, and so the only one that is encrypted (age with a passphrase, age-encryption.org/v1).
 */
import * as z from 'zod/mini'
import type { Assessment } from '../domain/assessment.ts'
import { dayCode, utcText } from '../domain/time/moment.ts'
import type { AssessmentStore } from './assessments.ts'
import { readFile, writeFiles } from './file.ts'
import { isOther, mergeSubmission } from './handover-merge.ts'
import { isLocked, lock, unlock } from './locked.ts'
import { parseSubmission, type Stored } from './submission-schema.ts'
import type { SubmissionStore } from './submissions.ts'

const FORMAT = 'kov-digikompass/handover'
const VERSION = 1
const MAX_BYTES = 32 * 1024 * 1024

const Content = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  savedAt: z.iso.datetime(),
  /** Ordinary files of assessments, each with a version and a checksum of its own. */
  files: z.array(z.unknown()),
  submissions: z.array(z.unknown()),
})

export type HandoverProblem = 'notOurs' | 'tooLarge' | 'newer' | 'damaged' | 'passphrase'
export type HandoverOpened =
  /** `kept`: submissions that stay as they are, because here another invitation to the same survey is in use. */
  | { ok: true; assessments: number; submissions: number; refused: number; kept?: number }
  | { ok: false; problem: HandoverProblem }

export interface Stores {
  readonly assessments: AssessmentStore
  readonly submissions: SubmissionStore
}

/** Whether this client believes a submission's campaign: the file itself vouches for nothing. */
export type Check = (submission: Stored) => Promise<boolean>

const no = (problem: HandoverProblem): { ok: false; problem: HandoverProblem } => ({ ok: false, problem })

/** Half characters, as a broken paste leaves them, have no place in a file. */
const wellFormed = (a: Assessment): Assessment =>
  JSON.parse(
    JSON.stringify(a, (_, v) => (typeof v === 'string' ? v.replace(/\p{Surrogate}/gu, '\ufffd') : v)),
  )

const textOf = async ({ assessments, submissions }: Stores, now: number): Promise<string> => {
  const all = (await assessments.list()).flatMap(({ load }) =>
    load.kind === 'ok' && load.value.deletedAt === null ? wellFormed(load.value) : [],
  )
  const files = all.length === 0 ? [] : (await writeFiles(all, now)).map((text) => JSON.parse(text))
  const content: z.infer<typeof Content> = {
    format: FORMAT,
    version: VERSION,
    savedAt: utcText(now),
    files,
    submissions: await submissions.list(),
  }
  return JSON.stringify(content)
}

/** @param work less than usual is for tests alone */
export const writeHandover = async (
  stores: Stores,
  passphrase: string,
  now: number,
  work?: number,
): Promise<{ name: string; blob: Blob }> => {
  const bytes = await lock(await textOf(stores, now), passphrase, work)
  return {
    name: `kov-digikompass-${dayCode(now)}.age`,
    blob: new Blob([bytes], { type: 'application/octet-stream' }),
  }
}

interface Opened {
  ok: true
  assessments: Assessment[]
  submissions: Stored[]
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const readSubmissions = (raw: readonly unknown[]): Opened['submissions'] | HandoverProblem => {
  const loads = raw.map(parseSubmission)
  if (loads.some((l) => l.kind === 'newer')) return 'newer'
  const read = loads.flatMap((l) => (l.kind === 'ok' ? l.value : []))
  return read.length === raw.length ? read : 'damaged'
}

const readContent = async (text: string): Promise<Opened | { ok: false; problem: HandoverProblem }> => {
  const raw = jsonOf(text)
  const { format, version } = (raw ?? {}) as { format?: unknown; version?: unknown }
  if (format !== FORMAT) return no('notOurs')
  if (typeof version === 'number' && version > VERSION) return no('newer')
  const parsed = Content.safeParse(raw)
  if (!parsed.success) return no('damaged')
  const submissions = readSubmissions(parsed.data.submissions)
  if (typeof submissions === 'string') return no(submissions)
  const assessments: Assessment[] = []
  for (const file of parsed.data.files) {
    const read = await readFile(new Blob([JSON.stringify(file)]))
    if (!read.ok) return no(read.problem === 'newer' ? 'newer' : 'damaged')
    assessments.push(...read.assessments)
  }
  return { ok: true, assessments, submissions }
}

/** Adds what is new and brings up to date what is older here; what cannot be read here stays untouched. */
const takeAssessments = async (store: AssessmentStore, all: readonly Assessment[]): Promise<number> => {
  let taken = 0
  for (const a of all) {
    const here = await store.load(a.id)
    const isOlder = here.kind === 'ok' && here.value.updatedAt < a.updatedAt
    if (here.kind !== 'empty' && !isOlder) continue
    await store.put(a)
    taken++
  }
  const [latest] = all.toSorted((x, y) => y.updatedAt - x.updatedAt)
  if (latest && !(await store.current())) await store.setCurrent(latest.id)
  return taken
}

const takeSubmissions = async (
  store: SubmissionStore,
  all: readonly Stored[],
  now: number,
): Promise<{ submissions: number; kept?: number }> => {
  let submissions = 0
  let kept = 0
  for (const theirs of all) {
    let other = false
    const changed = await store.put(theirs.id, (mine) => {
      other = isOther(mine, theirs)
      return mergeSubmission(mine, theirs, now)
    })
    if (changed) submissions++
    if (other) kept++
  }
  return { submissions, ...(kept > 0 && { kept }) }
}

/**
 * Every broken file ends in a problem, and then nothing was changed. A submission that the check refuses is left out.
 */
export const openHandover = async (
  stores: Stores,
  file: Blob,
  passphrase: string,
  now: number,
  check: Check,
): Promise<HandoverOpened> => {
  if (file.size > MAX_BYTES) return no('tooLarge')
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (!isLocked(bytes)) return no('notOurs')
  const opened = await unlock(bytes, passphrase)
  if (!opened.ok) return opened
  const read = await readContent(opened.text)
  if (!read.ok) return read
  const believed: Stored[] = []
  for (const s of read.submissions) if (await check(s)) believed.push(s)
  return {
    ok: true,
    assessments: await takeAssessments(stores.assessments, read.assessments),
    ...(await takeSubmissions(stores.submissions, believed, now)),
    refused: read.submissions.length - believed.length,
  }
}
