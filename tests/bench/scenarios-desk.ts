/** The federation's desk as an ordinary page, with as many municipalities as wanted in place of the real ones. */
import { join } from 'node:path'
import { build, type Plugin } from 'vite'
import { buildValues } from '../../scripts/build-values.ts'

const DESK = join(import.meta.dirname, '../../entrypoints/desk')

const otherMunicipalities = (list: unknown): Plugin => ({
  name: 'other-municipalities',
  enforce: 'pre',
  load: (id) =>
    /\/content\/municipalities\.json$/.test(id.replaceAll('\\', '/')) ? JSON.stringify(list) : null,
})

/** @param outDir where the built page goes */
export const buildDesk = async (list: unknown, outDir: string): Promise<void> => {
  await build({
    configFile: false,
    root: DESK,
    base: './',
    publicDir: false,
    logLevel: 'error',
    define: await buildValues('production'),
    plugins: [otherMunicipalities(list)],
    build: { outDir, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  })
}
