/** Attacks that only the invited can notice: what their client sees, says and does. */
import { afterEach, expect, test } from 'vitest'
import { readBox, sealBox } from '../../protocol/box.ts'
import { fromBase64url } from '../../protocol/bytes.ts'
import { hashOfCode } from '../../protocol/code.ts'
import { envelopeHash, type Lists } from '../../protocol/lists.ts'
import { readPut } from '../../protocol/wire.ts'
import { type Device, type DeviceOptions, Died, dyingNetwork, newDevice } from '../../simulation/device.ts'
import { onBothDatabases } from '../collector/databases.ts'
import { codeRows, restoreRows } from './backup.ts'
import { CLOSED, closedSceneOn, OPENABLE } from './closed.ts'
import { type Liar, liar } from './liar.ts'
import { type Scene, sceneOn } from './scene.ts'

/** Hashes of all envelopes of the box that this device has sent. */
const ownHashes = async (device: Device, id: string, { manifest, ctx }: Scene['campaign']) => {
  const file = await device.submissions.sealedFile(id)
  const put = file && readPut(file.bytes, manifest.items.length)
  const box = readBox(fromBase64url(put?.box ?? '') ?? new Uint8Array(), ctx, manifest.items.length)
  return new Set(await Promise.all((box.ok ? box.envelopes : []).map(envelopeHash)))
}

onBothDatabases('What the invited notice', (newPlace) => {
  let scene: Scene
  let between: Liar | undefined
  afterEach(async () => {
    await between?.close()
    between = undefined
    await scene.close()
  })

  const deviceIn = (of: Scene, more: Partial<DeviceOptions> = {}): Device =>
    newDevice({ counterKeys: [of.campaign.counterKey], now: of.now, ...more })

  test('Two devices with one code: the second one goes on, the first one is warned and overwrites nothing by itself', async () => {
    scene = await sceneOn(await newPlace())
    const { one, campaign } = scene
    const values = campaign.values(one)
    const first = deviceIn(scene)
    const id = await first.join(one.invitation)
    await first.submissions.deliver(id, values)
    const second = deviceIn(scene)
    await second.join(one.invitation)
    expect(await second.view(id)).toMatchObject({ stage: 'joined', elsewhere: true, warning: null })
    await second.submissions.deliver(id, values)
    expect(await second.view(id)).toMatchObject({ stage: 'delivered', warning: null })
    await first.submissions.refresh(id)
    expect(await first.view(id)).toMatchObject({ warning: 'otherActed', elsewhere: true })
    const stands = (await scene.attacker.status(one.code)).reply?.state
    expect(stands?.seq).toBe(2)
    // Who acts on it does so knowingly, and then it is the other one that is warned.
    await first.submissions.deliver(id, values)
    await second.submissions.refresh(id)
    expect(await second.view(id)).toMatchObject({ warning: 'otherActed' })
  })

  test('Two devices with one code: somebody who has seen the letter is seen', async () => {
    scene = await sceneOn(await newPlace())
    const { one, campaign, attacker } = scene
    const device = deviceIn(scene)
    const id = await device.join(one.invitation)
    await device.submissions.deliver(id, campaign.values(one))
    await attacker.put(one.code, 50, (await scene.seal(one)).bytes)
    await device.submissions.refresh(id)
    const view = await device.view(id)
    expect(view).toMatchObject({ warning: 'otherActed', elsewhere: true })
    expect(view.history.map((e) => e.what)).toContain('otherActed')
  })

  test('Crash between commit and reply: the device that died finds its delivery acknowledged, without a second box', async () => {
    scene = await sceneOn(await newPlace())
    const { one, campaign } = scene
    const dying = deviceIn(scene, { network: dyingNetwork() })
    const id = await dying.join(one.invitation)
    await expect(dying.submissions.deliver(id, campaign.values(one))).rejects.toThrow(Died)
    const again = deviceIn(scene, { kv: dying.kv })
    expect((await again.view(id)).stage).toBe('sealed')
    await again.submissions.refresh(id)
    expect((await again.view(id)).stage).toBe('delivered')
    expect((await scene.attacker.status(one.code)).said).toBe('ok seq 1 full')
    expect(await scene.boxes()).toBe(1)
  })

  test('A restored backup reviving a withdrawn box: the device sees it and withdraws again', async () => {
    scene = await sceneOn(await newPlace())
    const { one, campaign, store } = scene
    const device = deviceIn(scene)
    const id = await device.join(one.invitation)
    await device.submissions.deliver(id, campaign.values(one))
    const code = await hashOfCode(one.code)
    const backup = await codeRows(scene.place, code)
    await device.submissions.withdraw(id)
    expect((await scene.attacker.status(one.code)).said).toBe('ok seq 2 empty')
    await restoreRows(scene.place, code, backup)
    expect((await scene.attacker.status(one.code)).said).toBe('ok seq 1 full')
    await device.submissions.refresh(id)
    expect((await device.view(id)).history.map((e) => e.what)).toContain('goneBack')
    await device.submissions.refresh(id)
    expect((await scene.attacker.status(one.code)).reply?.state?.hash).toBeNull()
    expect(await store.used(campaign.manifest.id)).toEqual([])
  })

  test('A restored backup without a delivery: the device sees it and delivers again', async () => {
    scene = await sceneOn(await newPlace())
    const { one, campaign } = scene
    const device = deviceIn(scene)
    const id = await device.join(one.invitation)
    const code = await hashOfCode(one.code)
    const backup = await codeRows(scene.place, code)
    await device.submissions.deliver(id, campaign.values(one))
    await restoreRows(scene.place, code, backup)
    expect(await scene.boxes()).toBe(0)
    await device.submissions.refresh(id)
    await device.submissions.refresh(id)
    expect((await device.view(id)).stage).toBe('delivered')
    expect(await scene.boxes()).toBe(1)
  })

  /** One device has delivered; the counter is given lists without its box, and signs them. */
  const swindled = async () => {
    let device: Device | undefined
    let id = ''
    const closed = await closedSceneOn(await newPlace(), {
      before: async (s) => {
        between = await liar(s.url)
        const who = s.campaign.invited.findLast((i) => i.band === 'small')
        device = deviceIn(s)
        id = await device.join(who?.invitation.replace(s.url, between.url) ?? '')
        await device.submissions.deliver(id, s.campaign.values(s.one))
      },
    })
    scene = closed
    if (!device || !between) throw new Error('no device')
    const own = await ownHashes(device, id, closed.campaign)
    const { lists } = closed.closed
    const without: Lists = {
      ...lists,
      codes: { ...lists.codes, used: lists.codes.used - 1 },
      lists: lists.lists.map((l) => ({ ...l, hashes: l.hashes.filter((hash) => !own.has(hash)) })),
    }
    const signed = await closed.campaign.counter.signLists({ lists: without, notices: [], now: CLOSED })
    if (!signed.ok) throw new Error(JSON.stringify(signed.refusals))
    return { closed, device, id, between, without, signature: signed.signature.signature }
  }

  test('Different lists shown to client and counter: whole ones are not those the counter has signed', async () => {
    const { closed, device, id, between, without, signature } = await swindled()
    between.tell((path, json) => (path.endsWith('/lists') ? { ...(json as object), signature } : undefined))
    await device.submissions.refresh(id)
    const view = await device.view(id)
    expect(view.lists).toMatchObject({ signed: false, absent: [] })
    expect(view.stage).toBe('delivered')
    // What is counted must be what was signed: the whole piles do not fit it either.
    await closed.store.setListsSignature(closed.campaign.manifest.id, signature)
    await expect(closed.campaign.federation.piles(OPENABLE)).rejects.toThrow('listsUnsigned')
    const { counter } = closed.campaign
    counter.object(CLOSED)
    const counted = await counter.count({ lists: without, notices: [], now: OPENABLE, piles: [] })
    expect(counted.ok ? [] : counted.refusals.map((r) => r.rule)).toContain('openObjections')
  })

  test('Different lists shown to client and counter: in the signed ones the own envelopes are missing', async () => {
    const { device, id, between, without, signature } = await swindled()
    between.tell((path) => (path.endsWith('/lists') ? { lists: without, signature } : undefined))
    await device.submissions.refresh(id)
    const view = await device.view(id)
    expect(view.lists).toMatchObject({ signed: true, found: 0, band: null })
    expect(view.stage).toBe('delivered')
    expect(view.history.map((e) => e.what)).toContain('notRecorded')
  })

  test('A list of one real and 77 forged boxes: everybody who looks sees a box that is not theirs', async () => {
    scene = await sceneOn(await newPlace())
    const { campaign, one, attacker } = scene
    const { manifest, ctx, federation, counter } = campaign
    const device = deviceIn(scene)
    const id = await device.join(one.invitation)
    await device.submissions.deliver(id, campaign.values(one))
    // The federation made the codes, so it can deliver with all of them: the same known answers everywhere.
    const forged = await sealBox(manifest, ctx, campaign.values(one))
    for (const who of campaign.invited.slice(1)) await attacker.put(who.code, 1, forged.bytes)
    const victim = deviceIn(scene)
    await victim.join(scene.invited(7).invitation)
    expect(await victim.view(id)).toMatchObject({ stage: 'joined', elsewhere: true })
    const warned = deviceIn(scene)
    await warned.join(scene.invited(8).invitation)
    await warned.submissions.deliver(id, campaign.values(scene.invited(8)))
    await attacker.put(scene.invited(8).code, 9, forged.bytes)
    await warned.submissions.refresh(id)
    expect(await warned.view(id)).toMatchObject({ warning: 'otherActed' })
    // A box delivered many times has the same envelopes many times: such lists get no signature.
    scene.goTo(CLOSED)
    const closed = await federation.close(CLOSED)
    const signed = await counter.signLists({ lists: closed.lists, notices: [], now: CLOSED })
    expect(signed.ok ? [] : signed.refusals).toMatchObject([{ rule: 'lists', refusals: ['hashTwice'] }])
  })

  test('A list of one real and 77 forged boxes: sealed one by one they pass the rules, and an objection stops the count', async () => {
    const closed = await closedSceneOn(await newPlace(), {
      who: (invited) => [...invited],
      values: (s, who) => s.campaign.values(who.ehak === s.one.ehak ? who : s.invited(1)),
    })
    scene = closed
    await closed.signLists()
    const victim = deviceIn(scene, { now: () => CLOSED })
    const id = await victim.join(closed.invited(30).invitation)
    // It has delivered nothing, and the lists hold as many boxes as there are codes.
    expect(await victim.view(id)).toMatchObject({ participation: { codes: 78, delivered: 78 } })
    expect((await victim.view(id)).stage).not.toBe('recorded')
    await closed.campaign.federation.object(CLOSED)
    await expect(closed.campaign.federation.piles(OPENABLE)).rejects.toThrow('objectionsOpen')
  })
})
