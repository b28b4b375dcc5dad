/**
 * Builds the custom element into dist/element: modules that find each other wherever the folder lies, and what npm
 * and editors need beside them.
 */
import { defineConfig, type UserConfig } from 'vite'
import { buildValues, DEMO } from '../../scripts/build-values.ts'
import { packageFiles } from './package/files.ts'

export default defineConfig(
  async ({ mode }): Promise<UserConfig> => ({
    root: import.meta.dirname,
    base: './',
    publicDir: false,
    define: await buildValues(mode),
    plugins: [packageFiles()],
    build: {
      outDir: mode === DEMO ? '../../dist/element-demo' : '../../dist/element',
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: { 'kov-digikompass': 'define.ts' },
        // One file on the way to the first question: what later chunks share with it, they get from it.
        preserveEntrySignatures: 'allow-extension',
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: mode === 'development' } },
  }),
)
