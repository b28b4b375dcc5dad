/** A federation's house for tests: a database, an open campaign over it, codes, and requests as clients send them. */
import type { Hono } from 'hono'
import { type AppOptions, createApp } from '../../collector/app/app.ts'
import { openStore } from '../../collector/database/open.ts'
import { newLog } from '../../collector/log.ts'
import type { Store } from '../../collector/store.ts'
import { type Box, sealBox } from '../../protocol/box.ts'
import { hashOfCode, newCode } from '../../protocol/code.ts'
import type { Manifest } from '../../protocol/manifest.ts'
import { momentOf } from '../../protocol/parse.ts'
import type { SigningKeys } from '../../protocol/signature.ts'
import { type Reply, readReply, writeDelete, writePut, writeStatus } from '../../protocol/wire.ts'
import { type Campaign, campaign, noValues } from '../protocol/sample.ts'

export interface Spoken {
  readonly status: number
  readonly reply: Reply | undefined
  readonly bytes: number
  readonly headers: Headers
}

export interface House {
  readonly place: string
  readonly store: Store
  readonly app: Hono
  readonly campaign: Campaign
  readonly codes: readonly string[]
  readonly lines: string[]
  /** Another collector on the same database. */
  another(options?: Partial<AppOptions>): Promise<Hono>
  /** The house's clock, milliseconds since 1970. */
  at: number
  close(): Promise<void>
}

/** In the middle of the sample campaign. */
export const DURING = momentOf('2027-02-01T10:00:00Z')
export const AFTER = momentOf('2027-03-01T10:00:00Z')
const NO_LIMITS = { requestsPerMinute: 0, guessesPerMinute: 0, campaignGuessesPerMinute: 0 }
const BANDS = ['small', 'middle', 'large']

/** Codes for a third of each band, in turns, until there are enough. */
export const entriesOf = (codes: readonly string[]) =>
  Promise.all(codes.map(async (code, at) => ({ hash: await hashOfCode(code), band: BANDS[at % 3] ?? '' })))

/** @param options of the app; without them nothing is limited */
export const openHouse = async (
  place: string,
  options: Partial<AppOptions> = {},
  change: Partial<Manifest> = {},
  counter?: SigningKeys,
): Promise<House> => {
  const store = await openStore(place)
  const c = await campaign(change, counter)
  const codes = Array.from({ length: 18 }, newCode)
  await store.create({ ctx: c.ctx, manifest: c.manifest, signature: null, expected: null })
  await store.addCodes(c.manifest.id, await entriesOf(codes))
  await store.setOpen(c.manifest.id, c.signed.signature ?? '')
  const lines: string[] = []
  const stores = [store]
  const newApp = (own: Store, more: Partial<AppOptions>) =>
    createApp({
      store: own,
      now: () => house.at,
      limits: NO_LIMITS,
      log: newLog(
        (line) => lines.push(line),
        () => house.at,
      ),
      ...more,
    })
  const house: House = {
    place,
    store,
    campaign: c,
    codes,
    lines,
    at: DURING,
    app: new Proxy({} as Hono, {}),
    another: async (more = {}) => {
      const own = await openStore(place)
      stores.push(own)
      return newApp(own, more)
    },
    close: async () => {
      for (const own of stores) await own.close()
    },
  }
  return Object.assign(house, { app: newApp(store, options) })
}

export const sealed = ({ campaign: { manifest, ctx } }: House): Promise<Box> =>
  sealBox(manifest, ctx, noValues(manifest.items))

/** The body of a delivery, byte for byte as a client writes it. */
export const putOf = ({ campaign: { manifest, ctx } }: House, code: string, seq: number, box: Box) =>
  writePut({ ctx, code, seq, hash: box.hash }, box.bytes, manifest.items.length)

const spoken = async (answer: Response): Promise<Spoken> => {
  const bytes = new Uint8Array(await answer.arrayBuffer())
  return { status: answer.status, reply: readReply(bytes), bytes: bytes.length, headers: answer.headers }
}

/** As clients send it; anything else is not read. */
export const JSON_BODY = { 'Content-Type': 'application/json' }

const send = async (
  { campaign: c }: House,
  app: Hono,
  method: string,
  what: string,
  body: Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = JSON_BODY,
) => spoken(await app.request(`/campaigns/${c.manifest.id}/${what}`, { method, body, headers }))

export const sendPut = (house: House, body: Uint8Array<ArrayBuffer>, app = house.app) =>
  send(house, app, 'PUT', 'box', body)
export const put = (house: House, code: string, seq: number, box: Box, app = house.app) =>
  sendPut(house, putOf(house, code, seq, box), app)
export const withdraw = (house: House, code: string, seq: number, app = house.app) =>
  send(house, app, 'POST', 'withdraw', writeDelete({ ctx: house.campaign.ctx, code, seq }))
export const status = (house: House, code: string, app = house.app) =>
  send(house, app, 'POST', 'status', writeStatus({ ctx: house.campaign.ctx, code }))

/** What an administrator would see: one page or one JSON. */
export const get = (house: House, path: string, headers: Record<string, string> = {}) =>
  house.app.request(path, { headers })
