// Finds PostgreSQL's own programs, which the tests start for themselves, and installs them where it may.
// Runs before `npm ci` has brought its own Node: plain JavaScript, Node ≥ 20, no dependencies.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const DEBIAN = '/usr/lib/postgresql'

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Debian keeps every version in a folder of its own; the newest comes first. */
function debianFolders() {
  try {
    return readdirSync(DEBIAN)
      .sort((a, b) => Number(b) - Number(a))
      .map((version) => join(DEBIAN, version, 'bin'))
  } catch {
    return []
  }
}

/** The folder that holds both `postgres` and `initdb`, or undefined. */
export function findPostgres() {
  const path = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return [...debianFolders(), ...path].find((folder) =>
    ['postgres', 'initdb'].every((program) => isExecutable(join(folder, program))),
  )
}

/** @param {string[]} args */
function aptGet(...args) {
  const { status, stderr } = spawnSync('apt-get', ['-qq', ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (status !== 0) console.error(stderr || `apt-get ${args.join(' ')} failed`)
}

function main() {
  if (!findPostgres() && process.getuid?.() === 0 && isExecutable('/usr/bin/apt-get')) {
    console.log('No PostgreSQL found: installing it with apt-get (about half a minute) …')
    aptGet('update')
    aptGet('install', '-y', '--no-install-recommends', 'postgresql')
  }
  if (!findPostgres())
    console.warn(
      'No PostgreSQL found: the tests that need it will be skipped. Install it (Debian, Ubuntu:\n' +
        '`apt-get install postgresql` as root) so that `postgres` and `initdb` are found.',
    )
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main()
