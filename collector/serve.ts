/** Lets the application listen, and stops it without breaking off what is running. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener, type HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { createApp } from './app/app.ts'
import { openStore } from './database/open.ts'
import { type DemoSite, readDemoSite, refuseBesideReal } from './demo-site.ts'
import { type Environment, writeAddress } from './environment.ts'
import type { Log } from './log.ts'
import { PATIENCE, type Patience, watchReaders } from './readers.ts'
import type { Store } from './store.ts'

/** A request's head; a browser's is well under 4 kB. */
const HEADER_BYTES = 16_384
const HEADERS_MS = 10_000
/** A box over a bad line, or an uploaded file. */
const REQUEST_MS = 60_000
const IDLE_MS = 15_000
/** How long a stop waits for what is running. */
const STOP_MS = 10_000
const IDLE_CHECK_MS = 50

export interface Running {
  /** Where it listens, on this machine. */
  readonly address: string
  /** Takes nothing new, waits for what is running, closes the database. */
  stop(): Promise<void>
}

/**
 * Each proxy appends the address it was called from, so the last ones are true and the first ones anybody's claim.
 * @param proxies how many stand in front
 */
export const remoteAddress = (
  forwarded: string | undefined,
  socket: string | undefined,
  proxies: number,
): string | undefined => {
  const claimed = (forwarded ?? '').split(',').map((part) => part.trim())
  const chain = [...claimed.filter(Boolean), socket]
  return chain[Math.max(0, chain.length - 1 - proxies)]
}

const addressOf =
  (proxies: number) =>
  (c: Context<{ Bindings: HttpBindings }>): string | undefined =>
    remoteAddress(c.req.header('x-forwarded-for'), c.env.incoming.socket.remoteAddress, proxies)

const stopServer = async (server: Server, log: Log): Promise<void> => {
  const closed = once(server, 'close')
  server.close()
  // A connection whose request was under way when the stop began is idle only now.
  const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS)
  const hard = setTimeout(() => {
    log('warning', 'hardStop')
    server.closeAllConnections()
  }, STOP_MS)
  await closed
  clearInterval(idle)
  clearTimeout(hard)
}

/** While it stops, every answer is the last one on its connection. */
const lastAnswers = (server: Server, isStopping: () => boolean): void => {
  server.prependListener('request', (_: IncomingMessage, answer) => {
    if (isStopping()) answer.setHeader('Connection', 'close')
  })
}

/** @throws StoreError or DemoSiteError */
const openBoth = async ({
  place,
  demoSite,
}: Environment): Promise<{ store: Store; site: DemoSite | undefined }> => {
  const site = demoSite === undefined ? undefined : readDemoSite(demoSite)
  const store = await openStore(place)
  try {
    if (site) await refuseBesideReal(store)
  } catch (error) {
    await store.close()
    throw error
  }
  return { store, site }
}

/** @throws StoreError, DemoSiteError, or the error of `listen` */
export const serve = async (
  environment: Environment,
  log: Log,
  patience: Patience = PATIENCE,
): Promise<Running> => {
  const { host, port, publicAddress, proxies, requestsPerMinute, guessesPerMinute } = environment
  const { store, site } = await openBoth(environment)
  let stopping = false
  const app = createApp({
    store,
    log,
    publicAddress,
    addressOf: addressOf(proxies),
    isStopping: () => stopping,
    ...(site && { demoSite: site }),
    limits: {
      ...(requestsPerMinute !== undefined && { requestsPerMinute }),
      ...(guessesPerMinute !== undefined && { guessesPerMinute }),
    },
  })
  const server = createServer(
    {
      maxHeaderSize: HEADER_BYTES,
      headersTimeout: HEADERS_MS,
      requestTimeout: REQUEST_MS,
      keepAliveTimeout: IDLE_MS,
      connectionsCheckingInterval: 5_000,
    },
    getRequestListener(app.fetch),
  )
  lastAnswers(server, () => stopping)
  watchReaders(server, patience)
  try {
    server.listen(port, host)
    await once(server, 'listening')
  } catch (error) {
    await store.close()
    throw error
  }
  log('info', 'started')
  return {
    address: writeAddress(host, (server.address() as AddressInfo).port),
    stop: async () => {
      if (stopping) return
      stopping = true
      log('info', 'stopping')
      await stopServer(server, log)
      await store.close()
      log('info', 'stopped')
    },
  }
}
