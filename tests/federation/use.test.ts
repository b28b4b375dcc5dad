import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { languageOf } from '../../collector/federation/cli/language.ts'
import { writeNew } from '../../collector/federation/cli/write.ts'
import { Refused } from '../../collector/federation/steps/refused.ts'
import { federation, inProcess, newFolder } from './cli.ts'

describe('The command line', () => {
  test('runs as a program, with the exit code of its answer', async () => {
    const folder = newFolder()
    expect(await federation(['help'], { folder })).toMatchObject({ code: 0, err: '' })
    const none = await federation(['status'], { folder })
    expect(none).toMatchObject({ code: 3, out: '' })
    expect(none.err).toContain('There is no database collector.sqlite')
    // A look does not leave an empty database behind.
    expect(existsSync(join(folder, 'collector.sqlite'))).toBe(false)
  })

  test.each([
    [['nonsense'], 2, /no command “nonsense”/],
    [['codes'], 2, /no command “codes”/],
    [['status', '--nonsense'], 2, /no option --nonsense/],
    [['status', '--out', 'x'], 2, /no option --out/],
    [['close', '--out', 'x'], 2, /name of the survey/],
    [['close', 'kov-2027'], 2, /--out is needed/],
    [['close', 'kov-2027', 'more', '--out', 'x'], 2, /“more”.*one too many/],
    [['draft', 'word', '--plan', 'x', '--keys', 'x', '--out', 'x'], 2, /“word”.*one too many/],
    [['extend', 'kov-2027', '--to', '2027-03-05T17:00Z'], 2, /--kind is needed/],
    [['extend', 'kov-2027', '--notice', 'x', '--kind', 'extension'], 2, /--kind does not go with --notice/],
    [
      ['extend', 'kov-2027', '--to', '2027-03-05', '--kind', 'extension', '--notice-key', 'x'],
      2,
      /value of --to/,
    ],
    [
      ['extend', 'kov-2027', '--to', '2027-03-05T17:00Z', '--kind', 'more', '--notice-key', 'x'],
      2,
      /value of --kind/,
    ],
    [['status', '--json=yes'], 2, /value of --json/],
    [['used', 'kov-2027', '--out', 'a', '--out', 'b'], 2, /value of --out/],
    [['revoke', '--codes', 'x', '--ehak', '12', '--out', 'x'], 2, /value of --ehak/],
    [
      ['invite', '--manifest', 'x', '--collector', 'http://collector.example.ee/', '--out', 'x'],
      2,
      /value of --collector/,
    ],
  ] as const)('says what is wrong with %j', async (args, code, words) => {
    const ran = await inProcess(args)
    expect(ran.err).toMatch(words)
    expect(ran).toMatchObject({ code, out: '' })
  })

  test('says what is wrong with a file, and which place in it', async () => {
    const folder = newFolder()
    const file = (name: string, text: string) => {
      const path = join(folder, name)
      writeFileSync(path, text)
      return path
    }
    const revoke = (codes: string) =>
      inProcess(['revoke', '--codes', codes, '--ehak', '0130', '--out', folder])
    expect((await revoke(join(folder, 'none'))).err).toMatch(/There is no file/)
    expect((await revoke(folder)).err).toMatch(/is a folder/)
    expect((await revoke(file('a', '{'))).err).toMatch(/not proper JSON/)
    expect((await revoke(file('b', '\u00ff\u0000'))).err).toMatch(/is no text file/)
    expect((await revoke(file('c', '{"v":2}'))).err).toMatch(/another version/)
    expect((await revoke(file('d', '{"v":1,"use":"codeList"}'))).err).toMatch(/first wrong place: campaign/)
    expect((await revoke(file('e', '[]'))).err).toMatch(/not what the command needs/)
    for (const name of ['a', 'c', 'd']) expect((await revoke(join(folder, name))).code).toBe(2)
  })

  test('says of an option what stands there, what is expected and an example', async () => {
    const ran = await inProcess(['extend', 'kov-2027', '--to', '5. märts', '--lang', 'et'])
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toMatch(/--to väärtus „5\. märts“ ei sobi\. Oodatakse: .*2027-03-05T17:00\+02:00/)
    const codes = join(newFolder(), 'none.json')
    // The nought that a spreadsheet took away.
    expect(
      (await inProcess(['revoke', '--codes', codes, '--ehak', '130', '--out', newFolder()])).err,
    ).toContain('no file')
    expect(
      (await inProcess(['revoke', '--codes', codes, '--ehak', '13', '--out', newFolder()])).err,
    ).toContain('does not fit: “13”')
  })

  test('says which variable is wrong, in its own language', async () => {
    const variables = { DATABASE_URL: 'mysql://x', LANG: 'C' }
    const ran = await inProcess(['status'], { variables })
    expect(ran.code).toBe(3)
    expect(ran.err).toMatch(/Muutujad ei ole korras:\n {2}– DATABASE_URL: PostgreSQLi aadress/)
  })

  test('says so when a database does not answer, without its password', async () => {
    const place = 'postgres://collector:opensesame@127.0.0.1:1/none'
    const ran = await inProcess(['status'], { place })
    expect(ran.code).toBe(3)
    expect(ran.err).toContain('does not answer')
    expect(ran.err).not.toContain('opensesame')
  })

  test('says so when a file is no database', async () => {
    const place = join(newFolder(), 'collector.sqlite')
    writeFileSync(place, 'something else, and long enough to be taken for more than an empty file'.repeat(99))
    const ran = await inProcess(['status'], { place })
    expect(ran.code).toBe(3)
    expect(ran.err).toMatch(/database/)
  })

  test('cannot write where a file stands in the way of a folder', async () => {
    const folder = newFolder()
    mkdirSync(join(folder, 'x'))
    writeFileSync(join(folder, 'y'), '')
    const ran = await inProcess(['backup', '--backup', join(folder, 'y', 'z')], {
      place: join(folder, 'none.sqlite'),
    })
    expect(ran.code).toBe(3)
  })
})

test('A file that could not be written to its end is not there', async () => {
  const path = join(newFolder(), 'piles.ndjson')
  const parts = function* () {
    yield 'one'
    throw new Refused('pileDiffers', ['answer/1.1'])
  }
  await expect(writeNew(path, parts())).rejects.toThrow('pileDiffers')
  expect(existsSync(path)).toBe(false)
  await writeNew(path, ['one'])
  await expect(writeNew(path, ['two'])).rejects.toThrow('fileExists')
  expect(readFileSync(path, 'utf8')).toBe('one')
})

test.each([
  [undefined, {}, 'et'],
  [undefined, { LANG: 'en_US.UTF-8' }, 'en'],
  [undefined, { LANG: 'en_US.UTF-8', LC_ALL: 'et_EE' }, 'et'],
  [undefined, { LC_ALL: '', LC_MESSAGES: 'en_GB', LANG: 'et_EE' }, 'en'],
  [undefined, { LANG: 'C.UTF-8' }, 'et'],
  [undefined, { LANG: 'de_DE' }, 'et'],
  ['en', { LANG: 'et_EE' }, 'en'],
  ['et', { LANG: 'en_GB' }, 'et'],
] as const)('Asked for %s on a system with %j, it speaks %s', (asked, variables, language) => {
  expect(languageOf(asked, variables)).toBe(language)
})
