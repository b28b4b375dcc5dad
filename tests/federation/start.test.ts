/** How the two command lines start, where their files go, and what they say when they cannot read or reach something. */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { databaseProblemOf } from '../../collector/database/problem.ts'
import { inProcess, newFolder } from './cli.ts'

const ROOT = join(import.meta.dirname, '../..')
const FEDERATION = join(ROOT, 'collector/federation/main.mjs')
const COUNTER = join(ROOT, 'counter/cli/main.mjs')
const start = (program: string, args: readonly string[], options: object = {}) =>
  spawnSync(program, args, { encoding: 'utf8', ...options })

/** The machine's own Node, where it is an older one. */
const OLD = ['/usr/bin/node', '/usr/local/bin/node'].find((path) => {
  const version = existsSync(path) ? start(path, ['--version']).stdout : ''
  const major = Number(/^v(\d+)/.exec(version)?.[1])
  return major >= 18 && major < 24
})

describe('On a Node that is too old', () => {
  test.skipIf(!OLD).each([FEDERATION, COUNTER])('%s says so in one line', (program) => {
    const { status, stdout, stderr } = start(OLD ?? '', [program, 'help'])
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' })
    expect(stderr).toMatch(/^Vaja on \/ needed: Node\.js 24\..*npm run \w+ -- \S+\n$/)
  })
})

describe('Under npm run', () => {
  test('paths mean the folder of whoever typed them, and secrets stay there', () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'pass.txt'), 'correct horse battery staple\n')
    const args = ['keys', 'new', '--folder', 'keys', '--passphrase-file', 'pass.txt']
    const ran = start('npm', ['--prefix', ROOT, 'run', '-s', 'counter', '--', ...args], { cwd: folder })
    expect({ status: ran.status, stderr: ran.stderr }).toEqual({ status: 0, stderr: '' })
    expect(readdirSync(join(folder, 'keys')).sort()).toEqual([
      'campaign.key',
      'identity.key',
      'public-keys.json',
    ])
    writeFileSync(
      join(folder, 'used.json'),
      JSON.stringify({ v: 1, ctx: '0'.repeat(64), to: '2027-03-05T15:00:00Z', used: [] }),
    )
    const federation = start(
      process.execPath,
      [FEDERATION, 'reminders', '--codes', 'code-list.json', '--used', 'used.json', '--out', 'y'],
      {
        cwd: ROOT,
        env: { ...process.env, INIT_CWD: folder, npm_lifecycle_event: 'federation', LANG: 'en' },
      },
    )
    expect(federation.stderr).toContain('There is no file code-list.json')
  })

  test('usage lines say what can be typed', async () => {
    expect((await inProcess(['help'])).out).toContain('npm run federation -- <command>')
    const { stdout } = start(process.execPath, [COUNTER, '--help'], { env: { ...process.env, LANG: 'en' } })
    expect(stdout).toContain('npm run counter -- <command>')
  })
})

test('Secret files are not written into the program’s own folder, whatever its name is written like', async () => {
  for (const out of [ROOT, join(ROOT, 'letters'), join(ROOT, 'domain/../x')]) {
    const ran = await inProcess([
      'invite',
      '--manifest',
      'x',
      '--collector',
      'https://x.example/',
      '--out',
      out,
    ])
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toContain('outside of the program')
  }
  const ran = start(process.execPath, [COUNTER, 'keys', 'new', '--shares'], {
    cwd: ROOT,
    env: { ...process.env, LANG: 'en' },
  })
  expect(ran.status).toBe(2)
  expect(ran.stderr).toContain('outside of the program')
  expect(existsSync(join(ROOT, 'campaign.key'))).toBe(false)
  // A folder whose name only begins alike is another one.
  const beside = await inProcess([
    'invite',
    '--manifest',
    'none',
    '--collector',
    'https://x.example/',
    '--out',
    `${ROOT}-letters`,
  ])
  expect(beside.err).toContain('There is no file none')
})

describe('What cannot be read', () => {
  const revoke = (codes: string, language = 'en') =>
    inProcess(['revoke', '--codes', codes, '--ehak', '0130', '--out', newFolder(), '--lang', language])

  test('is a mistake in JSON, with its line and character, in another encoding, empty, a workbook or a folder', async () => {
    const folder = newFolder()
    const file = (name: string, content: string | Uint8Array) => {
      writeFileSync(join(folder, name), content)
      return join(folder, name)
    }
    expect((await revoke(file('a', '{\n  "v": 1,\n}'))).err).toContain('line 3, character 1')
    expect((await revoke(file('a2', '{\n  "v": 1,\n}'), 'et')).err).toContain('viga on real 3, märk 1')
    expect((await revoke(file('b', ' \n'))).err).toContain('is empty')
    expect((await revoke(file('c', Buffer.from('PK\u0003\u0004xx', 'latin1')))).err).toContain('workbook')
    expect((await revoke(file('d', Buffer.from('{"v":"\u00cd\u00e0\u00f0"}', 'latin1')))).err).toContain(
      'Save it in UTF-8',
    )
    expect((await revoke(folder)).err).toContain('is a folder')
    // In an encoding that is certain it is simply read.
    expect((await revoke(file('e', Buffer.from('\ufeff{"v":2}', 'utf16le')))).err).toContain(
      'another version',
    )
  })

  test('is named by its cause where the user has no right to it, not as missing', () => {
    const folder = newFolder()
    chmodSync(folder, 0o755)
    writeFileSync(join(folder, 'secret.json'), '{}', { mode: 0o600 })
    mkdirSync(join(folder, 'closed'), { mode: 0o700 })
    writeFileSync(join(folder, 'closed', 'collector.sqlite'), '')
    const isRoot = process.getuid?.() === 0
    if (!isRoot) {
      chmodSync(join(folder, 'secret.json'), 0o000)
      chmodSync(join(folder, 'closed'), 0o000)
    }
    const as = (program: string, args: readonly string[], variables: object = {}) =>
      start(process.execPath, [program, ...args], {
        ...(isRoot && { uid: 65534, gid: 65534 }),
        cwd: '/',
        env: { PATH: process.env.PATH, LANG: 'en', ...variables },
      }).stderr
    expect(
      as(FEDERATION, ['revoke', '--codes', join(folder, 'secret.json'), '--ehak', '0130', '--out', 'x']),
    ).toMatch(/may not read the file .*secret\.json/)
    expect(as(FEDERATION, ['status'], { COLLECTOR_DB: join(folder, 'closed', 'collector.sqlite') })).toMatch(
      /may not read the database/,
    )
    expect(as(COUNTER, ['show', join(folder, 'secret.json')])).toMatch(/may not read the file/)
    chmodSync(join(folder, 'closed'), 0o700)
  })
})

describe('A database that does not answer', () => {
  test('is called so, with what to check, and no error of the program', async () => {
    const ran = await inProcess(['status'], { variables: { DATABASE_URL: 'postgres://x:y@127.0.0.1:1/z' } })
    expect(ran).toMatchObject({ code: 3, out: '' })
    expect(ran.err).toContain('check that it runs')
    expect(ran.err).not.toContain(' at ')
  })

  test('is known by what its driver says', async () => {
    const error: unknown = await new pg.Client({ host: '127.0.0.1', port: 1 })
      .connect()
      .catch((e: unknown) => e)
    expect(databaseProblemOf(error)).toBe('unreachable')
    expect(databaseProblemOf(new Error('Connection terminated unexpectedly'))).toBe('unreachable')
    for (const [code, problem] of [
      ['57P01', 'unreachable'],
      ['SQLITE_BUSY_SNAPSHOT', 'busy'],
      ['SQLITE_FULL', 'full'],
      ['SQLITE_READONLY_DIRECTORY', 'noRight'],
      ['ERR_ASSERTION', undefined],
    ] as const)
      expect(databaseProblemOf(Object.assign(new Error('x'), { code }))).toBe(problem)
    expect(databaseProblemOf(new TypeError('a mistake of ours'))).toBeUndefined()
  })
})
