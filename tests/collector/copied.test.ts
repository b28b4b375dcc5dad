import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, describe, expect, test } from 'vitest'
import { openStore } from '../../collector/database/open.ts'
import { checkSqlite } from '../../collector/doctor/sqlite.ts'
import { backupTo } from '../../collector/federation/steps/backup.ts'
import { type House, openHouse, put, sealed } from './house.ts'
import { startCollector } from './process.ts'

const MAIN = join(import.meta.dirname, '../../collector/main.ts')
const folder = mkdtempSync(join(tmpdir(), 'kov-digikompass-copied-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0
const newFile = () => join(folder, `${files++}.sqlite`)

const delivered = async (house: House): Promise<void> => {
  for (const code of house.codes.slice(0, 5)) await put(house, code, 1, await sealed(house))
}
const usedIn = async (place: string, { campaign }: House): Promise<number> => {
  const store = await openStore(place)
  const { used } = await store.counts(campaign.manifest.id)
  await store.close()
  return used
}

describe('A SQLite file that was copied by hand', () => {
  test('while the collector ran, without its journal, is refused by every program until it is accepted', async () => {
    const house = await openHouse(newFile())
    await delivered(house)
    const copy = newFile()
    copyFileSync(house.place, copy)
    const before = readFileSync(copy)
    await expect(openStore(copy)).rejects.toMatchObject({ problem: 'copied', message: /backup/ })
    await expect(startCollector(copy)).rejects.toThrow('without the file “-wal”')
    expect((await checkSqlite(copy)).map((f) => f.what)).toEqual(['databaseCopied'])
    expect(readFileSync(copy)).toEqual(before)
    const accept = () =>
      spawnSync(process.execPath, [MAIN, 'accept-copy'], {
        env: { PATH: process.env.PATH ?? '', COLLECTOR_DB: copy },
        encoding: 'utf8',
      })
    expect(accept().status).toBe(0)
    expect(await usedIn(copy, house)).toBeLessThan(5)
    const again = accept()
    expect([again.status, again.stderr]).toEqual([1, expect.stringContaining('Nothing was changed')])
    await house.close()
  })

  test('after the last program has closed it has everything', async () => {
    const house = await openHouse(newFile())
    await delivered(house)
    await house.close()
    expect(existsSync(`${house.place}-wal`)).toBe(false)
    const copy = newFile()
    copyFileSync(house.place, copy)
    expect(await usedIn(copy, house)).toBe(5)
  })

  test('and a program that closes it while another has it open takes nothing from that one', async () => {
    const house = await openHouse(newFile())
    await (await openStore(house.place)).close()
    await delivered(house)
    expect(await usedIn(house.place, house)).toBe(5)
    const copy = newFile()
    copyFileSync(house.place, copy)
    await expect(openStore(copy)).rejects.toMatchObject({ problem: 'copied' })
    await house.close()
  })

  test('is not suspected when several programs close it at once, again and again', async () => {
    const house = await openHouse(newFile())
    await house.close()
    for (let round = 0; round < 3; round++) {
      const programs = await Promise.all(Array.from({ length: 3 }, () => startCollector(house.place)))
      await Promise.all(programs.map((one) => one.stop()))
      expect(await usedIn(house.place, house)).toBe(0)
    }
  })

  test('is not suspected after a kill, an error that nobody caught, a backup or an update', async () => {
    const house = await openHouse(newFile(), {}, { from: '2020-01-01T00:00:00Z', to: '2099-01-01T00:00:00Z' })
    const backup = newFile()
    await backupTo(house.place, backup)
    expect(await usedIn(backup, house)).toBe(0)
    await house.close()
    const killed = await startCollector(house.place)
    await killed.kill()
    expect(await usedIn(house.place, house)).toBe(0)
    const { status } = spawnSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `const { openStore } = await import(${JSON.stringify(join(import.meta.dirname, '../../collector/database/open.ts'))})
        await openStore(process.env.PLACE)
        throw new Error('nobody catches this')`,
      ],
      { env: { PATH: process.env.PATH ?? '', PLACE: house.place } },
    )
    expect(status).toBe(1)
    expect(await usedIn(house.place, house)).toBe(0)
    // As version 0.2.0 left its files.
    const old = new Sqlite(house.place)
    old.pragma('user_version = 0')
    old.pragma('journal_mode = wal')
    old.close()
    expect(await usedIn(house.place, house)).toBe(0)
  })
})
