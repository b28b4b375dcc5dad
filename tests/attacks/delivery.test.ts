/** Attacks on deliveries, against the running collector on both databases. */
import { afterEach, expect, test } from 'vitest'
import { packBox } from '../../protocol/box.ts'
import { utf8 } from '../../protocol/bytes.ts'
import { hashOf } from '../../protocol/canonical.ts'
import { writePut } from '../../protocol/wire.ts'
import { onBothDatabases } from '../collector/databases.ts'
import { type Scene, sceneOn } from './scene.ts'

onBothDatabases('Deliveries under attack', (newPlace) => {
  let scene: Scene
  afterEach(() => scene.close())

  test('Replay: the same delivery a hundred times is one delivery, and changes nothing', async () => {
    scene = await sceneOn(await newPlace())
    const { attacker, one } = scene
    const box = await scene.seal(one)
    const answers = await Promise.all(Array.from({ length: 100 }, () => attacker.put(one.code, 1, box.bytes)))
    expect(new Set(answers.map((a) => a.said))).toEqual(new Set(['ok seq 1 full']))
    expect(await scene.boxes()).toBe(1)
  })

  test('Replay: a delivery that was recorded and replaced cannot be brought back', async () => {
    scene = await sceneOn(await newPlace())
    const { attacker, one } = scene
    const [first, second] = [await scene.seal(one), await scene.seal(one)]
    await attacker.put(one.code, 1, first.bytes)
    await attacker.put(one.code, 2, second.bytes)
    expect((await attacker.put(one.code, 1, first.bytes)).said).toBe('conflict seq 2 full')
    expect((await attacker.status(one.code)).reply?.state?.hash).toBe(second.hash)
  })

  test('Stale seq: a lower one is refused, and the reply tells the state that holds', async () => {
    scene = await sceneOn(await newPlace())
    const { attacker, one } = scene
    await attacker.put(one.code, 7, (await scene.seal(one)).bytes)
    for (const seq of [6, 1]) {
      const stale = await attacker.put(one.code, seq, (await scene.seal(one)).bytes)
      expect([stale.status, stale.said]).toEqual([409, 'conflict seq 7 full'])
      expect((await attacker.withdraw(one.code, seq)).said).toBe('conflict seq 7 full')
    }
  })

  test('Put after withdraw: the tombstone stays, and only a later seq delivers again', async () => {
    scene = await sceneOn(await newPlace())
    const { attacker, one } = scene
    const box = await scene.seal(one)
    await attacker.put(one.code, 1, box.bytes)
    expect((await attacker.withdraw(one.code, 2)).said).toBe('ok seq 2 empty')
    expect((await attacker.put(one.code, 1, box.bytes)).said).toBe('conflict seq 2 empty')
    expect((await attacker.put(one.code, 2, box.bytes)).said).toBe('conflict seq 2 empty')
    expect(await scene.boxes()).toBe(0)
    expect((await attacker.put(one.code, 3, box.bytes)).said).toBe('ok seq 3 full')
  })

  test('Same seq, other box: the first one stays', async () => {
    scene = await sceneOn(await newPlace())
    const { attacker, one } = scene
    const [first, second] = [await scene.seal(one), await scene.seal(one)]
    await attacker.put(one.code, 1, first.bytes)
    const other = await attacker.put(one.code, 1, second.bytes)
    expect([other.status, other.said]).toEqual([409, 'conflict seq 1 full'])
    expect(other.reply?.state?.hash).toBe(first.hash)
  })

  test('Another campaign’s box is refused, however it is wrapped', async () => {
    scene = await sceneOn(await newPlace())
    const { attacker, one } = scene
    const { manifest, ctx } = scene.campaign
    const foreign = 'ab'.repeat(32)
    const box = await scene.seal(one)
    const moved = Uint8Array.from(box.bytes)
    moved.set(new Uint8Array(32).fill(0xab), 5)
    const code = one.code
    const wrapped = writePut(
      { ctx: foreign, code, seq: 1, hash: await hashOf(moved) },
      moved,
      manifest.items.length,
    )
    expect((await attacker.put(code, 1, moved)).status).toBe(422)
    expect((await attacker.send('PUT', '/box', wrapped)).status).toBeGreaterThanOrEqual(400)
    const inside = writePut({ ctx, code, seq: 1, hash: await hashOf(moved) }, moved, manifest.items.length)
    expect((await attacker.send('PUT', '/box', inside)).said).toBe('badBox')
    expect(await scene.boxes()).toBe(0)
  })

  test('A truncated or an oversized box, envelope or message is refused and leaves nothing behind', async () => {
    scene = await sceneOn(await newPlace())
    const { attacker, one } = scene
    const { bytes } = await scene.seal(one)
    const whole = writePut(
      { ctx: scene.campaign.ctx, code: one.code, seq: 1, hash: await hashOf(bytes) },
      bytes,
      scene.campaign.manifest.items.length,
    )
    for (const body of [
      whole.slice(0, -1),
      whole.slice(0, 100),
      new Uint8Array(0),
      new Uint8Array([...whole, 32]),
      utf8('{'.repeat(whole.length)),
      new Uint8Array(whole.length),
    ]) {
      const answer = await attacker.send('PUT', '/box', body)
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(answer.status).toBeLessThan(500)
    }
    const header = bytes.slice(0, 37)
    const short = new Uint8Array([...header, ...bytes.slice(37 + 1)])
    const long = new Uint8Array([...header, 0, ...bytes.slice(37)])
    for (const box of [short, long]) {
      const items = scene.campaign.manifest.items.length
      const message = { ctx: scene.campaign.ctx, code: one.code, seq: 1, hash: await hashOf(box) }
      const body = new Uint8Array(whole.length).fill(32)
      body.set(writePut(message, box, items + 1).slice(0, whole.length))
      expect((await attacker.send('PUT', '/box', body)).status).toBeGreaterThanOrEqual(400)
    }
    const huge = await attacker.send('PUT', '/box', new Uint8Array(4_000_000)).catch(() => undefined)
    // The line may break before the answer has been read.
    expect(huge === undefined || huge.status >= 400).toBe(true)
    expect(await scene.boxes()).toBe(0)
    expect((await attacker.put(one.code, 1, bytes)).said).toBe('ok seq 1 full')
  })

  test('A box under another hash than its own is refused', async () => {
    scene = await sceneOn(await newPlace())
    const { attacker, one, campaign } = scene
    const [first, second] = [await scene.seal(one), await scene.seal(one)]
    expect((await attacker.put(one.code, 1, first.bytes, second.hash)).said).toBe('badBox')
    const garbled = packBox(campaign.ctx, [first.bytes.slice(37)]).slice(0, -1)
    expect((await attacker.put(one.code, 1, garbled)).said).toBe('badBox')
    expect(await scene.boxes()).toBe(0)
  })

  test('Revoked and reissued codes: the old one is void with its box, the new one begins anew', async () => {
    scene = await sceneOn(await newPlace())
    const { attacker, one, campaign } = scene
    const another = scene.invited(1)
    await attacker.put(one.code, 1, (await scene.seal(one)).bytes)
    await attacker.put(another.code, 1, (await scene.seal(another)).bytes)
    const fresh = await campaign.federation.reissue(one)
    await campaign.federation.revoke(another)
    expect(await scene.boxes()).toBe(0)
    const kinds = [
      () => attacker.status(one.code),
      () => attacker.withdraw(one.code, 9),
      async () => attacker.put(one.code, 9, (await scene.seal(one)).bytes),
      async () => attacker.put(another.code, 9, (await scene.seal(another)).bytes),
    ]
    for (const kind of kinds) expect((await kind()).said).toBe('revoked')
    expect((await attacker.status(fresh.code)).said).toBe('ok seq 0 empty')
    expect((await attacker.put(fresh.code, 1, (await scene.seal(fresh)).bytes)).said).toBe('ok seq 1 full')
    expect(await campaign.federation.counts()).toMatchObject({ used: 1, reissued: 1, revoked: 2 })
  })

  test('Concurrent delivery of one code to two collectors: one box lives, and both say which', async () => {
    scene = await sceneOn(await newPlace())
    const { one } = scene
    const other = await scene.secondCollector()
    for (let seq = 1; seq <= 12; seq++) {
      const [here, there] = [await scene.seal(one), await scene.seal(one)]
      const answers = await Promise.all([
        scene.attacker.put(one.code, seq, here.bytes),
        other.put(one.code, seq, there.bytes),
      ])
      expect(answers.map((a) => a.reply?.outcome).sort()).toEqual(['conflict', 'ok'])
      const [a, b] = await Promise.all([scene.attacker.status(one.code), other.status(one.code)])
      expect(a.reply?.state).toEqual(b.reply?.state)
      const winner = answers[0]?.reply?.outcome === 'ok' ? here : there
      expect(a.reply?.state).toEqual({ seq, hash: winner.hash })
    }
    expect(await scene.boxes()).toBe(1)
  })
})
