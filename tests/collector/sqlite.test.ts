import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openHouse, put, sealed, withdraw } from './house.ts'

describe('On SQLite', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kov-digikompass-sqlite-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const newPlace = (name: string) => join(folder, name)

  /** Everything SQLite has written beside the file, too. */
  const written = (place: string) =>
    Buffer.concat(
      ['', '-wal'].map((end) => {
        try {
          return readFileSync(place + end)
        } catch {
          return Buffer.alloc(0)
        }
      }),
    )

  test('the file belongs to its owner alone', async () => {
    const house = await openHouse(newPlace('own.sqlite'))
    expect(statSync(house.place).mode & 0o777).toBe(0o600)
    await house.close()
  })

  test('nothing of a withdrawn or a destroyed box stays in the file', async () => {
    const house = await openHouse(newPlace('swept.sqlite'))
    const [one = '', two = ''] = house.codes
    const [first, second] = [await sealed(house), await sealed(house)]
    const sample = (bytes: Uint8Array) => Buffer.from(bytes.slice(200, 232))
    await put(house, one, 1, first)
    await put(house, two, 1, second)
    expect(written(house.place).includes(sample(first.bytes))).toBe(true)
    await withdraw(house, one, 2)
    const { id } = house.campaign.manifest
    await house.store.stop(id)
    const record = {
      v: 1,
      ctx: house.campaign.ctx,
      by: 'collector',
      at: '2027-05-01T10:00:00Z',
      destroyed: ['boxes', 'codes'],
    }
    await house.store.destroy(id, record as Parameters<typeof house.store.destroy>[1])
    for (const box of [first, second]) expect(written(house.place).includes(sample(box.bytes))).toBe(false)
    for (const hash of await house.store.used(id)) expect(written(house.place).includes(hash)).toBe(false)
    await house.close()
  })

  test('a destruction that a reader keeps from its end says so, and can be repeated', async () => {
    const house = await openHouse(newPlace('read.sqlite'))
    const [own = ''] = house.codes
    const box = await sealed(house)
    await put(house, own, 1, box)
    const { id } = house.campaign.manifest
    await house.store.stop(id)
    const { ctx } = house.campaign
    const record = { v: 1, ctx, by: 'collector', at: '2027-05-01T10:00:00Z', destroyed: ['boxes'] } as const
    const destroy = () => house.store.destroy(id, { ...record, destroyed: [...record.destroyed] })
    const reader = new Sqlite(house.place, { readonly: true })
    reader.exec('begin')
    reader.prepare('select count(*) from box').get()
    await expect(destroy()).rejects.toMatchObject({ problem: 'notSwept' })
    reader.exec('commit')
    await destroy()
    reader.close()
    expect(written(house.place).includes(Buffer.from(box.bytes.slice(200, 232)))).toBe(false)
    expect((await house.store.head(id))?.destruction).toHaveLength(1)
    await house.close()
  })

  test('another program’s long write is waited for without holding up those who only ask', async () => {
    const house = await openHouse(newPlace('busy.sqlite'))
    const [own = ''] = house.codes
    const box = await sealed(house)
    const other = new Sqlite(house.place)
    other.exec('begin immediate')
    let answered = false
    const waiting = put(house, own, 1, box).then((answer) => {
      answered = true
      return answer
    })
    // One after another: by then the writing has met the other program.
    for (let asked = 0; asked < 20; asked++) expect((await house.app.request('/health')).status).toBe(200)
    expect(answered).toBe(false)
    other.exec('commit')
    other.close()
    expect((await waiting).status).toBe(200)
    await house.close()
  })
})
