/** The real collector on the loopback, devices with the real client code, and what may happen to the line between. */
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getRequestListener, type HttpBindings } from '@hono/node-server'
import { onTestFinished } from 'vitest'
import type { AppOptions } from '../../collector/app/app.ts'
import { closeCampaign } from '../../collector/federation/steps/close.ts'
import { releaseOf } from '../../counter/release-of.ts'
import type { Tally } from '../../counter/tally.ts'
import { bandName } from '../../protocol/bands.ts'
import { formatInvitation } from '../../protocol/invitation.ts'
import type { Values } from '../../protocol/item.ts'
import { type Lists, listsHash, signLists } from '../../protocol/lists.ts'
import type { Manifest } from '../../protocol/manifest.ts'
import { type SignedRelease, signRelease } from '../../protocol/release.ts'
import { announcer } from '../../storage/changes.ts'
import { memoryKv } from '../../storage/memory.ts'
import { submissionStore } from '../../storage/submissions.ts'
import { network } from '../../submit/network.ts'
import type { ClientTrust } from '../../submit/submissions.ts'
import { newLock, submissions } from '../../submit/submissions.ts'
import type { Submission } from '../../submit/types.ts'
import { AFTER, type House, openHouse, put, sealed } from '../collector/house.ts'
import { noValues } from '../protocol/sample.ts'

/** @param cut breaks the line off: no answer, or only half of it */
export type Line = (request: Request, answer: () => Promise<Response>, cut: () => void) => Promise<Response>

export interface Served {
  readonly house: House
  /** Ends in "/". */
  readonly address: string
  /** Method and path of every request so far. */
  readonly requests: string[]
  /** What happens to requests from now on; undefined: nothing. */
  line: Line | undefined
  /** By how much the server's clock is ahead of everybody else's, in milliseconds. */
  clockAhead: number
}

const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'kov-digikompass-submit-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Serves on a free port of the loopback until the test ends. */
export const listen = async (
  answer: (request: Request, cut: () => void) => Promise<Response> | Response,
): Promise<string> => {
  const server = createServer(
    getRequestListener((request, env) => {
      const { incoming } = env as HttpBindings
      return answer(request, () => incoming.socket.destroy())
    }),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

export const serveHouse = async (
  change: Partial<Manifest> = {},
  options: Partial<AppOptions> = {},
): Promise<Served> => {
  const house = await openHouse(join(newFolder(), 'collector.sqlite'), options, change)
  onTestFinished(() => house.close())
  const requests: string[] = []
  const served: Served = {
    house,
    address: await listen(async (request, cut) => {
      requests.push(`${request.method} ${new URL(request.url).pathname}`)
      const answer = async () => house.app.fetch(request)
      const response = await (served.line ? served.line(request, answer, cut) : answer())
      // The clock of the house is the server's own.
      const headers = new Headers(response.headers)
      headers.set('Date', new Date(house.at + served.clockAhead).toUTCString())
      return new Response(response.body, { status: response.status, headers })
    }),
    clockAhead: 0,
    requests,
    line: undefined,
  }
  return served
}

export const invitationOf = ({ house, address }: Served, at = 0): string =>
  formatInvitation({
    collector: address,
    campaign: house.campaign.manifest.id,
    fingerprint: house.campaign.trust.invitation.fingerprint,
    code: house.codes[at] ?? '',
  })

export interface Device {
  readonly kv: ReturnType<typeof memoryKv>
  readonly port: ReturnType<typeof submissions>
  readonly store: ReturnType<typeof submissionStore>
  /** The one submission on it. */
  now(): Promise<Submission>
}

/**
 * @param kv what another device's storage held, or the same one's after a restart
 * @param clock by how much this device's own is ahead, in milliseconds
 */
export const device = (
  { house }: Pick<Served, 'house'>,
  kv = memoryKv(),
  trust: Partial<ClientTrust> = {},
  clock: { ahead: number } = { ahead: 0 },
): Device => {
  const store = submissionStore(kv, announcer())
  const port = submissions({
    store,
    network,
    now: () => house.at + clock.ahead,
    random: () => 0.5,
    lock: newLock(),
    trust: {
      counterKeys: house.campaign.trust.counterKeys,
      demoKeys: [],
      packs: async () => house.campaign.trust.packs,
      ...trust,
    },
  })
  return {
    kv,
    port,
    store,
    async now() {
      const [first] = await port.list()
      if (!first) throw new Error('nothing on this device')
      return first
    },
  }
}

/** A device that has joined with the first invitation. */
export const joined = async (served: Served, kv = memoryKv(), at = 0): Promise<Device> => {
  const d = device(served, kv)
  const result = await d.port.join(invitationOf(served, at))
  if (!result.ok) throw new Error(result.problem)
  return d
}

export const ID = 'kov-2027'

/** Values by which one municipality differs from all others. */
export const own = ({ house }: Served, level = '3'): Values => ({
  ...noValues(house.campaign.manifest.items),
  'answer/1.1': level,
})

/** What lies there under a code, by the collector itself. */
export const liesThere = async ({ house }: Served): Promise<{ used: number }> => ({
  used: (await house.store.counts(ID)).used,
})

/** So many others deliver, straight to the collector; codes from the second on. */
export const othersDeliver = async ({ house }: Served, n: number): Promise<void> => {
  for (const code of house.codes.slice(1, 1 + n)) await put(house, code, 1, await sealed(house))
}

/** The real close, and the counter's signature over what it received. */
export const closeNow = async (
  { house }: Served,
  at = AFTER,
): Promise<{ lists: Lists; hash: string; sign: () => Promise<void> }> => {
  house.at = at
  const { lists, hash } = await closeCampaign(house.store, ID, at)
  return {
    lists,
    hash,
    sign: async () =>
      house.store.setListsSignature(ID, await signLists(hash, house.campaign.release.privateKey)),
  }
}

/** A release as a counter makes it of lists in which everybody has left everything open. */
export const releaseFor = async (
  { house }: Served,
  lists: Lists,
  signer = house.campaign.release,
): Promise<SignedRelease> => {
  const { manifest, ctx } = house.campaign
  const tallies: Tally[] = lists.lists.map(({ item, band, hashes }) => ({
    item,
    band,
    counts: { none: hashes.length },
  }))
  const [first] = manifest.items
  const total = lists.lists.filter((l) => l.item === first?.id).reduce((sum, l) => sum + l.hashes.length, 0)
  const release = releaseOf({
    manifest,
    ctx,
    lists: { hash: await listsHash(lists), bands: lists.bands },
    tallies,
    total,
  })
  return signRelease(release, signer.privateKey)
}

export const bandsOf = (lists: Lists): string[] => lists.bands.map(bandName)
