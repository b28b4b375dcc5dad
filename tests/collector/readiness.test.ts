import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { newReadiness } from '../../collector/app/readiness.ts'
import { mountDisk } from './disk.ts'
import { openHouse } from './house.ts'

const folder = mkdtempSync(join(tmpdir(), 'kov-digikompass-ready-'))
const disk = mountDisk(folder, 'size=64m')
afterAll(() => {
  disk?.unmount()
  rmSync(folder, { recursive: true, force: true })
})

describe('Ready', () => {
  test.skipIf(!disk)('is a collector with room on its disk, and not one whose disk is full', async () => {
    const house = await openHouse(join(folder, 'collector.sqlite'))
    expect((await house.app.request('/ready')).status).toBe(200)
    const filler = join(folder, 'filler')
    writeFileSync(filler, Buffer.alloc(45_000_000))
    const full = await (await house.another()).request('/ready')
    expect([full.status, await full.json()]).toEqual([503, { state: 'notReady' }])
    expect(house.lines.join()).toContain('hardly any room left')
    rmSync(filler)
    expect((await (await house.another()).request('/ready')).status).toBe(200)
    await house.close()
  })

  test('is asked of the database every few seconds at most, however often anybody asks', async () => {
    let [now, asked, works] = [0, 0, true]
    const ping = async () => {
      asked++
      if (!works) throw new Error('gone')
    }
    const ready = newReadiness(
      { ping },
      () => {},
      () => now,
    )
    for (let n = 0; n < 100; n++) expect(await ready()).toBe(true)
    expect(asked).toBe(1)
    works = false
    now += 5_000
    expect([await ready(), await ready(), asked]).toEqual([false, false, 2])
  })
})
