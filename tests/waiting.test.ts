/** The tests wait for conditions, never for times: what takes longer on a busy machine would fail there, and nowhere else. */
import { expect, test } from 'vitest'
import { sourcesIn } from './source-tree.ts'

/** Whoever looks at a clock all the same, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'tests/e2e/harness/wait.ts': 'asks for the condition again and again; all others wait through it',
  'tests/e2e/harness/browser-process.ts': 'a limit: a browser that does not close is killed',
  'tests/e2e/harness/firefox-process.ts': 'a limit: a browser that does not close is killed',
  'tests/collector/readers.test.ts': 'how slowly somebody reads is what is tested',
  'tests/screen/screen.ts': 'runs effects at the next turn, whatever clock a test has set',
}
/** Times are what it measures; between two measurements the page is left in peace. */
const MEASURES = 'tests/bench/'

const TIMERS = ['setTimeout', 'setInterval', 'waitForTimeout']

interface Named {
  type: string
  name?: unknown
  computed?: unknown
}

const sources = sourcesIn('tests').filter(({ path }) => !path.startsWith(MEASURES))

/** Names in the code itself: a clock that a test sets names timers in texts alone. */
const timersIn = ({ nodes }: (typeof sources)[number]): string[] =>
  (nodes as Named[]).flatMap(({ type, name }) =>
    type === 'Identifier' && typeof name === 'string' && TIMERS.includes(name) ? [name] : [],
  )

test('No test waits for a time, but for the named exceptions', () => {
  const users = sources.filter((s) => timersIn(s).length > 0).map(({ path }) => path)
  expect(users.sort()).toEqual(Object.keys(EXCEPTIONS).sort())
})

test('No test lets a database, a shell or a page do the waiting', () => {
  const asleep = /pg_sleep|Atomics\.wait|[`'"]\s*sleep \d|&& sleep \d/
  const self = 'tests/waiting.test.ts'
  expect(sources.filter(({ path, text }) => path !== self && asleep.test(text)).map((s) => s.path)).toEqual(
    [],
  )
})
