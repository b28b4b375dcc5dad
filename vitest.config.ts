import { defineConfig } from 'vitest/config'
import { buildValues } from './scripts/build-values.ts'
import { LongestFirst } from './tests/longest-first.ts'
import { memoryFolder } from './tests/memory-folder.ts'

export default defineConfig({
  define: await buildValues('test'),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    reporters: ['default', './tests/closing-line.ts'],
    // A test ends when what it waits for has come; these only end what is stuck, on the busiest machine too.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    teardownTimeout: 60_000,
    // Much of the time is spent waiting for other processes: one worker more than the two processors that CI has.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // What is waited for comes when the machine gets round to it; one second is no promise of a busy one.
    expect: { poll: { timeout: 30_000 } },
    unstubGlobals: true,
    unstubEnvs: true,
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**'],
          setupFiles: ['./tests/property-runs.ts'],
          // Files share a worker's modules: loading them anew for each file takes as long as all the tests.
          isolate: false,
          // One PostgreSQL for the collector's tests; where it is not installed they are skipped.
          globalSetup: ['./tests/collector/setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/e2e/**/*.test.ts'],
          env: memoryFolder(),
          // Files share a worker's modules, and with them the browsers that are handed on.
          isolate: false,
          globalSetup: ['./tests/e2e/run-folder.ts'],
        },
      },
    ],
  },
})
