/** The real collector on this machine, with a demo campaign, that can be stopped and started, and hears what is on the wire. */
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { onTestFinished } from 'vitest'
import { formatInvitation } from '../../protocol/invitation.ts'
import type { Manifest } from '../../protocol/manifest.ts'
import type { SigningKeys } from '../../protocol/signature.ts'
import { type House, openHouse } from '../collector/house.ts'

const DAY = 86_400_000
const moment = (ms: number) => new Date(ms).toISOString().replace(/\.\d+/, '')

export interface Heard {
  readonly method: string
  readonly path: string
  /** Names in lower case, as Node gives them; nothing is left out. */
  readonly headers: Readonly<Record<string, string>>
}

export interface CollectorHere {
  readonly house: House
  readonly heard: Heard[]
  /** @returns the port; the same one again when it is given */
  start(port?: number): Promise<number>
  stop(): Promise<void>
  /** The first code's, for the collector on this port. */
  invitation(port: number): string
  /** Boxes that lie there. */
  used(): Promise<number>
}

/**
 * The campaign closes in five days. Everything ends with the test.
 * @param change what differs from a good manifest
 * @param counter that clients were built for; else a new one
 */
export const collectorHere = async (
  change: Partial<Manifest> = {},
  counter?: SigningKeys,
): Promise<CollectorHere> => {
  const folder = mkdtempSync(join(tmpdir(), 'kov-digikompass-e2e-'))
  const house = await openHouse(
    join(folder, 'collector.sqlite'),
    { now: Date.now },
    {
      demo: true,
      from: moment(Date.now() - DAY),
      to: moment(Date.now() + 4.5 * DAY),
      objectionDays: 0,
      ...change,
    },
    counter,
  )
  const heard: Heard[] = []
  let server: Server | undefined
  const stop = async () => {
    if (!server) return
    const closed = once(server, 'close')
    server.closeAllConnections()
    server.close()
    await closed
    server = undefined
  }
  onTestFinished(async () => {
    await stop()
    await house.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const { manifest, trust } = house.campaign
  return {
    house,
    heard,
    stop,
    async start(port = 0) {
      const answer = getRequestListener(house.app.fetch)
      server = createServer((request, response) => {
        heard.push({
          method: request.method ?? '',
          path: request.url ?? '',
          headers: request.headers as Record<string, string>,
        })
        return answer(request, response)
      }).listen(port, '127.0.0.1')
      await once(server, 'listening')
      return (server.address() as AddressInfo).port
    },
    invitation: (port) =>
      formatInvitation({
        collector: `http://127.0.0.1:${port}/`,
        campaign: manifest.id,
        fingerprint: trust.invitation.fingerprint,
        code: house.codes[0] ?? '',
      }),
    used: async () => (await house.store.counts(manifest.id)).used,
  }
}
