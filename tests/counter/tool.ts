/** The counter's real command line, in this process or in one of its own, and a folder to work in. */
import { execFile, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../../counter/cli/run.ts'
import { systemClock } from '../../domain/time/clock.ts'

export const MAIN = join(import.meta.dirname, '../../counter/cli/main.mjs')

export interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

const LANG = 'en_GB.UTF-8'

/** In this process, which is begun once for many commands. */
export const counter = async (...words: readonly string[]): Promise<Outcome> => {
  const said = { out: '', err: '' }
  const into = (name: 'out' | 'err') => ({
    write: (text: string) => {
      said[name] += text
    },
  })
  const code = await run(words, { LANG }, systemClock, { out: into('out'), err: into('err') })
  return { code, ...said }
}

/** As whoever counts starts it: a process of its own. */
export const counterProcess = (...words: readonly string[]): Promise<Outcome> =>
  new Promise((resolve) => {
    const env = { PATH: process.env.PATH ?? '', LANG, TZ: 'UTC' }
    const child = execFile(process.execPath, [MAIN, ...words], { env }, (_, out, err) =>
      resolve({ code: child.exitCode, out, err }),
    )
  })

/** Only with util-linux: `script` gives a process a terminal. */
export const hasTerminals = spawnSync('script', ['--version']).status === 0

/**
 * On a terminal. @param answers typed one after another, each when its question has appeared
 * @returns everything that was on the screen
 */
export const atTerminal = (
  words: readonly string[],
  answers: readonly (readonly [question: string, answer: string])[],
): Promise<Outcome> =>
  new Promise((resolve) => {
    const line = [process.execPath, MAIN, ...words].map((w) => `'${w}'`).join(' ')
    const env = { PATH: process.env.PATH ?? '', LANG, TERM: 'xterm' }
    const child = spawn('script', ['-qec', line, '/dev/null'], { env })
    let out = ''
    let from = 0
    let next = 0
    child.stdout.on('data', (part: Buffer) => {
      out += part
      const [question, answer] = answers[next] ?? []
      if (question === undefined || !out.slice(from).includes(question)) return
      from = out.length
      next++
      child.stdin.write(`${answer}\r`)
    })
    child.on('close', (code) => resolve({ code, out, err: '' }))
  })

export interface Room {
  readonly path: string
  at(name: string): string
  write(name: string, value: unknown): string
  text(name: string): string
  json(name: string): unknown
  remove(): void
}

export const newRoom = (): Room => {
  const path = mkdtempSync(join(tmpdir(), 'counter-'))
  const at = (name: string) => join(path, name)
  return {
    path,
    at,
    write: (name, value) => {
      writeFileSync(at(name), typeof value === 'string' ? value : JSON.stringify(value))
      return at(name)
    },
    text: (name) => readFileSync(at(name), 'utf8'),
    json: (name) => JSON.parse(readFileSync(at(name), 'utf8')),
    remove: () => rmSync(path, { recursive: true, force: true }),
  }
}
