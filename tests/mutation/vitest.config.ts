/** The unit tests that a mutation run starts again and again: those of one room, as MUTATION_TESTS names them (patterns, a comma between). */
import { defineConfig } from 'vitest/config'
import { buildValues } from '../../scripts/build-values.ts'

export default defineConfig({
  define: await buildValues('test'),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: (process.env.MUTATION_TESTS ?? '').split(','),
    setupFiles: ['./tests/mutation/seed.ts'],
    isolate: false,
    // No test is ended for being slow: that a change makes it run without end, the mutation run itself finds out.
    testTimeout: 0,
    hookTimeout: 0,
  },
})
