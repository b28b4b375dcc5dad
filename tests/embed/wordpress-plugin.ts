/** The plugin for WordPress as its own PHP prints it, without a WordPress. */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../source-tree.ts'

const PLUGIN = join(ROOT, 'embed/examples/wordpress/kov-digikompass')

/** PHP is there, and the element was built. */
export const canPrint = spawnSync('php', ['--version']).status === 0 && existsSync(join(ROOT, 'dist/element'))

/** A file of the plugin. */
export const readPlugin = (path: string): string => readFileSync(join(PLUGIN, path), 'utf8')

/** The plugin as an administrator installs it: its folder, with the built element in it. */
export const installedPlugin = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'kov-digikompass-wordpress-'))
  cpSync(PLUGIN, join(folder, 'kov-digikompass'), { recursive: true })
  cpSync(join(ROOT, 'dist/element'), join(folder, 'kov-digikompass/element'), { recursive: true })
  return folder
}

export interface Printed {
  /** For a shortcode, for a block, and what of a tag an author may write. */
  html: string
  block: string
  tag: Record<string, true>
  /** The address of the module. */
  module: string
}
/** What the plugin's own PHP prints. */
export const printed = (folder: string, given: Record<string, string>): Printed =>
  JSON.parse(
    execFileSync('php', [
      join(ROOT, 'tests/fixtures/wordpress/print.php'),
      join(folder, 'kov-digikompass/kov-digikompass.php'),
      JSON.stringify(given),
    ]).toString(),
  )
