/**
 * An administrator's policy for one extension, in the very file the browser reads. It names that extension alone, so
 * no other browser on the machine is touched.
 */
import { mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { findChromium } from '../../../scripts/browsers.mjs'

/** As the administrators' guide has it: the extension may touch no website, and still reaches its collector. */
const NO_WEBSITES = { runtime_blocked_hosts: ['*://*'] }

/** Where Chromium looks on Linux; Chrome has a folder of its own. */
const FOLDER = /chrome/.test(basename(findChromium() ?? ''))
  ? '/etc/opt/chrome/policies/managed'
  : '/etc/chromium/policies/managed'

export interface ChromiumPolicy {
  /** Replaces what was set before; the browser notices by itself. */
  set(policy: Readonly<Record<string, unknown>>): void
  remove(): void
}

/** Folders that had to be made, the outermost first. */
const newFolders = (folder: string): string[] => {
  const first = mkdirSync(folder, { recursive: true })
  const made: string[] = []
  for (let at = folder; first !== undefined && at.length >= first.length; at = dirname(at)) made.unshift(at)
  return made
}

/** @returns why it cannot be set here, for a test that says why it is skipped; undefined where it can */
export const whyNoPolicy = (): string | undefined => {
  if (process.platform !== 'linux') return 'policies come from files on Linux alone'
  try {
    const probe = join(FOLDER, `digikompass-probe-${process.pid}.txt`)
    const made = newFolders(FOLDER)
    writeFileSync(probe, '')
    rmSync(probe)
    for (const folder of made.reverse()) rmdirSync(folder)
    return undefined
  } catch {
    return `${FOLDER} cannot be written to: run the tests as root to include this one`
  }
}

export const chromiumPolicy = (extensionId: string): ChromiumPolicy => {
  const file = join(FOLDER, `digikompass-test-${extensionId}.json`)
  const made = newFolders(FOLDER)
  const remove = () => {
    rmSync(file, { force: true })
    try {
      for (const folder of [...made].reverse()) rmdirSync(folder)
    } catch {
      // Somebody else has put something there meanwhile.
    }
    process.off('exit', remove)
  }
  process.once('exit', remove)
  return {
    set(policy) {
      const text = JSON.stringify({
        '3rdparty': { extensions: { [extensionId]: policy } },
        ExtensionSettings: { [extensionId]: NO_WEBSITES },
      })
      // Whole at once: the browser watches the folder, and may read at any moment.
      const draft = join(dirname(FOLDER), `digikompass-draft-${extensionId}`)
      writeFileSync(draft, text)
      renameSync(draft, file)
    },
    remove,
  }
}
