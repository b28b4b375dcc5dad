import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { findChromium } from '../../../scripts/browsers.mjs'
import { Cdp } from './cdp.ts'
import { waitFor } from './wait.ts'

const FLAGS = [
  '--headless=new',
  '--no-sandbox', // Chromium refuses to run as root with its sandbox, and containers have no other user.
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-crash-restore-bubble',
  '--disable-dev-shm-usage',
  // Nothing beyond this machine is ever reached, even by mistake; attempts are still recorded.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
  // The pipe is ours (and may load extensions), the port is Playwright's.
  '--remote-debugging-pipe',
  '--remote-debugging-port=0',
  '--enable-unsafe-extension-debugging',
]

export type BrowserProcess = {
  cdp: Cdp
  /** Where Playwright connects, as often as it needs to. */
  endpoint: string
  profileDir: string
  /** SIGKILL to the browser and all its children at once, as a crash would; resolves when the browser has ended. */
  kill9(): Promise<void>
  /** Asks the browser to leave and removes the profile if it was a temporary one. */
  close(): Promise<void>
}

/** Starts Chromium in a process group of its own. */
export async function startChromium(flags: string[], givenProfile?: string): Promise<BrowserProcess> {
  const executable = findChromium()
  if (!executable) throw new Error('No Chromium: run `node scripts/browsers.mjs`, or set CHROMIUM.')
  const profileDir = givenProfile ?? mkdtempSync(join(tmpdir(), 'chromium-profile-'))
  // A killed browser leaves its old port behind, and reading that one would connect to nobody.
  const portFile = join(profileDir, 'DevToolsActivePort')
  rmSync(portFile, { force: true })

  const child = spawn(executable, [...FLAGS, `--user-data-dir=${profileDir}`, ...flags, 'about:blank'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    env: { ...process.env, TZ: 'Europe/Tallinn' },
  })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const killGroup = () => killProcessGroup(child)
  process.once('exit', killGroup)
  exited.then(() => process.off('exit', killGroup))

  const port = await Promise.race([
    waitFor(() => portIn(portFile), `${executable} to open its debugging port`, 30_000),
    exited.then(() => Promise.reject(new Error(`${executable} ended at once, with code ${child.exitCode}`))),
  ])
  const [, , , write, read] = child.stdio
  const cdp = new Cdp(write as Writable, read as Readable)
  return {
    cdp,
    endpoint: `http://127.0.0.1:${port}`,
    profileDir,
    async kill9() {
      killGroup()
      await exited
    },
    async close() {
      cdp.send('Browser.close').catch(() => {})
      const patience = setTimeout(killGroup, 5_000)
      await exited
      clearTimeout(patience)
      if (!givenProfile) rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

function portIn(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8').match(/^(\d+)\n/)?.[1] : undefined
}

function killProcessGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  process.kill(-child.pid, 'SIGKILL')
}
