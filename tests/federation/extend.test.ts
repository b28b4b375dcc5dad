import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '../../collector/database/open.ts'
import { prepareClose } from '../../collector/federation/steps/close.ts'
import { prepareExtension } from '../../collector/federation/steps/extend.ts'
import { newNoticeKey } from '../../collector/federation/steps/notice-key.ts'
import { type NewPlace, onBothDatabases } from '../collector/databases.ts'
import { campaign } from '../protocol/sample.ts'
import { inProcess, newFolder } from './cli.ts'

/** An open campaign on any number of databases: the second is what a backup from before gives back. */
const scene = async (newPlace: NewPlace) => {
  const made = await newNoticeKey('kov-2027')
  const c = await campaign({ id: 'kov-2027', noticeKey: made.publicKey })
  const folder = newFolder()
  const key = join(folder, 'notice-key.json')
  writeFileSync(key, JSON.stringify(made))
  const database = async () => {
    const place = await newPlace()
    const store = await openStore(place)
    await store.create({ ctx: c.ctx, manifest: c.manifest, signature: null, expected: null })
    await store.setOpen(c.manifest.id, c.signed.signature ?? '')
    return { place, store }
  }
  const end = Date.parse(c.manifest.to)
  const at = (days: number) => `${new Date(end + days * 86_400_000).toISOString().slice(0, 19)}Z`
  return { made, folder, key, database, end, at, id: c.manifest.id }
}

onBothDatabases('An end that was moved', (newPlace) => {
  test('is moved again in a restored database, by the notice’s own file and after the old end', async () => {
    const { folder, key, database, end, at, id } = await scene(newPlace)
    const [first, restored] = [await database(), await database()]
    const asked = (place: string, now: number, ...more: string[]) =>
      inProcess(['extend', id, ...more, '--yes'], { place, now })
    const later = (to: string) => ['--to', to, '--kind', 'extension', '--notice-key', key]
    expect(await asked(first.place, end - 1_000, ...later(at(7)))).toMatchObject({ code: 0, err: '' })
    const [one, two] = [join(folder, 'notice-1.json'), join(folder, 'two', 'notice-2.json')]
    const second = [...later(at(14)), '--out', join(folder, 'two')]
    expect(await asked(first.place, end, ...second)).toMatchObject({ code: 0, err: '' })
    const notices = [one, two].map((path) => JSON.parse(readFileSync(path, 'utf8')))
    expect((await first.store.head(id))?.notices).toEqual(notices)

    const now = end + 8 * 86_400_000
    const load = (path: string) => asked(restored.place, now, '--notice', path)
    // A new notice is no way out any more, and the written ones are never written over.
    expect((await asked(restored.place, now, ...later(at(14)))).err).toMatch(/come already/)
    expect((await asked(restored.place, end - 1, ...later(at(9)))).err).toMatch(/is there already/)
    expect((await load(two)).err).toMatch(/earlier notice is missing/)
    const forged = join(folder, 'forged.json')
    writeFileSync(forged, JSON.stringify({ ...notices[0], notice: { ...notices[0].notice, to: at(99) } }))
    expect((await load(forged)).code).toBe(1)
    expect((await load(key)).err).toMatch(/not what the command needs/)
    for (const path of [one, two]) expect(await load(path)).toMatchObject({ code: 0, err: '' })
    expect((await load(one)).out).toContain('public already')
    expect((await restored.store.head(id))?.notices).toEqual(notices)
    await restored.store.stop(id)
    for (const { store } of [first, restored]) await store.close()
  })

  test('is looked at again when a step is applied that was prepared before', async () => {
    const { made, database, end, at, id } = await scene(newPlace)
    const { store } = await database()
    const wish = { kind: 'extension', to: at(7) } as const
    let now = end - 1_000
    const clock = () => now
    const [slow, quick, twice] = [
      await prepareExtension(store, id, wish, made, now, clock),
      await prepareExtension(store, id, wish, made, now, clock),
      await prepareExtension(store, id, wish, made, now, clock),
    ]
    const closing = await prepareClose(store, id, end, () => end)
    now = end
    await expect(slow.apply()).rejects.toMatchObject({ reason: 'notice', rules: ['afterClose'] })
    now = end - 1
    await quick.apply()
    await expect(twice.apply()).rejects.toMatchObject({ reason: 'notice', rules: ['outOfOrder'] })
    await expect(closing.apply()).rejects.toMatchObject({ reason: 'notEnded' })
    expect(await store.head(id)).toMatchObject({ stopped: false, notices: [quick.summary.signed] })
    await store.close()
  })
})
