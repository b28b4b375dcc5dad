/** PostgreSQL's own programs, told by variables where the database is: a password in an argument is seen by everybody. */
import { spawn } from 'node:child_process'
import { Refused } from './refused.ts'

/** @param url postgres://user:password@host:port/database?sslmode=… */
export const variablesOf = (url: string): Record<string, string> => {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url)
  const all = {
    PGHOST: searchParams.get('host') ?? decodeURIComponent(hostname),
    PGPORT: port,
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
    PGSSLMODE: searchParams.get('sslmode') ?? '',
    PGSSLROOTCERT: searchParams.get('sslrootcert') ?? '',
    // Without it, a mistyped password would be asked for and waited for.
    PGCONNECT_TIMEOUT: '10',
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
}

/** @returns its standard output @throws Refused `noTool` or `toolFailed`, with the last thing it said */
export const runTool = (
  tool: 'pg_dump' | 'pg_restore',
  args: readonly string[],
  url: string | undefined,
): Promise<string> =>
  new Promise((resolve, reject) => {
    const { PATH = '', LANG = '' } = process.env
    const child = spawn(tool, args, {
      env: { PATH, LANG, ...(url !== undefined && variablesOf(url)) },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    let complaint = ''
    child.stdout.on('data', (part: Buffer) => {
      said += part
    })
    child.stderr.on('data', (part: Buffer) => {
      complaint = (complaint + part).slice(-2_000)
    })
    child.on('error', () => reject(new Refused('noTool', [tool])))
    child.on('close', (code) =>
      code === 0
        ? resolve(said)
        : reject(new Refused('toolFailed', [tool, complaint.trim().split('\n').at(-1) ?? ''])),
    )
  })
