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

/** @param counterKey public key of the counter whose demo campaigns it believes */
export const buildDemo = async (
  counterKey: string,
  browser: 'chrome' | 'firefox' = 'chrome',
): Promise<DemoBuild> => {
  const outDir = mkdtempSync(join(tmpdir(), 'kov-digikompass-demo-'))
  process.env.VITE_DEMO_COUNTER = counterKey
  try {
    await build({ root: ROOT, mode: 'demo', browser, outDir, logger: SILENT })
  } finally {
    delete process.env.VITE_DEMO_COUNTER
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
