/** The real collector as a process of its own, as it runs in the federation's house. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { variablesOf } from './place.ts'

const MAIN = join(import.meta.dirname, '../../collector/main.ts')

export interface CollectorProcess {
  /** Ends in "/". */
  readonly address: string
  readonly child: ChildProcess
  /** All it has written so far. */
  output(): string
  /** SIGKILL: no chance to finish anything. */
  kill(): Promise<void>
  /** SIGTERM. @returns its exit code */
  stop(): Promise<number | null>
}

/** @param variables besides the database and a free port on the loopback */
export const startCollector = async (
  place: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<CollectorProcess> => {
  const env = {
    PATH: process.env.PATH ?? '',
    HOST: '127.0.0.1',
    PORT: '0',
    ...variablesOf(place),
    ...variables,
  }
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const ended = once(child, 'exit')
  const address = new Promise<string>((resolve, reject) => {
    let first = ''
    child.stdout.on('data', (part: Buffer) => {
      output += part
      first += part
      const [line, rest] = first.split('\n')
      if (rest !== undefined) resolve((JSON.parse(line ?? '') as { address: string }).address)
    })
    child.stderr.on('data', (part: Buffer) => {
      output += part
    })
    void ended.then(() => reject(new Error(`The collector did not start: ${output}`)))
  })
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal)
    await ended
    return child.exitCode
  }
  return {
    address: await address,
    child,
    output: () => output,
    kill: async () => {
      await end('SIGKILL')
    },
    stop: () => end('SIGTERM'),
  }
}
