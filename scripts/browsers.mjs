// Finds the real browsers the tests drive and, where it may, installs the one they cannot do without.
// Runs before `npm ci` has brought its own Node: plain JavaScript, Node ≥ 20, no dependencies.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, isAbsolute, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const CHROMIUM = {
  variable: 'CHROMIUM',
  names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  paths: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
}
const FIREFOX = {
  variable: 'FIREFOX',
  names: ['firefox-esr', 'firefox'],
  paths: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
}

export const findChromium = () => find(CHROMIUM)
export const findFirefox = () => find(FIREFOX)

/** @param {{ variable: string, names: string[], paths: string[] }} browser */
function find({ variable, names, paths }) {
  const wish = process.env[variable]
  if (wish) return checkedWish(variable, wish)
  return names.map(onPath).find(Boolean) ?? paths.find(isExecutable)
}

/** A wish that cannot be met is an error, never a silent fall back to some other browser.
 * @param {string} variable @param {string} wish */
function checkedWish(variable, wish) {
  const path = isAbsolute(wish) || wish.includes('/') ? resolve(wish) : onPath(wish)
  if (path && isExecutable(path)) return path
  throw new Error(`${variable}=${wish} is not an executable file. Correct the variable or unset it.`)
}

/** @param {string} name */
function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return folders.map((folder) => join(folder, name)).find(isExecutable)
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** @param {string[]} args */
function aptGet(...args) {
  const { status, stderr } = spawnSync('apt-get', ['-qq', ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (status !== 0) console.error(stderr || `apt-get ${args.join(' ')} failed`)
  return status === 0
}

/** @param {string[]} packages */
const install = (...packages) => aptGet('install', '-y', '--no-install-recommends', ...packages)

function main() {
  if (!findChromium() && process.getuid?.() === 0 && onPath('apt-get')) {
    console.log('No Chromium found: installing it with apt-get (about a minute) …')
    aptGet('update')
    install('chromium')
    if (!findFirefox()) install('firefox-esr')
  }
  if (!findFirefox()) {
    console.warn(
      'No Firefox found: its tests will be skipped. Install firefox-esr or firefox, or set FIREFOX to its path.',
    )
  }
  if (findChromium()) return 0
  console.error(
    'No Chromium found, and the tests need one. Install it (Debian, Ubuntu: `apt-get install chromium` as root;\n' +
      'macOS: `brew install --cask chromium`) or set the variable CHROMIUM to the path of Chromium or Chrome.',
  )
  return 1
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    process.exitCode = main()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
