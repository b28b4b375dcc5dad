/** Builds extension and page that believe the demo's counter, in demos alone. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { ROOT } from './folder.ts'
import { Problem } from './problem.ts'

const BIN = join(ROOT, 'node_modules')
const WXT = join(BIN, 'wxt/bin/wxt.mjs')
const VITE = join(BIN, 'vite/bin/vite.js')

export const BUILT = {
  chromium: join(ROOT, '.output/chrome-mv3-demo'),
  firefox: join(ROOT, '.output/firefox-mv3-demo'),
  page: join(ROOT, 'dist/page-demo'),
} as const

const ARGS: Readonly<Record<keyof typeof BUILT, readonly string[]>> = {
  chromium: [WXT, 'build', '--mode', 'demo'],
  firefox: [WXT, 'build', '--mode', 'demo', '-b', 'firefox'],
  page: [VITE, 'build', '--config', join(ROOT, 'embed/vite.config.ts'), '--mode', 'demo'],
}

/** @param counterKey public; nothing secret goes into a build */
export const build = async (what: keyof typeof BUILT, counterKey: string): Promise<void> => {
  const env = { ...process.env, VITE_DEMO_COUNTER: counterKey, NODE_ENV: 'production' }
  const child = spawn(process.execPath, [...ARGS[what]], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw new Problem('build', { cause: new Error(said.trim()) })
}
