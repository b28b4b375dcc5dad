/**
 * Builds the custom element into dist/element: modules that find each other wherever the folder lies, and what npm
 * and editors need beside them.
 */
import { defineConfig, type UserConfig } from 'vite'
import { buildValues, DEMO } from '../../scripts/build-values.ts'
import { packageFiles } from './package/files.ts'
import { preloadFile } from './package/preload.ts'

export default defineConfig(
  async ({ mode }): Promise<UserConfig> => ({
    root: import.meta.dirname,
    base: './',
    publicDir: false,
    define: await buildValues(mode),
    plugins: [packageFiles(), preloadFile()],
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
        // One file on the way to the first question: what later chunks share with it, they get from it.
        preserveEntrySignatures: 'allow-extension',
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          // Left to itself, Rolldown puts these into chunks of their own, which a page would have to wait for.
          codeSplitting: {
            groups: [{ name: 'kov-digikompass', test: /(element.define|domain.(demand|limits))\.ts$/ }],
          },
        },
      },
    },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: mode === 'development' } },
  }),
)
