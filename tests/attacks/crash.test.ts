/** Crashes: whatever was acknowledged is there, whatever was not can be sent again. */
import { afterEach, expect, test } from 'vitest'
import { openStore } from '../../collector/database/open.ts'
import { sealBox } from '../../protocol/box.ts'
import { attacker } from '../../simulation/attacker.ts'
import { type SimulatedCampaign, startCampaign } from '../../simulation/campaign.ts'
import { type CollectorProcess, startCollector, variablesOf } from '../../simulation/collector-process.ts'
import { randomOf } from '../../simulation/random.ts'
import { onBothDatabases } from '../collector/databases.ts'
import { type Liar, liar } from './liar.ts'
import { END, type Scene, sceneOn } from './scene.ts'

/** Resolves when so many of them are done, whichever. */
const answered = (sent: readonly Promise<unknown>[], enough: number): Promise<void> =>
  new Promise((resolve) => {
    let done = 0
    if (enough === 0) resolve()
    for (const one of sent)
      one.then(() => {
        done += 1
        if (done === enough) resolve()
      })
  })

const HOUR = 3_600_000

onBothDatabases('Between commit and reply', (newPlace) => {
  let scene: Scene | undefined
  let between: Liar | undefined
  let collector: CollectorProcess | undefined
  afterEach(async () => {
    await between?.close()
    await scene?.close()
    await collector?.kill9()
    between = undefined
    scene = undefined
    collector = undefined
  })

  test('Crash between commit and reply: the same request gets the same answer, once, even after the close', async () => {
    scene = await sceneOn(await newPlace())
    between = await liar(scene.url)
    const { one, campaign } = scene
    const client = attacker(between.url, campaign)
    const [box, other] = [await scene.seal(one), await scene.seal(one)]
    between.cutNextReply()
    await expect(client.put(one.code, 1, box.bytes)).rejects.toThrow()
    expect(await scene.boxes()).toBe(1)
    expect((await client.put(one.code, 1, box.bytes)).said).toBe('ok seq 1 full')
    expect(await scene.boxes()).toBe(1)
    scene.goTo(END + 1)
    expect((await client.put(one.code, 1, box.bytes)).said).toBe('ok seq 1 full')
    expect((await client.put(one.code, 2, other.bytes)).said).toBe('closed seq 1 full')
    expect((await client.withdraw(one.code, 2)).said).toBe('closed seq 1 full')
  })

  test('Crash between commit and reply: killed in the middle of deliveries, the process loses none it acknowledged', async ({
    annotate,
  }) => {
    const place = await newPlace()
    collector = await startCollector({ variables: variablesOf(place) })
    const campaign: SimulatedCampaign = await (async () => {
      const store = await openStore(place)
      const now = Date.now()
      const started = await startCampaign(store, {
        seed: 'crash',
        id: 'kov-krahh',
        demo: false,
        from: now - HOUR,
        to: now + HOUR,
        objectionDays: 14,
        collector: collector.url,
      })
      await store.close()
      return started
    })()
    const client = attacker(collector.url, campaign)
    const random = randomOf('crash')
    let lost = 0
    let unknown = 0
    for (let round = 1; round <= 5; round++) {
      const some = campaign.invited.slice(0, 6)
      const boxes = await Promise.all(
        some.map((who) => sealBox(campaign.manifest, campaign.ctx, campaign.values(who))),
      )
      const sent = some.map((who, at) =>
        client.put(who.code, round, boxes[at]?.bytes ?? new Uint8Array()).then(
          (answer) => answer.said,
          () => 'no reply',
        ),
      )
      // In the middle: when some have been answered, all the others are on their way.
      const enough = Math.floor(random() * some.length)
      await answered(sent, enough)
      await collector.kill9()
      const said = await Promise.all(sent)
      await collector.restart()
      for (const [at, who] of some.entries()) {
        const state = (await client.status(who.code)).reply?.state
        const isThere = state?.seq === round && state.hash === boxes[at]?.hash
        if (said[at] === 'no reply') unknown += 1
        else if (!isThere) lost += 1
        const again = await client.put(who.code, round, boxes[at]?.bytes ?? new Uint8Array())
        expect(again.said).toBe(`ok seq ${round} full`)
      }
    }
    expect(lost).toBe(0)
    await annotate(`${unknown} of 30 deliveries ended without a reply`)
  })
})
