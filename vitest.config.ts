import { defineConfig } from 'vitest/config'
import { buildValues } from './scripts/build-values.ts'

export default defineConfig({
  define: await buildValues('test'),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    reporters: ['default', './tests/closing-line.ts'],
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Many of them wait for processes of their own.
          maxWorkers: 2,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**'],
          setupFiles: ['./tests/property-runs.ts'],
          // One PostgreSQL for the collector's tests; where it is not installed they are skipped.
          globalSetup: ['./tests/collector/setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 120_000,
          // Browsers want the machine for themselves: one journey at a time, after everything else.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
