/**
 * Builds the custom element into dist/element: modules that find each other wherever the folder lies, and what npm
 * and editors need beside them.
 */
import { join } from 'node:path'
import { defineConfig, type Plugin, type UserConfig } from 'vite'
import { buildValues, DEMO } from '../../scripts/build-values.ts'
import { currentFile } from './package/current.ts'
import { survivingEntry } from './package/entry.ts'
import { packageFiles } from './package/files.ts'
import { preloadFile } from './package/preload.ts'

const UPDATE = join(import.meta.dirname, 'update.ts')

/** There are no style sheet files to link in, so Vite's helper for them is not carried along; ours notices an update. */
const plainImports = (): Plugin => ({
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) =>
    id === '\0vite/preload-helper.js'
      ? `export { loadPart as __vitePreload } from ${JSON.stringify(UPDATE)}`
      : undefined,
})

export default defineConfig(
  async ({ mode }): Promise<UserConfig> => ({
    root: import.meta.dirname,
    base: './',
    publicDir: false,
    define: await buildValues(mode),
    plugins: [plainImports(), packageFiles(), preloadFile(), currentFile(), survivingEntry()],
    build: {
      outDir: mode === DEMO ? '../../dist/element-demo' : '../../dist/element',
      emptyOutDir: true,
      target: 'es2022',
      // The browsers that know light-dark(): rewritten for older ones, it would not follow the page's color-scheme.
      cssTarget: ['chrome123', 'firefox128', 'safari17.5'],
      modulePreload: false,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: { 'kov-digikompass': 'define.ts' },
        // Nothing imports the entry back: pages append "?v=…" to it, and a module with another address is another one.
        preserveEntrySignatures: 'strict',
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          // All that the first question needs of the code, in one file.
          codeSplitting: { groups: [{ name: 'core', test: /element.element\.ts$/ }] },
        },
      },
    },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: mode === 'development' } },
  }),
)
