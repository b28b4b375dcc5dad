/** How `npm run mutation` works. @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner', './tests/mutation/compiler-only.mjs'],
  ignorers: ['compiler-only'],
  vitest: { configFile: 'tests/mutation/vitest.config.ts', related: false },
  tsconfigFile: 'none: the tests run from the sources',
  tempDirName: '.stryker',
  cleanTempDir: 'always',
  concurrency: 2,
  // A change that makes the code run without end counts as noticed once its time is over. A run goes on for long, beside
  // other work: what is only slow must not be taken for endless.
  timeoutFactor: 4,
  timeoutMS: 20_000,
  dryRunTimeoutMinutes: 60,
  reporters: ['clear-text'],
  clearTextReporter: { logTests: false, allowEmojis: false },
  allowConsoleColors: false,
}
