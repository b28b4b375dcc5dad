// Finds the programs that tests start for themselves besides browsers, and installs them where it may: PostgreSQL, and
// what the examples for deployment, the letters and the public data are tried with.
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

/** Program and the Debian package that brings it. */
const OTHERS = {
  nginx: 'nginx',
  openssl: 'openssl',
  zbarimg: 'zbar-tools',
  soffice: 'libreoffice-calc-nogui',
  php: 'php-cli',
}

/** Modules of Debian's own Python that public data is opened with, and the packages that bring them. */
const PYTHON = '/usr/bin/python3'
const MODULES = { pandas: 'python3-pandas', jsonschema: 'python3-jsonschema' }

/** @param {string} module */
const hasModule = (module) => spawnSync(PYTHON, ['-c', `import ${module}`], { stdio: 'ignore' }).status === 0

/** Python with everything the tests of public data need, or undefined. */
export const findPython = () => (Object.keys(MODULES).every(hasModule) ? PYTHON : undefined)

/** @param {string} program */
const isThere = (program) =>
  [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin'].some((folder) =>
    isExecutable(join(folder, program)),
  )

/** Debian packages of what is not there. */
const missing = () => [
  ...(findPostgres() ? [] : ['postgresql']),
  ...Object.entries(OTHERS).flatMap(([program, debian]) => (isThere(program) ? [] : [debian])),
  ...Object.entries(MODULES).flatMap(([module, debian]) => (hasModule(module) ? [] : [debian])),
]

function main() {
  const packages = missing()
  if (packages.length > 0 && process.getuid?.() === 0 && isExecutable('/usr/bin/apt-get')) {
    console.log(`Installing with apt-get (about a minute): ${packages.join(', ')} …`)
    aptGet('update')
    aptGet('install', '-y', '--no-install-recommends', ...packages)
  }
  const still = missing()
  if (still.length > 0)
    console.warn(
      `Not found: ${still.join(', ')}. The tests that need them will be skipped. On Debian or Ubuntu:\n` +
        `\`apt-get install ${still.join(' ')}\` as root.`,
    )
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main()
