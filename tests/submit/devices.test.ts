import { describe, expect, onTestFinished, test } from 'vitest'
import { createApp } from '../../collector/app/app.ts'
import { openStore } from '../../collector/database/open.ts'
import { backupTo } from '../../collector/federation/steps/backup.ts'
import { closeCampaign } from '../../collector/federation/steps/close.ts'
import { signLists } from '../../protocol/lists.ts'
import { memoryKv } from '../../storage/memory.ts'
import { AFTER } from '../collector/house.ts'
import {
  closeNow,
  type Device,
  device,
  ID,
  joined,
  liesThere,
  othersDeliver,
  own,
  type Served,
  serveHouse,
} from './served.ts'

const whats = async (d: Device) => (await d.now()).history.map((e) => e.what)

describe('Two devices with one code', () => {
  const two = async () => {
    const served = await serveHouse()
    const one = await joined(served)
    await one.port.deliver(ID, own(served, '1'))
    const other = await joined(served)
    return { served, one, other }
  }

  test('the second one sees what lies there, and is not alarmed by it', async () => {
    const { other } = await two()
    expect(await other.now()).toMatchObject({ stage: 'joined', elsewhere: true, warning: null, sealed: null })
  })

  test('what the second one delivers is noticed by the first, which never writes over it by itself', async () => {
    const { served, one, other } = await two()
    await other.port.deliver(ID, own(served, '2'))
    expect(await other.now()).toMatchObject({ stage: 'delivered', warning: null })
    await one.port.refresh(ID)
    await one.port.refresh(ID)
    expect(await one.now()).toMatchObject({ warning: 'otherActed', elsewhere: true, trouble: null })
    expect((await whats(one)).filter((w) => w === 'otherActed')).toHaveLength(1)
    expect(served.requests.filter((r) => r.startsWith('PUT'))).toHaveLength(2)
    // The official decides for this device: a higher number than the collector's, and now the other one is told.
    await one.port.deliver(ID, own(served, '1'))
    expect(await one.now()).toMatchObject({ stage: 'delivered', warning: null })
    await other.port.refresh(ID)
    expect((await other.now()).warning).toBe('otherActed')
    expect(await liesThere(served)).toEqual({ used: 1 })
  })

  test('a delivery that meets another one is kept back until the official decides', async () => {
    const { served, one, other } = await two()
    await other.port.deliver(ID, own(served, '2'))
    await one.port.deliver(ID, own(served, '4'))
    expect(await one.now()).toMatchObject({ stage: 'sealed', warning: 'otherActed', trouble: null })
    served.house.at += 86_400_000
    await one.port.work()
    await one.port.refresh(ID)
    expect((await other.now()).sealed?.values['answer/1.1']).toBe('2')
    await other.port.refresh(ID)
    expect((await other.now()).warning).toBeNull()
    await one.port.leave(ID)
    expect(await one.now()).toMatchObject({ stage: 'joined', elsewhere: true, warning: null, sealed: null })
    await one.port.refresh(ID)
    expect((await one.now()).warning).toBeNull()
  })

  test('a withdrawal on one is shown on the other', async () => {
    const { one, other } = await two()
    await other.port.withdraw(ID)
    expect((await other.now()).stage).toBe('withdrawn')
    await one.port.refresh(ID)
    expect(await one.now()).toMatchObject({ warning: 'otherActed', elsewhere: false })
    await one.port.leave(ID)
    expect((await one.now()).stage).toBe('withdrawn')
  })
})

describe('A collector that was restored from a backup', () => {
  /** From now on requests are answered out of the backup. */
  const backup = async (served: Served) => {
    const copy = `${served.house.place}.backup`
    await backupTo(served.house.place, copy)
    return async () => {
      const store = await openStore(copy)
      onTestFinished(() => store.close())
      const app = createApp({ store, now: () => served.house.at, log: () => {} })
      served.line = async (request) => app.fetch(request)
      return store
    }
  }

  test('gets again what was delivered since', async () => {
    const served = await serveHouse()
    const d = await joined(served)
    await d.port.deliver(ID, own(served, '1'))
    const restore = await backup(served)
    await d.port.deliver(ID, own(served, '2'))
    const before = await d.port.sealedFile(ID)
    const store = await restore()
    await d.port.refresh(ID)
    expect(await d.now()).toMatchObject({ stage: 'delivered', warning: null })
    expect(await whats(d)).toContain('goneBack')
    expect((await d.now()).sealed?.values['answer/1.1']).toBe('2')
    expect((await store.counts(ID)).used).toBe(1)
    // The very same box, with a number of its own.
    expect(before?.name).toBe('kov-2027-2.kovbox')
    expect((await d.port.sealedFile(ID))?.name).toBe('kov-2027-3.kovbox')
  })

  test('revives no withdrawn box', async () => {
    const served = await serveHouse()
    const d = await joined(served)
    await d.port.deliver(ID, own(served))
    const restore = await backup(served)
    await d.port.withdraw(ID)
    const store = await restore()
    expect((await store.counts(ID)).used).toBe(1)
    await d.port.refresh(ID)
    expect((await d.now()).stage).toBe('withdrawn')
    expect((await store.counts(ID)).used).toBe(0)
  })

  test('and closed before anybody looked: whoever has withdrawn sees the own envelopes in the lists', async () => {
    const served = await serveHouse()
    const d = await joined(served)
    await d.port.deliver(ID, own(served))
    await othersDeliver(served, 14)
    const restore = await backup(served)
    await d.port.withdraw(ID)
    const store = await restore()
    served.house.at = AFTER
    const { hash } = await closeCampaign(store, ID, AFTER)
    await store.setListsSignature(ID, await signLists(hash, served.house.campaign.release.privateKey))
    await d.port.work()
    expect(await d.now()).toMatchObject({
      stage: 'withdrawn',
      lists: { of: 0, signed: true, refusals: ['withdrawnCounted'] },
    })
    expect(await whats(d)).toContain('notRecorded')
  })

  test('that was withdrawn from in time says nothing of it in the lists', async () => {
    const served = await serveHouse()
    const d = await joined(served)
    await d.port.deliver(ID, own(served))
    await othersDeliver(served, 14)
    await d.port.withdraw(ID)
    await (await closeNow(served)).sign()
    await d.port.work()
    expect(await d.now()).toMatchObject({ stage: 'withdrawn', lists: { of: 0, refusals: [] } })
    expect(await whats(d)).not.toContain('notRecorded')
  })

  test('is said to have gone back where this device has nothing to send again', async () => {
    const served = await serveHouse()
    const one = await joined(served)
    const restore = await backup(served)
    await one.port.deliver(ID, own(served))
    const other = await joined(served)
    await restore()
    await other.port.refresh(ID)
    expect(await other.now()).toMatchObject({ warning: 'goneBack', elsewhere: false, stage: 'joined' })
    await other.port.deliver(ID, own(served))
    expect(await other.now()).toMatchObject({ warning: null, stage: 'delivered' })
  })
})

test('A device restored from its own backup asks before it replaces what it has delivered since', async () => {
  const served = await serveHouse()
  const d = await joined(served)
  const earlier = await d.kv.entries()
  await d.port.deliver(ID, own(served, '4'))
  const restored = device(served, memoryKv(earlier))
  await restored.port.deliver(ID, own(served, '0'))
  expect((await restored.now()).warning).toBe('otherActed')
  expect(await liesThere(served)).toEqual({ used: 1 })
})
