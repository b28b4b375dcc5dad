/** A running campaign to attack: the collector's application on the loopback, over a real database. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { createApp } from '../../collector/app/app.ts'
import type { Limits } from '../../collector/app/limits.ts'
import { openStore } from '../../collector/database/open.ts'
import { newLog } from '../../collector/log.ts'
import type { Store } from '../../collector/store.ts'
import { type Box, sealBox } from '../../protocol/box.ts'
import { type Attacker, attacker } from '../../simulation/attacker.ts'
import { type Invited, type Plan, type SimulatedCampaign, startCampaign } from '../../simulation/campaign.ts'

/** Inside every scene's campaign. */
export const START = Date.parse('2027-01-11T07:00:00Z')
export const END = Date.parse('2027-02-26T15:00:00Z')
const DURING = Date.parse('2027-01-20T10:00:00Z')

/** Attackers are many and hasty; the limits have tests of their own. */
const WIDE: Partial<Limits> = { requestsPerMinute: 0, guessesPerMinute: 0, campaignGuessesPerMinute: 0 }

/** Items of every kind, few enough to seal often; the rehearsal asks everything. */
const SOME = (item: string): boolean =>
  /^(answer\/1\.|dimension\/1$|family\/A\/)/.test(item) || /^service\/[a-d].*\/(have|need|class)$/.test(item)

export interface Scene {
  readonly place: string
  readonly store: Store
  readonly campaign: SimulatedCampaign
  readonly url: string
  readonly attacker: Attacker
  /** The first invited municipality. */
  readonly one: Invited
  invited(at: number): Invited
  seal(who: Invited): Promise<Box>
  /** Boxes alive in the database. */
  boxes(): Promise<number>
  /** Lets the collector's clock show another moment, in milliseconds since 1970. */
  goTo(moment: number): void
  now(): number
  /** Lines the collector has logged so far. */
  readonly log: readonly string[]
  /** Another collector on the same database. */
  secondCollector(): Promise<Attacker>
  close(): Promise<void>
}

export interface SceneOptions {
  readonly limits?: Partial<Limits>
  readonly plan?: Partial<Plan>
}

export const sceneOn = async (
  place: string,
  { limits = {}, plan = {} }: SceneOptions = {},
): Promise<Scene> => {
  let now = DURING
  const ends: (() => Promise<void>)[] = []
  const log: string[] = []

  const collector = async (): Promise<{ url: string; store: Store }> => {
    const store = await openStore(place)
    const app = createApp({
      store,
      now: () => now,
      addressOf: (c) => c.req.header('x-from'),
      limits: { ...WIDE, ...limits },
      log: newLog(
        (line) => log.push(line),
        () => now,
      ),
    })
    const server = createServer(getRequestListener(app.fetch)).listen(0, '127.0.0.1')
    await once(server, 'listening')
    ends.push(async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
      await store.close()
    })
    return { store, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` }
  }

  const { store, url } = await collector()
  const campaign = await startCampaign(store, {
    seed: 'attacks',
    id: 'kov-2027',
    demo: false,
    from: START,
    to: END,
    objectionDays: 14,
    collector: url,
    asks: SOME,
    ...plan,
  })
  const invited = (at: number): Invited => {
    const who = campaign.invited[at]
    if (!who) throw new RangeError(`only ${campaign.invited.length} are invited`)
    return who
  }
  return {
    place,
    store,
    campaign,
    url,
    attacker: attacker(url, campaign),
    one: invited(0),
    invited,
    seal: (who) => sealBox(campaign.manifest, campaign.ctx, campaign.values(who)),
    boxes: async () =>
      Object.values(await store.boxesByBand(campaign.manifest.id)).reduce((sum, n) => sum + n, 0),
    goTo(moment) {
      now = moment
    },
    now: () => now,
    log,
    secondCollector: async () => attacker((await collector()).url, campaign),
    close: async () => {
      for (const end of ends.splice(0)) await end()
    },
  }
}
