import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFirefox } from '../../../scripts/browsers.mjs'
import { type Bidi, connectBidi } from './bidi.ts'
import { Marionette } from './marionette.ts'
import { waitFor } from './wait.ts'

const FLAGS = ['--headless', '--no-remote', '--marionette', '--remote-debugging-port=0']

export type FirefoxProcess = {
  bidi: Bidi
  marionette: Marionette
  profileDir: string
  /** SIGKILL to the browser and all its children at once, as a crash would. */
  kill9(): Promise<void>
  /** Ends the browser and removes its profile if it was a temporary one. */
  close(): Promise<void>
}

/**
 * Firefox reads a policies.json from another place than the machine's own only where it is under test, which it
 * believes of a browser that may speak to nobody beyond this machine.
 */
const UNDER_TEST = { 'security.turn_off_all_security_so_that_viruses_can_take_over_this_computer': true }
const NOBODY_BEYOND = { MOZ_DISABLE_NONLOCAL_CONNECTIONS: '1' }

/**
 * Starts Firefox in a process group of its own; Marionette and BiDi share one session.
 * @param policies what stands under "policies" in an administrator's policies.json
 */
export async function startFirefox(
  prefs: Record<string, string | number | boolean>,
  givenProfile?: string,
  policies?: object,
): Promise<FirefoxProcess> {
  const executable = findFirefox()
  if (!executable) throw new Error('No Firefox: install firefox-esr, or set FIREFOX.')
  const profile = givenProfile ?? mkdtempSync(join(tmpdir(), 'firefox-profile-'))
  // A killed browser leaves its old port behind, and its lock, which names a process that is gone.
  for (const left of ['MarionetteActivePort', 'lock', '.parentlock'])
    rmSync(join(profile, left), { force: true })
  const policyFile = join(profile, 'policies.json')
  if (policies) writeFileSync(policyFile, JSON.stringify({ policies }))
  const forPolicies = policies ? { ...UNDER_TEST, 'browser.policies.alternatePath': policyFile } : {}
  const lines = Object.entries({ 'marionette.port': 0, ...forPolicies, ...prefs }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  )
  writeFileSync(join(profile, 'user.js'), lines.join(''))
  const child = spawn(executable, [...FLAGS, '--remote-allow-system-access', '--profile', profile], {
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, TZ: 'Europe/Tallinn', ...(policies && NOBODY_BEYOND) },
  })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const isRunning = () => child.exitCode === null && child.signalCode === null
  const kill = () => {
    if (child.pid !== undefined && isRunning()) process.kill(-child.pid, 'SIGKILL')
  }
  process.once('exit', kill)
  exited.then(() => process.off('exit', kill))

  const port = await Promise.race([
    waitFor(
      () => Number(readFileSync(join(profile, 'MarionetteActivePort'), 'utf8')),
      `${executable}`,
      60_000,
    ),
    exited.then(() => Promise.reject(new Error(`${executable} ended at once, with code ${child.exitCode}`))),
  ])
  const { marionette, bidiAddress } = await Marionette.open(port)
  const bidi = await connectBidi(bidiAddress)
  return {
    bidi,
    marionette,
    profileDir: profile,
    async kill9() {
      kill()
      await exited
    },
    async close() {
      // One that was killed answers no more.
      if (isRunning()) await marionette.quit()
      const patience = setTimeout(kill, 5_000)
      await exited
      clearTimeout(patience)
      if (!givenProfile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
