/** The real collector as a process of its own, started as an operator would start it, and killed as fate would. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const MAIN = join(import.meta.dirname, '../collector/main.ts')

export interface CollectorProcess {
  /** Base address, ending in "/"; the same after every start. */
  readonly url: string
  /** Every line it has written, over all starts. */
  readonly lines: readonly string[]
  /** Whether it runs now. */
  isRunning(): boolean
  /** As by a power cut: nothing is finished, nothing is said. */
  kill9(): Promise<void>
  /** Starts it again after its end, on the same port and the same database. */
  restart(): Promise<void>
  /** Asks it to finish and waits until it has. */
  stop(): Promise<void>
}

export interface ProcessOptions {
  /** Variables as collector/environment.ts reads them, for instance COLLECTOR_DB. */
  readonly variables: Readonly<Record<string, string>>
  /** 0: any free one, chosen at the first start. */
  readonly port?: number
}

/** What the collector says on its first line: where it listens. */
const portIn = (line: string): number | undefined => {
  try {
    const said: unknown = JSON.parse(line)
    if (typeof said !== 'object' || said === null || !('address' in said)) return undefined
    return Number(new URL(String(said.address)).port)
  } catch {
    return undefined
  }
}

/** @throws Error with what the collector said, when it ends before it listens */
export const startCollector = async ({ variables, port = 0 }: ProcessOptions): Promise<CollectorProcess> => {
  const lines: string[] = []
  let child: ChildProcess | undefined
  let chosen = port

  const start = async (): Promise<void> => {
    const env = { ...process.env, ...variables, PORT: String(chosen) }
    const started = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    const { stdout, stderr } = started
    child = started
    createInterface({ input: stderr }).on('line', (line) => lines.push(line))
    const ended = once(started, 'exit').then(() => {
      throw new Error(`The collector has ended: ${lines.slice(-3).join(' ')}`)
    })
    const listening = new Promise<number>((resolve) => {
      createInterface({ input: stdout }).on('line', (line) => {
        lines.push(line)
        const said = portIn(line)
        if (said !== undefined) resolve(said)
      })
    })
    ended.catch(() => {})
    chosen = await Promise.race([listening, ended])
  }

  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    const running = child
    if (!running || running.exitCode !== null || running.signalCode !== null) return
    const gone = once(running, 'exit')
    running.kill(signal)
    await gone
  }

  await start()
  return {
    url: `http://127.0.0.1:${chosen}/`,
    lines,
    isRunning: () => child?.exitCode === null && child.signalCode === null,
    kill9: () => end('SIGKILL'),
    restart: start,
    stop: () => end('SIGTERM'),
  }
}

/** The variables by which the collector's programs are told of a database. */
export const variablesOf = (place: string): Record<string, string> =>
  place.startsWith('postgres') ? { DATABASE_URL: place } : { COLLECTOR_DB: place }
