/**
 * `npm run mutation -- ROOM [FILE …]`: changes the room's code line by line and runs its tests against every change; a
 * change that no test notices survives and is printed. Not part of `npm test`: a room takes minutes to an hour.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')

interface Room {
  readonly mutate: readonly string[]
  /** Folders or files of tests, as patterns of vitest. */
  readonly tests: readonly string[]
  /** Changes noticed, in percent, that the project aims at. */
  readonly aim: number
}

const ROOMS: Readonly<Record<string, Room>> = {
  publication: {
    mutate: ['domain/publication.ts', 'domain/publication/*.ts'],
    tests: ['tests/domain/publication*.test.ts', 'tests/domain/publication/**/*.test.ts'],
    aim: 95,
  },
  protocol: {
    mutate: ['protocol/*.ts', '!protocol/*.d.ts'],
    tests: ['tests/protocol/**/*.test.ts'],
    aim: 95,
  },
  // What only a browser has, a frame without an origin and IndexedDB, is put to the test in one: tests/e2e.
  submit: {
    mutate: ['submit/*.ts', '!submit/messenger.ts'],
    tests: ['tests/submit/**/*.test.ts'],
    aim: 95,
  },
  storage: {
    mutate: ['storage/*.ts', '!storage/indexeddb.ts'],
    tests: ['tests/storage/**/*.test.ts'],
    aim: 95,
  },
  domain: {
    mutate: ['domain/**/*.ts', '!domain/publication.ts', '!domain/publication/*.ts'],
    tests: ['tests/domain/**/*.test.ts'],
    aim: 85,
  },
}

const [name = '', ...files] = process.argv.slice(2)
const room = Object.hasOwn(ROOMS, name) ? ROOMS[name] : undefined
if (!room) {
  const rooms = Object.entries(ROOMS).map(([key, { aim }]) => `  ${key} (aim: ${aim} % noticed)`)
  process.stderr.write(
    `npm run mutation -- ROOM [FILE …]\n\nROOM is one of\n${rooms.join('\n')}\nFILE: these files of it alone\n`,
  )
  process.exit(2)
}

const { status } = spawnSync(
  join(ROOT, 'node_modules/.bin/stryker'),
  [
    'run',
    'tests/mutation/stryker.config.mjs',
    '--mutate',
    (files.length > 0 ? files : room.mutate).join(','),
  ],
  { cwd: ROOT, stdio: 'inherit', env: { ...process.env, MUTATION_TESTS: room.tests.join(',') } },
)
process.exit(status ?? 1)
