/** Builds extension and site that believe the demo's counter, in demos alone. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { ROOT } from './folder.ts'
import { Problem } from './problem.ts'

const BIN = join(ROOT, 'node_modules')
const WXT = join(BIN, 'wxt/bin/wxt.mjs')
const VITE = join(BIN, 'vite/bin/vite.js')
const ELEMENT = join(ROOT, 'embed/element/vite.config.ts')
const SITE = join(ROOT, 'scripts/site/main.ts')

export const BUILT = {
  chromium: join(ROOT, '.output/chrome-mv3-demo'),
  firefox: join(ROOT, '.output/firefox-mv3-demo'),
  site: join(ROOT, 'dist/site-demo'),
} as const

/** What is run for each, one after another. */
const STEPS: Readonly<Record<keyof typeof BUILT, readonly (readonly string[])[]>> = {
  chromium: [[WXT, 'build', '--mode', 'demo']],
  firefox: [[WXT, 'build', '--mode', 'demo', '-b', 'firefox']],
  site: [
    [VITE, 'build', '--config', ELEMENT, '--mode', 'demo'],
    [SITE, '--demo'],
  ],
}

const run = async (args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> => {
  const child = spawn(process.execPath, [...args], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw new Problem('build', { cause: new Error(said.trim()) })
}

/** @param counterKey public; nothing secret goes into a build */
export const build = async (what: keyof typeof BUILT, counterKey: string): Promise<void> => {
  const env = { ...process.env, VITE_DEMO_COUNTER: counterKey, NODE_ENV: 'production' }
  for (const args of STEPS[what]) await run(args, env)
}
