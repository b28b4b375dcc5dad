/** A real PostgreSQL for as long as it is needed: its own folder, the loopback, a free port, fsync on. */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { findPostgres } from '../../scripts/programs.mjs'
import { waitFor } from '../e2e/harness/wait.ts'

export interface Postgres {
  /** Address of its first database, "postgres". */
  readonly url: string
  stop(): Promise<void>
}

const USER = 'collector'

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(address)))
    })
  })

/** PostgreSQL refuses to run as root; then it runs as a user that every system has. */
const otherUser = (): { uid: number; gid: number } | undefined => {
  if (process.getuid?.() !== 0) return undefined
  const idOf = (flag: string, user: string) => spawnSync('id', [flag, user], { encoding: 'utf8' })
  const user = ['postgres', 'nobody'].find((name) => idOf('-u', name).status === 0) ?? 'nobody'
  return { uid: Number(idOf('-u', user).stdout), gid: Number(idOf('-g', user).stdout) }
}

const answers = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url })
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  )
}

/** @returns undefined where PostgreSQL is not installed */
export const startPostgres = async (): Promise<Postgres | undefined> => {
  const programs = findPostgres()
  if (!programs) return undefined
  const owner = otherUser()
  const folder = mkdtempSync(join(tmpdir(), 'kov-digikompass-pg-'))
  chmodSync(folder, 0o755)
  if (owner) chownSync(folder, owner.uid, owner.gid)
  const data = join(folder, 'data')
  const init = ['-D', data, '-U', USER, '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']
  execFileSync(join(programs, 'initdb'), init, { ...owner, cwd: folder, stdio: 'ignore' })
  const port = await freePort()
  const settings = ['listen_addresses=127.0.0.1', 'max_connections=200', 'log_min_messages=panic']
  const args = ['-D', data, '-p', String(port), '-k', folder, ...settings.flatMap((s) => ['-c', s])]
  // The shell waits for its input to end, which happens even when this process is killed; then it stops the server.
  const watch = '"$@" & server=$!; cat >/dev/null; kill -INT $server; wait $server'
  const running = spawn('sh', ['-c', watch, 'sh', join(programs, 'postgres'), ...args], {
    ...owner,
    cwd: folder,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  const url = `postgres://${USER}@127.0.0.1:${port}/postgres`
  const stop = async () => {
    const gone = new Promise((resolve) => running.once('exit', resolve))
    running.stdin.end()
    if (running.exitCode === null) await gone
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await waitFor(() => answers(url), 'PostgreSQL to answer', 30_000)
  } catch (error) {
    await stop()
    throw error
  }
  return { url, stop }
}

/** A new, empty database on that server. @returns its address */
export const newDatabase = async (url: string): Promise<string> => {
  const name = `t_${randomUUID().replaceAll('-', '')}`
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  return Object.assign(new URL(url), { pathname: `/${name}` }).href
}
