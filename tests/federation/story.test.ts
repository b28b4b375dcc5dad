import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '../../collector/database/open.ts'
import { acceptSealed } from '../../collector/federation/steps/accept.ts'
import { hashOfCode } from '../../protocol/code.ts'
import type { Manifest } from '../../protocol/manifest.ts'
import { onBothDatabases } from '../collector/databases.ts'
import { DAY, DURING, municipalities, readList, savePlan, sealedFile, TO } from './campaign.ts'
import { inProcess, newFolder, type Ran } from './cli.ts'
import { newCounter } from './counter.ts'

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'))
const mode = (path: string): number => statSync(path).mode & 0o777

onBothDatabases('A campaign by the federation’s command line', (newPlace) => {
  test('goes from its plan to the destruction, and every step refuses what comes too early or is not right', async () => {
    const place = await newPlace()
    const [draft, office, server] = [newFolder(), join(newFolder(), 'office'), newFolder()]
    const counter = await newCounter()
    const keys = counter.publicKeys(draft)
    let now = DURING - 20 * DAY
    const run = (...args: string[]): Promise<Ran> => inProcess(args, { place, now })
    const works = async (...args: string[]): Promise<string> => {
      const ran = await run(...args)
      expect(ran, `${args.join(' ')}\n${ran.err}`).toMatchObject({ code: 0, err: '' })
      return ran.out
    }
    const refuses = async (code: number, words: RegExp, ...args: string[]): Promise<void> => {
      const ran = await run(...args)
      expect(ran.err).toMatch(words)
      expect(ran.code, `${args.join(' ')}\n${ran.err}`).toBe(code)
      expect(ran.err).not.toMatch(/\n\s+at |undefined|\[object/)
    }

    // Draft.
    const plan = savePlan(draft)
    const table = join(draft, 'table.csv')
    writeFileSync(
      table,
      `\ufeffehak;name;population\r\n${municipalities.map((m) => `${m.ehak};"${m.name}";${m.population}`).join('\r\n')}\r\n`,
    )
    const drafting = ['draft', '--plan', plan, '--keys', keys, '--municipalities', table, '--out', draft]
    expect(await works(...drafting, '--dry-run')).toContain('Nothing was changed')
    expect(existsSync(join(draft, 'manifest.json'))).toBe(false)
    expect(await works(...drafting)).toContain('municipalities invited 30')
    const noticeKey = join(draft, 'notice-key.json')
    expect(mode(noticeKey)).toBe(0o600)
    await refuses(1, /is there already/, ...drafting)
    await refuses(1, /in the database already/, ...drafting.slice(0, -1), join(draft, 'again'))
    expect(await works('status')).toContain('drafted, not open')

    // Open: only with signature and proof.
    const { signed, proof } = await counter.sign(draft)
    const stranger = await newCounter()
    const strangers = stranger.publicKeys(newFolder())
    const opening = ['open', '--manifest', signed, '--proof', proof]
    await refuses(2, /whose signature to believe/, ...opening)
    await refuses(1, /not that of a known counter/, ...opening, '--counter-key', strangers)
    const unsigned = join(draft, 'unsigned.json')
    writeFileSync(unsigned, JSON.stringify({ manifest: json(signed).manifest, signature: null }))
    const key = ['--counter-key', keys]
    await refuses(1, /has not signed/, 'open', '--manifest', unsigned, '--proof', proof, ...key)
    const wrong = json(proof)
    wrong.values['dimension/1'] = wrong.values['dimension/1'] === 'none' ? 'full-4' : 'none'
    const wrongProof = join(draft, 'wrong-proof.json')
    writeFileSync(wrongProof, JSON.stringify(wrong))
    await refuses(1, /has not shown/, 'open', '--manifest', signed, '--proof', wrongProof, ...key)
    await refuses(2, /add --yes/, ...opening, ...key)
    await works(...opening, ...key, '--dry-run')
    expect(await works('status')).toContain('drafted')
    await works(...opening, ...key, '--yes')
    await refuses(1, /open already/, ...opening, ...key, '--yes')

    // Invitations, in the office, without a database.
    const inviting = ['invite', '--manifest', signed, '--collector', 'https://collector.example.ee/x', ...key]
    const invited = await inProcess([...inviting, '--municipalities', table, '--out', office])
    expect(invited).toMatchObject({ code: 0, err: '' })
    for (const name of ['code-list.json', 'codes.json', 'letters.csv', 'letters.html'])
      expect(mode(join(office, name)), name).toBe(0o600)
    const nameless = await inProcess([...inviting, '--out', join(office, 'x')])
    expect(nameless).toMatchObject({ code: 1 })
    expect(nameless.err).toContain('have no name')
    const list = readList(office)
    const codesFile = join(office, 'codes.json')
    const loaded: { hash: string }[] = json(codesFile).codes
    expect(loaded.map((c) => c.hash)).toEqual(loaded.map((c) => c.hash).sort())
    for (const { code, name } of list.codes) {
      expect(readFileSync(codesFile, 'utf8')).not.toContain(code)
      expect(readFileSync(codesFile, 'utf8')).not.toContain(name)
    }
    const short = join(server, 'short.json')
    writeFileSync(short, JSON.stringify({ ...json(codesFile), codes: loaded.slice(1) }))
    await refuses(1, /29 codes and 30/, 'codes', 'load', 'kov-2027', '--codes', short)
    await works('codes', 'load', 'kov-2027', '--codes', codesFile)
    await refuses(1, /loaded already/, 'codes', 'load', 'kov-2027', '--codes', codesFile)

    // Deliveries.
    const manifest: Manifest = json(signed).manifest
    const code = (at: number): string => list.codes[at]?.code ?? ''
    const attached = join(server, 'sealed.json')
    writeFileSync(attached, await sealedFile(manifest, code(0)))
    await refuses(1, /has not begun/, 'accept', 'kov-2027', '--sealed', attached)
    now = DURING
    expect(await works('accept', 'kov-2027', '--sealed', attached)).toContain('accepted')
    const damaged = join(server, 'damaged.json')
    writeFileSync(damaged, (await sealedFile(manifest, code(0), 2)).subarray(0, 5_000))
    await refuses(1, /no sealed box/, 'accept', 'kov-2027', '--sealed', damaged)
    const store = await openStore(place)
    const deliver = async (at: number, who = code(at)) =>
      acceptSealed(store, 'kov-2027', await sealedFile(manifest, who, 1, at), DURING)
    for (let at = 1; at < 8; at++) await deliver(at)
    expect(await works('participation', 'kov-2027')).toMatch(
      /Delivered: 8\. Valid invitations: 30\.[\s\S]*At least 10/,
    )

    // A lost letter and a merger.
    const [lost, gone, stays] = [list.codes[0], list.codes[1], list.codes[2]].map((c) => c?.ehak ?? '')
    const fresh = join(office, 'fresh')
    const codes = ['--codes', join(office, 'code-list.json')]
    await works('reissue', ...codes, '--ehak', lost ?? '', '--out', fresh)
    const newer = ['--codes', join(fresh, 'code-list.json')]
    const merged = join(office, 'merged')
    await works('merge', ...newer, '--ehak', gone ?? '', '--into', stays ?? '', '--out', merged)
    const first = join(fresh, 'changes.json')
    const second = join(merged, 'changes.json')
    expect(readFileSync(first, 'utf8')).not.toMatch(/name|ehak/)
    await refuses(
      1,
      /does not know/,
      'codes',
      'apply',
      'kov-2027',
      '--changes',
      await swapped(first, server),
      '--yes',
    )
    const applying = ['codes', 'apply', 'kov-2027', '--changes', first]
    await refuses(2, /add --yes/, ...applying)
    await works(...applying, '--dry-run')
    expect(await store.counts('kov-2027')).toMatchObject({ reissued: 0, used: 8 })
    await works(...applying, '--yes')
    expect(await works(...applying, '--yes')).toContain('followed already')
    await works('codes', 'apply', 'kov-2027', '--changes', second, '--yes')
    expect(await store.counts('kov-2027')).toEqual({ issued: 30, reissued: 2, revoked: 3, used: 5 })
    await refuses(
      1,
      /void/,
      'revoke',
      '--codes',
      join(merged, 'code-list.json'),
      '--ehak',
      gone ?? '',
      '--out',
      join(office, 'y'),
    )
    const now2 = readList(merged)
    const valid = now2.codes.filter((c) => !c.void)
    expect(valid).toHaveLength(29)
    writeFileSync(attached, await sealedFile(manifest, code(0), 9))
    await refuses(1, /code is void/, 'accept', 'kov-2027', '--sealed', attached)

    // Reminders: made in the office from hashes.
    await works('used', 'kov-2027', '--out', server)
    expect(json(join(server, 'used.json')).used).toHaveLength(5)
    const reminding = [
      'reminders',
      '--codes',
      join(merged, 'code-list.json'),
      '--used',
      join(server, 'used.json'),
    ]
    expect(await works(...reminding, '--out', office)).toContain('Not yet delivered: 24')
    const reminders = readFileSync(join(office, 'reminders.csv'), 'utf8')
    for (const { code: one } of now2.codes) expect(reminders).not.toContain(one.slice(0, 5))

    // More time.
    const extend = (to: string, ...more: string[]) => [
      'extend',
      'kov-2027',
      '--to',
      to,
      '--kind',
      'extension',
      '--notice-key',
      noticeKey,
      ...more,
    ]
    await refuses(2, /does not fit/, ...extend('2027-03-05', '--yes'))
    await refuses(1, /must be later/, ...extend('2027-02-01T00:00Z', '--yes'))
    await works(...extend('2027-03-05T17:00+02:00', '--dry-run'))
    expect(await works(...extend('2027-03-05T17:00+02:00', '--yes'))).toContain('5 March 2027')
    expect(json(join(draft, 'notice-1.json')).notice).toMatchObject({ number: 1, to: '2027-03-05T15:00:00Z' })
    const end = Date.parse('2027-03-05T15:00:00Z')

    for (let at = 8; at < 20; at++) await deliver(at)
    for (const [at, { code: one }] of valid.slice(-2).entries()) await deliver(at, one)
    expect(await store.counts('kov-2027')).toMatchObject({ used: 19 })
    now = TO + DAY
    await refuses(1, /goes on/, 'close', 'kov-2027', '--out', server, '--yes')
    await refuses(1, /no lists yet/, 'objection', 'add', 'kov-2027')

    // Close.
    now = end + 1_000
    expect(await works('status')).toContain('the end has come')
    await refuses(1, /come already/, ...extend('2027-04-05T17:00+02:00', '--yes'))
    await works('close', 'kov-2027', '--out', server, '--dry-run')
    await works('close', 'kov-2027', '--out', server, '--yes')
    expect(json(join(server, 'notices.json'))).toHaveLength(1)
    const lists = json(join(server, 'lists.json'))
    expect(lists).toEqual((await store.campaign('kov-2027'))?.lists)
    expect(lists.codes).toEqual({ issued: 30, reissued: 2, revoked: 3, used: 19 })
    await works('close', 'kov-2027', '--out', join(server, 'again'), '--yes')
    expect(readFileSync(join(server, 'again', 'lists.json'))).toEqual(
      readFileSync(join(server, 'lists.json')),
    )
    await refuses(
      1,
      /survey is closed/,
      'accept',
      'kov-2027',
      '--sealed',
      await saved(server, manifest, code(25)),
    )
    await refuses(1, /is closed/, ...applying, '--yes')

    // The lists are signed; objections hold everything up.
    await refuses(1, /has not signed the lists/, 'piles', 'kov-2027', '--out', server)
    const signature = await counter.signLists(server, now)
    const others = join(server, 'others.json')
    writeFileSync(others, JSON.stringify({ ...json(signature), hash: '0'.repeat(64) }))
    await refuses(1, /for other lists/, 'lists', 'sign', 'kov-2027', '--signature', others)
    await works('lists', 'sign', 'kov-2027', '--signature', signature)
    expect(await works('lists', 'sign', 'kov-2027', '--signature', signature)).toContain('signed already')
    await refuses(1, /not over/, 'piles', 'kov-2027', '--out', server)
    await works('objection', 'add', 'kov-2027')
    now = end + 15 * DAY
    await refuses(1, /Unresolved objections: 1/, 'piles', 'kov-2027', '--out', server)
    const resolving = ['objection', 'resolve', 'kov-2027', '--text', 'Looked at together.']
    await refuses(1, /no unresolved objection/, ...resolving, '--number', '2', '--yes')
    await works(...resolving, '--number', '1', '--yes')
    expect(await works('objection', 'list', 'kov-2027')).toContain('Looked at together.')

    // Piles, count, release.
    await works('piles', 'kov-2027', '--out', server)
    expect(mode(join(server, 'piles.ndjson'))).toBe(0o600)
    const release = await counter.count(server, server, now)
    const changed = json(release)
    changed.release.total += 5
    const forged = join(server, 'forged.json')
    writeFileSync(forged, JSON.stringify(changed))
    await refuses(1, /signature is not/, 'publish', 'kov-2027', '--release', forged, '--yes')
    await refuses(1, /not published/, 'destroy', 'kov-2027', '--out', server, '--yes')
    await refuses(1, /not published/, 'report', 'kov-2027')
    await works('publish', 'kov-2027', '--release', release, '--dry-run')
    expect((await store.head('kov-2027'))?.reported).toBe(false)
    expect(await works('publish', 'kov-2027', '--release', release, '--yes')).toContain(
      'campaigns/kov-2027/report',
    )
    expect((await store.head('kov-2027'))?.reported).toBe(true)
    const report = join(server, 'report')
    await works('report', 'kov-2027', '--out', report)
    await refuses(1, /is there already/, 'report', 'kov-2027', '--out', report)
    const earlier = join(report, 'kov-2027.json')
    await refuses(1, /not an earlier one/, 'report', 'kov-2027', '--earlier', earlier)
    const older = json(earlier)
    Object.assign(older.campaign, { id: 'kov-2025', to: '2025-02-26T15:00:00Z' })
    writeFileSync(earlier, JSON.stringify(older))
    expect(await works('report', 'kov-2027', '--earlier', earlier)).toContain('compared with survey kov-2025')
    await refuses(2, /not what the command needs/, 'report', 'kov-2027', '--earlier', release)
    expect(await works('publish', 'kov-2027', '--release', release, '--yes')).toContain('public already')
    await refuses(1, /public already/, 'objection', 'add', 'kov-2027')

    // The end.
    await works('destroy', 'kov-2027', '--out', server, '--dry-run')
    expect(await store.used('kov-2027')).toHaveLength(19)
    await works('destroy', 'kov-2027', '--out', server, '--yes')
    expect(await store.used('kov-2027')).toEqual([])
    for (const out of [server, join(server, 'z')])
      expect(await works('destroy', 'kov-2027', '--out', out, '--yes')).toContain('destroyed already')
    expect(readFileSync(join(server, 'z', 'destruction.json'))).toEqual(
      readFileSync(join(server, 'destruction.json')),
    )
    await refuses(
      1,
      /no record of the counter/,
      'destruction',
      'add',
      'kov-2027',
      '--record',
      join(server, 'destruction.json'),
    )
    const record = join(server, 'counter-destruction.json')
    writeFileSync(
      record,
      JSON.stringify({
        ...json(join(server, 'destruction.json')),
        by: 'counter',
        destroyed: ['piles', 'tallyKey', 'releaseKey'],
      }),
    )
    await works('destruction', 'add', 'kov-2027', '--record', record)
    const state = JSON.parse(await works('status', 'kov-2027', '--json'))
    expect(state).toMatchObject([{ id: 'kov-2027', stage: 'destroyed' }])
    expect((await store.campaign('kov-2027'))?.destruction).toHaveLength(2)
    await store.close()
  })
})

/** A sealed file that comes too late. */
const saved = async (folder: string, manifest: Manifest, code: string): Promise<string> => {
  const path = join(folder, 'late.json')
  writeFileSync(path, await sealedFile(manifest, code))
  return path
}

/** The same instruction with a code the server does not know in the place of a known one. */
const swapped = async (path: string, folder: string): Promise<string> => {
  const changes = json(path)
  changes.changes[0].revoke = await hashOfCode('unknown')
  const other = join(folder, 'swapped.json')
  writeFileSync(other, JSON.stringify(changes))
  return other
}
