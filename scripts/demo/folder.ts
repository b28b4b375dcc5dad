/** The folder `.demo`: everything the demo makes, each role's files apart. Thrown away with every new start but one key. */
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as z from 'zod/mini'
import { Problem } from './problem.ts'

export const ROOT = resolve(import.meta.dirname, '../..')
/** DEMO_FOLDER: another one, for tests. */
const FOLDER = resolve(ROOT, process.env.DEMO_FOLDER || '.demo')

/** The campaign's name; every start makes a new one under it. */
export const CAMPAIGN = 'demo'

export const PATHS = {
  all: FOLDER,
  state: join(FOLDER, 'state.json'),
  /** The counter's long-lived key stays from start to start, so that the extension that is loaded stays the right one. */
  identity: join(FOLDER, 'counter-identity'),
  /** The counter's own machine. */
  counter: join(FOLDER, 'counter'),
  /** The federation's office. */
  office: join(FOLDER, 'office'),
  /** The collector's machine: its operator's files, and the database. */
  collector: join(FOLDER, 'collector'),
  database: join(FOLDER, 'collector', 'collector.sqlite'),
} as const

const State = z.strictObject({
  v: z.literal(1),
  /** Of the program that runs the demo. */
  pid: z.int(),
  collector: z.string(),
})
export type State = z.infer<typeof State>

export const writeState = (state: Omit<State, 'v'>): void =>
  writeFileSync(PATHS.state, JSON.stringify({ v: 1, ...state }))

/** @returns undefined where there is no demo, or one that is not understood */
export const readState = (): State | undefined => {
  try {
    return State.safeParse(JSON.parse(readFileSync(PATHS.state, 'utf8'))).data
  } catch {
    return undefined
  }
}

/** Signal 0 only asks whether such a process is there. */
export const isRunning = ({ pid }: State): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Begins anew; what an earlier start has left goes, except the counter's identity. */
export const newFolder = (): void => {
  const old = readState()
  if (old && old.pid !== process.pid && isRunning(old)) throw new Problem('alreadyRunning')
  try {
    for (const path of [PATHS.state, PATHS.counter, PATHS.office, PATHS.collector])
      rmSync(path, { recursive: true, force: true })
    for (const path of [PATHS.all, PATHS.counter, PATHS.office, PATHS.collector])
      mkdirSync(path, { recursive: true })
    chmodSync(PATHS.all, 0o700)
  } catch (cause) {
    throw new Problem('folder', { cause })
  }
}

export const hasIdentity = (): boolean => existsSync(join(PATHS.identity, 'identity.key'))
