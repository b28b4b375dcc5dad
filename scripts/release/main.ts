/** `npm run release`: checks, packages, pictures and forms of one version, in one folder; then the tag. Uploads nothing. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { STORES, UPLOADS } from '../store/forms.ts'
import { packageName, writeRelease } from './folder.ts'
import { versionProblems } from './version.ts'

const ROOT = join(import.meta.dirname, '../..')
const HELP = `npm run release -- [--dry-run] [--no-tests]

Checks that the version is new and the working tree clean, runs all tests, makes the packages, pictures and forms for
the three stores in .output/release-<version>/ with their sums, and sets the tag. What to upload where stands in the
folder and is printed at the end; uploading itself is done by hand.

  --dry-run   everything but the tag; what stands against a release is said and does not stop it
  --no-tests  with --dry-run alone: only the tests of the packages themselves
`
/** What the packages themselves must hold: the linter's word, consent, texts, and the sources giving the same bytes. */
const PACKAGE_TESTS = [
  'tests/linter.test.ts',
  'tests/sources.test.ts',
  'tests/consent.test.ts',
  'tests/scripts/store.test.ts',
  'tests/e2e/packages.test.ts',
]

class Problem extends Error {}

const say = (line: string) => process.stdout.write(`${line}\n`)
const json = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'))

const git = (...args: string[]): string => {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' })
  if (status !== 0) throw new Problem(`git ${args[0]}: ${stderr.trim() || 'failed'}`)
  return stdout.trim()
}

/** Says what runs, and lets it write to the terminal itself. */
const run = (program: string, ...args: string[]): void => {
  say(`\n> ${program} ${args.join(' ')}`)
  const { status } = spawnSync(program, args, { cwd: ROOT, stdio: 'inherit' })
  if (status !== 0) throw new Problem(`${program} ${args.join(' ')} failed. Nothing was released.`)
}

const standing = (version: string): string[] => {
  const changed = git('status', '--porcelain').split('\n').filter(Boolean)
  return [
    ...versionProblems(version, json('package-lock.json').version, git('tag', '--list').split('\n')),
    ...(changed.length > 0
      ? [`${changed.length} files are not committed: a release is a commit and nothing else.`]
      : []),
  ]
}

const test = (all: boolean): void => {
  if (all) run('npm', 'test')
  else {
    run('npm', 'run', 'zip')
    run('npx', 'vitest', 'run', ...PACKAGE_TESTS)
  }
}

const sayUploads = (version: string, folder: string): void => {
  say(`\nEverything is in ${relative(ROOT, folder)}/ (sha256sum --check SHA256SUMS). To be uploaded by hand:`)
  for (const store of STORES) {
    const { where, packages } = UPLOADS[store]
    say(`  ${where}`)
    for (const name of packages) say(`    packages/${packageName(version, name)}`)
    say(`    the form: ${store}.md, pictures: images/`)
  }
  say(`Packages alone, with the stores' credentials in the environment (npx wxt submit --help):`)
  say(`  ${submitCommand(version, folder)}`)
}

/** WXT can upload the packages, never the forms; which credentials it reads from the environment, it says itself. */
const submitCommand = (version: string, folder: string): string => {
  const file = (name: Parameters<typeof packageName>[1]) =>
    `${relative(ROOT, folder)}/packages/${packageName(version, name)}`
  return `npx wxt submit --chrome-zip ${file('chrome')} --edge-zip ${file('chrome')} --firefox-zip ${file('firefox')} --firefox-sources-zip ${file('sources')}`
}

const release = async (dry: boolean, tests: boolean): Promise<void> => {
  if (!tests && !dry)
    throw new Problem('--no-tests goes with --dry-run alone: a release has passed all tests.')
  const { version } = json('package.json')
  const against = standing(version)
  for (const problem of against) say(`! ${problem}`)
  if (against.length > 0 && !dry) throw new Problem('Nothing was released.')
  test(tests)
  const folder = join(ROOT, `.output/release-${version}`)
  await writeRelease(join(ROOT, '.output'), version, folder)
  sayUploads(version, folder)
  if (dry) {
    say(
      `\nA dry run: the tag v${version} was not set.${against.length > 0 ? ' What stands against a release is said above.' : ''}`,
    )
    return
  }
  git('tag', '--annotate', `v${version}`, '--message', `KOV digikompass ${version}`)
  say(`\nThe tag v${version} is set here. Share it with  git push origin v${version}`)
}

try {
  const { values } = parseArgs({
    options: { 'dry-run': { type: 'boolean' }, 'no-tests': { type: 'boolean' }, help: { type: 'boolean' } },
  })
  if (values.help) process.stdout.write(HELP)
  else await release(values['dry-run'] ?? false, !values['no-tests'])
} catch (error) {
  const isOurs = error instanceof Problem || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
  if (!isOurs) throw error
  process.stderr.write(`${(error as Error).message}\n`)
  process.exitCode = 1
}
