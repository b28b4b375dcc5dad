/** Builds the extension as the demo does: it may reach collectors on this machine, and believes one demo counter. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'wxt'

const ROOT = join(import.meta.dirname, '../..')

export interface DemoBuild {
  /** The built extension, as an absolute path. */
  readonly extensionDir: string
  remove(): void
}

/**
 * @param counterKey public key of the counter whose demo campaigns it believes
 * @param more of the environment, such as EXTENSION_KEY
 */
export const buildDemo = async (
  counterKey: string,
  browser: 'chrome' | 'firefox' = 'chrome',
  more: Readonly<Record<string, string>> = {},
): Promise<DemoBuild> => {
  const outDir = mkdtempSync(join(tmpdir(), 'kov-digikompass-demo-'))
  const environment = { ...more, VITE_DEMO_COUNTER: counterKey }
  Object.assign(process.env, environment)
  try {
    await build({ root: ROOT, mode: 'demo', browser, outDir, logger: SILENT })
  } finally {
    for (const name of Object.keys(environment)) delete process.env[name]
  }
  return {
    extensionDir: join(outDir, `${browser}-mv3-demo`),
    remove: () => rmSync(outDir, { recursive: true, force: true }),
  }
}

const nothing = () => {}
const SILENT = {
  debug: nothing,
  log: nothing,
  info: nothing,
  warn: nothing,
  error: console.error,
  fatal: console.error,
  success: nothing,
  level: 0,
}
