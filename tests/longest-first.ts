/** The order in which test files begin: the longest first, so that none of them is left alone at the end. */
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Journeys that wait for a real survey to end or a real alarm to ring, then everything that needs a browser. */
const LONG = [
  'tests/e2e/demo.test.ts',
  'tests/e2e/submit.test.ts',
  'tests/attacks/rehearsal.test.ts',
  'tests/e2e/background.test.ts',
  'tests/e2e/packages.test.ts',
]

const rank = ({ moduleId }: TestSpecification): number => {
  const at = LONG.findIndex((path) => moduleId.endsWith(path))
  if (at >= 0) return at
  return moduleId.includes('/tests/e2e/') ? LONG.length : LONG.length + 1
}

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // By earlier durations where they are known, else by size.
    const usual = await super.sort(files)
    return usual
      .map((file, at) => ({ file, at }))
      .sort((a, b) => rank(a.file) - rank(b.file) || a.at - b.at)
      .map(({ file }) => file)
  }
}
