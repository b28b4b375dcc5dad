/** What the command line says when it is asked wrongly, or given what is damaged. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { atTerminal, counter, hasTerminals, newRoom } from './tool.ts'

const PASSPHRASE = 'kolm rebast jooksid üle jäätunud järve'

describe('The command line', () => {
  const wrong: [string, string[], string][] = [
    ['an unknown command', ['open'], 'no command “open”'],
    ['half a command', ['keys'], 'no command “keys”'],
    ['an unknown option', ['keys', 'new', '--passphrase=x'], '--passphrase'],
    ['an option of another command', ['keys', 'public', '--piles', 'x'], '--piles'],
    ['a missing option', ['sign', 'draft.json'], '--challenge'],
    ['a missing file', ['inspect'], 'counter -- inspect --help'],
    ['a file too many', ['inspect', 'a', 'b'], '“b”'],
    ['a language it does not have', ['keys', 'public', '--lang', 'fi'], '--lang'],
    ['a file that is not there', ['inspect', 'no-such-file.json'], 'no-such-file.json'],
    ['threads that are no number', ['count', 'p', '--lists', 'l', '--threads', 'many'], '--threads'],
  ]
  test.each(wrong)('ends in 2 for %s, and says so', async (_, words, said) => {
    const { code, out, err } = await counter(...words)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(said)
    expect(err).not.toContain('    at ')
  })

  test('never takes a passphrase as a word', async () => {
    const { out } = await counter('keys', 'new', '--help')
    expect(out).toContain('--passphrase-file <file>')
    expect(out).not.toMatch(/--passphrase\b(?!-file)/)
  })

  test('speaks Estonian where the machine does not say otherwise', async () => {
    expect((await counter('--help', '--lang', 'et')).out).toContain('Loendaja programm')
    expect((await counter('--help')).out).toContain('The counter’s tool')
    expect((await counter()).code).toBe(0)
  })
})

describe('A passphrase', () => {
  const room = newRoom()
  const here = ['--folder', room.path]
  beforeAll(async () => {
    const made = await counter(
      'keys',
      'new',
      ...here,
      '--passphrase-file',
      room.write('pass', `${PASSPHRASE}\n`),
    )
    expect(made).toMatchObject({ code: 0, err: '' })
    room.write('register.json', '{')
  })
  afterAll(() => room.remove())

  const listing = (...more: string[]) =>
    counter('sign-lists', room.write('lists.json', {}), '--campaign', room.at('lists.json'), ...here, ...more)

  test('that is weak is not taken, and nothing is made', async () => {
    const empty = newRoom()
    const weak = empty.write('pass', 'lühike')
    const { code, err } = await counter(
      'keys',
      'new',
      '--folder',
      empty.at('keys'),
      '--passphrase-file',
      weak,
    )
    expect(code).toBe(2)
    expect(err).toContain('20 characters')
    expect(await counter('keys', 'public', '--folder', empty.at('keys'))).toMatchObject({ code: 2 })
    empty.remove()
  })

  test('that is wrong opens nothing', async () => {
    room.write('register.json', {
      v: 1,
      ctx: 'a'.repeat(64),
      signature: 'A'.repeat(86),
      lists: null,
      release: null,
      objections: [],
    })
    const { code, err } = await listing(
      '--passphrase-file',
      room.write('wrong', 'midagi muud kui see, mis vaja'),
    )
    expect(code).toBe(1)
    expect(err).toContain('does not open')
  })

  test('is not waited for where nobody can type', async () => {
    const { code, err } = await listing()
    expect(code).toBe(2)
    expect(err).toContain('--passphrase-file')
  })

  test('opens its file; then the rules speak', async () => {
    const { code, err } = await listing('--passphrase-file', room.at('pass'))
    expect(code).toBe(1)
    expect(err).toContain('The survey does not fit')
  })

  test('is told from a damaged file, a damaged register, and a file of another kind', async () => {
    const text = room.text('campaign.key')
    room.write('campaign.key', text.replace('"passphrase"', '"shares"'))
    expect((await listing()).err).toContain('is damaged')
    room.write('campaign.key', room.text('identity.key'))
    expect((await listing()).err).toContain('another kind of key')
    room.write('campaign.key', text)
    room.write('register.json', '{"v":1}')
    expect(await listing('--passphrase-file', room.at('pass'))).toMatchObject({ code: 2 })
  })

  test.skipIf(!hasTerminals)('is typed twice without being seen, and opens what it made', async () => {
    const typed = newRoom()
    const folder = ['--folder', typed.path]
    const made = await atTerminal(
      ['keys', 'new', ...folder],
      [
        ['Passphrase (not shown', PASSPHRASE],
        ['again', PASSPHRASE],
      ],
    )
    expect(made.code).toBe(0)
    expect(made.out).toContain('public-keys.json')
    expect(made.out).not.toContain('rebast')
    const differs = newRoom()
    const slip = await atTerminal(
      ['keys', 'new', '--folder', differs.path],
      [
        ['Passphrase (not shown', PASSPHRASE],
        ['again', `${PASSPHRASE}!`],
      ],
    )
    expect(slip.code).toBe(2)
    expect(slip.out).toContain('not the same')
    typed.remove()
    differs.remove()
  })
})

describe('Shares', () => {
  const room = newRoom()
  const other = newRoom()
  const [share, strange] = [room, other].map((r) => (n: number) => [
    '--share',
    r.at(`campaign-share-${n}.txt`),
  ])
  beforeAll(async () => {
    for (const { path } of [room, other]) await counter('keys', 'new', '--shares', '--folder', path)
    room.write('register.json', {
      v: 1,
      ctx: 'a'.repeat(64),
      signature: 'A'.repeat(86),
      lists: null,
      release: null,
      objections: [],
    })
  })
  afterAll(() => {
    room.remove()
    other.remove()
  })
  const opening = (...shares: (string[] | undefined)[]) =>
    counter(
      'sign-lists',
      room.write('l.json', {}),
      '--campaign',
      room.at('l.json'),
      '--folder',
      room.path,
      ...shares.flatMap((x) => x ?? []),
    )

  test('open with two of three', async () => {
    expect((await opening(share?.(1), share?.(2))).err).toContain('The survey does not fit')
  })

  test('of other keys are named', async () => {
    const { code, err } = await opening(share?.(1), strange?.(2))
    expect(code).toBe(1)
    expect(err).toMatch(/1 given. Shares of other keys: 2\/3 \([0-9A-Z]{4}-[0-9A-Z]{4}\)/)
  })

  test('that are damaged, or none at all, are named', async () => {
    const text = room.text('campaign-share-2.txt')
    const code = /code: {2}(\S)/.exec(text)?.[1] ?? ''
    room.write('bad.txt', text.replace(`code:  ${code}`, `code:  ${code === 'a' ? 'b' : 'a'}`))
    expect((await opening(share?.(1), ['--share', room.at('bad.txt')])).err).toMatch(/bad\.txt is damaged/)
    expect((await opening(share?.(1), ['--share', room.at('l.json')])).err).toMatch(/l\.json is not a share/)
  })
})

test('Where nothing can be written it ends in 3', async () => {
  const room = newRoom()
  const file = room.write('file', 'in the way of a folder')
  for (const folder of [file, `${file}/keys`]) {
    const made = await counter('keys', 'new', '--shares', '--folder', folder)
    expect(made.code).toBe(3)
    expect(made.err).toContain('cannot be written')
  }
  room.remove()
})
