/** The federation's command line as a process of its own, as an operator starts it. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { run } from '../../collector/federation/cli/run.ts'
import { variablesOf } from '../collector/place.ts'

const MAIN = join(import.meta.dirname, '../../collector/federation/main.mjs')
const CLOCK = join(import.meta.dirname, 'shifted-clock.mjs')

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface Circumstances {
  /** Where the database is; without it, none is named. */
  readonly place?: string
  readonly variables?: Readonly<Record<string, string>>
  readonly folder?: string
  /** Milliseconds since 1970 that its clock shows at the start. */
  readonly now?: number
  /** What somebody types when asked; without it nobody is there. */
  readonly typed?: string
}

const variablesFor = ({ place, variables }: Circumstances) => ({
  LANG: 'en_GB.UTF-8',
  ...(place !== undefined && variablesOf(place)),
  ...variables,
})

/** The same without a process: for stories of many commands. */
export const inProcess = async (args: readonly string[], at: Circumstances = {}): Promise<Ran> => {
  const said = { out: '', err: '' }
  const code = await run(args, {
    variables: variablesFor(at),
    now: () => at.now ?? Date.now(),
    out: (text) => {
      said.out += text
    },
    err: (text) => {
      said.err += text
    },
    ask: at.typed === undefined ? undefined : async () => at.typed ?? '',
  })
  return { code, ...said }
}

export const federation = (args: readonly string[], at: Circumstances = {}): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const shift = at.now === undefined ? 0 : at.now - Date.now()
    const child = spawn(process.execPath, [`--import=${CLOCK}`, MAIN, ...args], {
      cwd: at.folder,
      env: {
        PATH: process.env.PATH ?? '',
        CLOCK_SHIFT_MS: String(shift),
        ...variablesFor(at),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let out = ''
    let err = ''
    child.stdout.on('data', (part: Buffer) => {
      out += part
    })
    child.stderr.on('data', (part: Buffer) => {
      err += part
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, err }))
  })

const folders: string[] = []

/** A folder that is gone after the tests of the file. */
export const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'kov-digikompass-federation-'))
  folders.push(folder)
  return folder
}

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})
