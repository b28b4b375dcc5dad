import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { migrations } from '../../collector/database/migrations/all.ts'
import { openStore } from '../../collector/database/open.ts'
import { checkAddress } from '../../collector/doctor/address.ts'
import { checkClock, compareClocks } from '../../collector/doctor/clock.ts'
import { checkDisk } from '../../collector/doctor/disk.ts'
import { checkEnvironment } from '../../collector/doctor/environment.ts'
import type { Finding } from '../../collector/doctor/finding.ts'
import { checkKeys } from '../../collector/doctor/keys.ts'
import { checkPostgres } from '../../collector/doctor/postgres.ts'
import { checkSqlite } from '../../collector/doctor/sqlite.ts'
import { newNoticeKey } from '../../collector/federation/steps/notice-key.ts'
import { newCampaignKeys, newIdentity, writeCampaignKeys, writeIdentity } from '../../counter/keys.ts'
import { mountDisk } from '../collector/disk.ts'
import { newDatabase } from '../collector/postgres.ts'
import { ROOT } from '../source-tree.ts'
import { DAY } from './campaign.ts'
import { hasProgram, newCertificate } from './certificate.ts'
import { federation, inProcess, newFolder } from './cli.ts'

const whats = (findings: readonly Finding[]) => findings.map((f) => f.what)

const ends: (() => void)[] = []
afterAll(() => {
  for (const end of ends.splice(0)) end()
})

const healthy: RequestListener = (_, answer) => {
  answer.setHeader('Strict-Transport-Security', 'max-age=31536000')
  answer.setHeader('Access-Control-Allow-Origin', '*')
  answer.end('{"state":"ok"}')
}

describe.skipIf(!hasProgram('openssl', 'version'))('At the public address the doctor', () => {
  const folder = newFolder()
  const addressWith = async (days: number, listener: RequestListener): Promise<string> => {
    const { certificate, key } = newCertificate(folder, days)
    const server = createServer({ cert: readFileSync(certificate), key: readFileSync(key) }, listener)
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    ends.push(() => server.close())
    return `https://localhost:${(server.address() as AddressInfo).port}/`
  }
  const found = async (days: number, listener: RequestListener, later = 0) =>
    whats((await checkAddress(await addressWith(days, listener), Date.now() + later)).findings)

  test('notices that nobody trusts a certificate', async () => {
    expect(await found(90, healthy)).toEqual(['certificateUntrusted', 'answers', 'hstsFine'])
  })

  test('notices a certificate that has run out', async () => {
    expect(await found(5, healthy, 6 * DAY)).toEqual(['certificateExpired', 'answers', 'hstsFine'])
  })

  test('warns of one that soon will, and is content with a longer one', async () => {
    for (const [days, what] of [
      [5, 'certificateSoon'],
      [30, 'certificateFine'],
    ] as const) {
      const address = await addressWith(days, healthy)
      const trusted = { NODE_EXTRA_CA_CERTS: join(folder, `certificate-${days}.pem`) }
      const ran = await federation(['doctor', '--address', address, '--json'], {
        place: join(folder, 'none.sqlite'),
        folder: newFolder(),
        variables: trusted,
      })
      const all: { check: string; what: string }[] = JSON.parse(ran.out)
      expect(all.filter((f) => f.check === 'address').map((f) => f.what)).toEqual([
        what,
        'answers',
        'hstsFine',
      ])
    }
  })

  test('notices what is missing from answers, or should not be in them', async () => {
    const bare: RequestListener = (_, answer) => {
      answer.setHeader('Set-Cookie', 'a=1')
      answer.end('{"state":"ok"}')
    }
    expect((await found(90, bare)).slice(1)).toEqual(['answers', 'hstsMissing', 'corsMissing', 'cookies'])
    const smaller: RequestListener = (request, answer) => {
      answer.setHeader('Content-Encoding', 'gzip')
      healthy(request, answer)
    }
    expect((await found(90, smaller)).slice(1)).toEqual(['answers', 'hstsFine', 'compressed'])
    expect(
      (await found(90, (_, answer) => answer.writeHead(302, { Location: '/x' }).end())).slice(1),
    ).toEqual(['redirects'])
    expect((await found(90, (_, answer) => answer.end('<h1>It works</h1>'))).slice(1)).toEqual([
      'notTheCollector',
    ])
    expect((await found(90, (_, answer) => answer.writeHead(502).end())).slice(1)).toEqual([
      'notTheCollector',
    ])
  })

  test('notices that nothing answers, that it is not encrypted, and that no address is known', async () => {
    expect(whats((await checkAddress('https://localhost:1/', Date.now())).findings)).toEqual(['unreachable'])
    expect(whats((await checkAddress('http://localhost:1/', Date.now())).findings)).toEqual(['addressPlain'])
    expect(whats((await checkAddress(undefined, Date.now())).findings)).toEqual(['noAddress'])
  })

  test('notices a plain server where an encrypted one should be', async () => {
    const { createServer: plain } = await import('node:http')
    const server = plain(healthy).listen(0, '127.0.0.1')
    await once(server, 'listening')
    ends.push(() => server.close())
    const address = `https://localhost:${(server.address() as AddressInfo).port}/`
    expect(whats((await checkAddress(address, Date.now())).findings)).toEqual(['tlsRefused'])
  })
})

describe('Of the clock the doctor', () => {
  const seen = (isHere: boolean) => {
    const at = Date.parse('2027-01-11T07:00:05Z')
    const certificate = { until: at, distrust: null }
    return {
      status: 200,
      headers: { date: 'Mon, 11 Jan 2027 07:00:00 GMT' },
      body: '',
      certificate,
      at,
      isHere,
    }
  }
  const [kept, unknown] = (['clockKept', 'clockUnknown'] as const).map((what) => ({ what, details: [] }))

  test('compares with another machine, never with itself, and says when there was nothing to compare with', () => {
    expect(whats(checkClock(seen(false), unknown))).toEqual(['clockFine', 'clockUnknown'])
    expect(whats(checkClock(seen(true), unknown))).toEqual(['clockUnknown', 'clockAlone'])
    expect(whats(checkClock(undefined, unknown))).toEqual(['clockUnknown', 'clockAlone'])
    expect(whats(checkClock(seen(true), kept))).toEqual(['clockKept'])
  })

  test.skipIf(!hasProgram('openssl', 'version'))('knows that it was this machine that answered', async () => {
    const { certificate, key } = newCertificate(newFolder(), 30)
    const server = createServer({ cert: readFileSync(certificate), key: readFileSync(key) }, healthy)
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    ends.push(() => server.close())
    const address = `https://localhost:${(server.address() as AddressInfo).port}/`
    expect((await checkAddress(address, Date.now())).seen?.isHere).toBe(true)
  })

  test('says how far it is off', () => {
    const at = Date.parse('2027-01-11T07:00:00Z')
    expect(compareClocks('Mon, 11 Jan 2027 07:00:05 GMT', at)).toEqual([
      { what: 'clockFine', details: ['5'] },
    ])
    expect(compareClocks('Mon, 11 Jan 2027 07:01:00 GMT', at)).toEqual([
      { what: 'clockOff', details: ['60'] },
    ])
    expect(compareClocks(undefined, at)).toEqual([])
  })
})

describe('Of the environment the doctor', () => {
  test('names the variable that is wrong, an old Node.js, and the rights of root', () => {
    expect(checkEnvironment({}, '24.1.0', 1000)).toEqual([{ what: 'environmentFine', details: [] }])
    expect(checkEnvironment({ PORT: 'x', TRUST_PROXY: '77' }, '22.0.0', 0)).toEqual([
      { what: 'environmentBroken', details: ['PORT'] },
      { what: 'environmentBroken', details: ['TRUST_PROXY'] },
      { what: 'nodeOld', details: ['22.0.0', '24'] },
      { what: 'runsAsRoot', details: [] },
    ])
    expect(whats(checkEnvironment({ HOST: '0.0.0.0' }, '24.1.0', 1000))).toEqual(['listensToAll'])
  })
})

const mounted = (options: string): string | undefined => {
  const disk = mountDisk(newFolder(), options)
  if (disk) ends.push(disk.unmount)
  return disk?.folder
}

describe('Of the disk the doctor', () => {
  test('says how much room there is', () => {
    const [one] = checkDisk(join(newFolder(), 'collector.sqlite'))
    expect(one?.what).toMatch(/^disk/)
    expect(one?.details[1]).toMatch(/^\d+ MB$/)
  })

  test('notices a folder that is not there', () => {
    expect(whats(checkDisk(join(newFolder(), 'none', 'collector.sqlite')))).toEqual(['folderReadOnly'])
  })

  const small = mounted('size=300m')
  test.skipIf(!small)('notices one that is nearly full, and one that is', () => {
    const folder = small ?? ''
    expect(whats(checkDisk(join(folder, 'collector.sqlite')))).toEqual(['diskLow'])
    execFileSync('dd', ['if=/dev/zero', `of=${join(folder, 'filler')}`, 'bs=1M', 'count=290'], {
      stdio: 'ignore',
    })
    expect(whats(checkDisk(join(folder, 'collector.sqlite')))).toEqual(['diskFull'])
  })

  const readOnly = mounted('ro,size=1500m')
  test.skipIf(!readOnly)('notices one that cannot be written to, even as root', () => {
    expect(whats(checkDisk(join(readOnly ?? '', 'collector.sqlite')))).toEqual(['folderReadOnly', 'diskFine'])
  })
})

describe('Of a SQLite file the doctor', () => {
  const newFile = async (): Promise<string> => {
    const path = join(newFolder(), 'collector.sqlite')
    await (await openStore(path)).close()
    return path
  }

  test('is content with the collector’s own', async () => {
    expect(whats(await checkSqlite(await newFile()))).toEqual(['databaseCurrent', 'durable'])
  })

  test('notices that others can read it', async () => {
    const path = await newFile()
    chmodSync(path, 0o644)
    expect(whats(await checkSqlite(path))).toContain('databaseReadable')
  })

  test('notices one that is missing, foreign, newer or damaged, and leaves it alone', async () => {
    expect(whats(await checkSqlite(join(newFolder(), 'none')))).toEqual(['databaseMissing'])
    const foreign = join(newFolder(), 'foreign.sqlite')
    const other = new Sqlite(foreign)
    other.exec('create table note (text text)')
    other.close()
    chmodSync(foreign, 0o600)
    const before = readFileSync(foreign)
    expect(whats(await checkSqlite(foreign))).toEqual(['databaseForeign'])
    expect(readFileSync(foreign)).toEqual(before)
    const newer = await newFile()
    const database = new Sqlite(newer)
    database.exec(`insert into migration values (${migrations.length + 1}, 'later')`)
    database.close()
    expect(whats(await checkSqlite(newer))).toEqual(['databaseNewer'])
    const text = join(newFolder(), 'text')
    writeFileSync(text, 'no database '.repeat(999), { mode: 0o600 })
    expect(whats(await checkSqlite(text))).toEqual(['databaseDamaged'])
    const damaged = await newFile()
    const bytes = readFileSync(damaged)
    bytes.fill(7, 4_096)
    writeFileSync(damaged, bytes)
    expect(whats(await checkSqlite(damaged))).toEqual(['databaseDamaged'])
  })
})

const postgres = inject('postgres')
describe.skipIf(!postgres)('Of PostgreSQL the doctor', () => {
  test('is content with a migrated one, and tells that the user may do everything', async () => {
    const place = await newDatabase(postgres ?? '')
    expect(whats(await checkPostgres(place))).toEqual(['databaseForeign', 'durable', 'superuser'])
    await (await openStore(place)).close()
    expect(whats(await checkPostgres(place))).toEqual(['databaseCurrent', 'durable', 'superuser'])
  })

  test('notices settings that write down what nobody should know', async () => {
    const place = await newDatabase(postgres ?? '')
    await (await openStore(place)).close()
    const loud = `${place}?options=${encodeURIComponent('-c log_statement=all -c log_min_duration_statement=0')}`
    const found = await checkPostgres(loud)
    expect(found.filter((f) => f.what === 'statementsLogged').map((f) => f.details[0])).toEqual([
      'log_statement = all',
      'log_min_duration_statement = 0',
    ])
  })

  test('notices that it does not answer, without a word of the password', async () => {
    const found = await checkPostgres('postgres://collector:opensesame@127.0.0.1:1/none')
    expect(found).toEqual([{ what: 'databaseUnreachable', details: [] }])
  })
})

describe('Beside the database the doctor', () => {
  test('finds nothing where nothing is', () => {
    expect(whats(checkKeys([newFolder()]))).toEqual(['noForeignKeys'])
  })

  test('notices codes, letters, the counter’s keys and piles, however they are called', async () => {
    const folder = newFolder()
    mkdirSync(join(folder, 'deep'))
    const put = (name: string, text: string) => writeFileSync(join(folder, name), text, { mode: 0o600 })
    const identity = await newIdentity()
    const keys = await newCampaignKeys(identity.publicKey)
    put('a.txt', JSON.stringify({ v: 1, use: 'codeList', codes: [] }, null, 2))
    put('deep/b.csv', '"0130";"x";"1/kov-2027/7K3M-Q2TX/ABCDE-FGHJK-MNPQR-STVWX/https://koguja.example.ee/"')
    put('c', 'age-encryption.org/v1\n-> scrypt abc\n')
    put('d', '-----BEGIN AGE ENCRYPTED FILE-----\nabc\n')
    put('e.json', await writeCampaignKeys(keys))
    put('f.json', await writeIdentity(identity))
    put('g', `{"v":1,"ctx":"${'0'.repeat(64)}","lists":"${'0'.repeat(64)}","objections":[],"piles":1}\n`)
    const found = checkKeys([folder]).map((f) => `${f.what} ${f.details[0]?.slice(folder.length + 1)}`)
    expect(found.sort()).toEqual([
      'codesHere a.txt',
      'codesHere deep/b.csv',
      'counterKeyHere c',
      'counterKeyHere d',
      'counterKeyHere e.json',
      'counterKeyHere f.json',
      'pilesHere g',
    ])
  })

  test('leaves out the program’s own tests, where it was installed from its sources, and nobody else’s', () => {
    expect(whats(checkKeys([ROOT])).filter((what) => what !== 'tooManyFiles')).toEqual(['noForeignKeys'])
    const folder = newFolder()
    mkdirSync(join(folder, 'tests'))
    writeFileSync(join(folder, 'tests/key'), 'age-encryption.org/v1\n')
    expect(whats(checkKeys([folder]))).toEqual(['counterKeyHere'])
    writeFileSync(join(folder, 'package.json'), '{"name":"kov-digikompass"}')
    expect(whats(checkKeys([folder]))).toEqual(['noForeignKeys'])
  })

  test('accepts the federation’s notice key when nobody else can read it', async () => {
    const folder = newFolder()
    const path = join(folder, 'notice-key.json')
    writeFileSync(path, JSON.stringify(await newNoticeKey('kov-2027'), null, 2), { mode: 0o600 })
    expect(whats(checkKeys([folder]))).toEqual(['noticeKeyClosed', 'noForeignKeys'])
    chmodSync(path, 0o644)
    expect(whats(checkKeys([folder]))).toEqual(['noticeKeyOpen'])
    expect(statSync(path).mode & 0o777).toBe(0o644)
  })
})

test.each(['et', 'en'] as const)(
  'The doctor says in %s what it found and what to do, and ends in 1 where something is bad',
  async (lang) => {
    const ran = await inProcess(['doctor', '--lang', lang], { place: join(newFolder(), 'none.sqlite') })
    expect(ran.code).toBe(1)
    expect(ran.out).toContain(lang === 'et' ? '[viga]' : '[bad]')
    expect(ran.out).toContain(lang === 'et' ? 'Mida teha:' : 'What to do:')
  },
)
