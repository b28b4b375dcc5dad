/** Runs the real command lines of federation and counter, exactly as they would be run by those two. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, relative } from 'node:path'
import type { Language } from '../../domain/language.ts'
import { PATHS, ROOT } from './folder.ts'
import { Problem } from './problem.ts'

const FEDERATION = join(ROOT, 'collector/federation/main.mjs')
const COUNTER = join(ROOT, 'counter/cli/main.mjs')

export type Role = 'federation' | 'counter'

/** As somebody would type it. */
export const shown = (role: Role, args: readonly string[]): string => {
  const program = role === 'federation' ? FEDERATION : COUNTER
  const words = [program, ...args].map((word) => (word.startsWith(ROOT) ? relative(ROOT, word) : word))
  return ['npm run', role, '--', ...words.slice(1)].join(' ')
}

export interface Ran {
  readonly code: number
  /** What it has said, on both channels. */
  readonly said: string
}

export const run = async (role: Role, args: readonly string[], language: Language): Promise<Ran> => {
  const program = role === 'federation' ? FEDERATION : COUNTER
  const child = spawn(process.execPath, [program, ...args, '--lang', language], {
    cwd: ROOT,
    // The counter has no database and no network to speak of.
    env: { ...process.env, DATABASE_URL: '', COLLECTOR_DB: PATHS.database },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  const [code] = (await once(child, 'close')) as [number | null]
  return { code: code ?? 1, said: said.trim() }
}

/** @throws Problem `step`, with what the program said as its cause */
export const must = async (role: Role, args: readonly string[], language: Language): Promise<string> => {
  const { code, said } = await run(role, args, language)
  if (code !== 0) throw new Problem('step', { cause: new Error(`${shown(role, args)}\n${said}`) })
  return said
}

/** Two of the three shares that open the counter's key files: in reality two persons bring them. */
export const shares = (...kinds: readonly ('identity' | 'campaign')[]): string[] =>
  kinds.flatMap((kind) =>
    [1, 2].flatMap((n) => [
      '--share',
      join(kind === 'identity' ? PATHS.identity : PATHS.counter, `${kind}-share-${n}.txt`),
    ]),
  )
