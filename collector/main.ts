/**
 * Starts the collector: `node collector/main.ts`; `accept-copy` accepts a copied database (database/copied.ts). What it is told stands in variables (environment.ts).
 * What it loads is loaded only after Node's version is known to be enough: SQLite's own message would help nobody.
 */
import type { Environment } from './environment.ts'

const NODE = 24

const say = (...lines: string[]): void => {
  process.stderr.write(`${lines.join('\n')}\n`)
}

/** Why it cannot start, for the one who starts it; a database's address is never in it. */
const reasonOf = (error: unknown, { host, port }: Environment): string => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (error instanceof Error && ['StoreError', 'DemoSiteError'].includes(error.name)) return error.message
  if (code === 'EADDRINUSE') return `Port ${port} is taken. Stop the other program or set PORT.`
  if (code === 'EACCES') return `Port ${port} may not be used by this user. Set PORT to 1024 or more.`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `This machine has no address ${host}. Set HOST.`
  return `The collector cannot start (${code ?? 'unknown reason'}).`
}

const main = async (): Promise<number | undefined> => {
  if (Number(process.versions.node.split('.')[0]) < NODE) {
    say(
      `The collector needs Node.js ${NODE} or newer; this is ${process.version}. Install it and start again.`,
    )
    return 1
  }
  const { readEnvironment } = await import('./environment.ts')
  const read = readEnvironment(process.env)
  if (!read.ok) {
    say(...read.problems)
    return 2
  }
  if (process.argv[2] === 'accept-copy') {
    const { acceptCopy } = await import('./database/copied.ts')
    try {
      acceptCopy(read.environment.place)
      say(
        'The copy is taken as it is. What it lacks, the extensions deliver again by themselves while the survey is open.',
      )
      return 0
    } catch (error) {
      say(reasonOf(error, read.environment))
      return 1
    }
  }
  const { newLog } = await import('./log.ts')
  const { serve } = await import('./serve.ts')
  const log = newLog((line) => say(line))
  try {
    const running = await serve(read.environment, log)
    // Whoever starts it reads here where it listens: PORT may be 0, and then the system has chosen.
    process.stdout.write(`${JSON.stringify({ address: running.address })}\n`)
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void running.stop())
    return undefined
  } catch (error) {
    say(reasonOf(error, read.environment))
    return 1
  }
}

const code = await main()
if (code !== undefined) process.exitCode = code
