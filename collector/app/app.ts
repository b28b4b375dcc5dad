/** The collector as an application: requests in, answers out. It never listens; `serve.ts` and the tests do that. */
import { type Context, Hono } from 'hono'
import { systemClock } from '../../domain/time/clock.ts'
import { REPLY_BYTES } from '../../protocol/wire.ts'
import type { DemoSite } from '../demo-site.ts'
import { type Log, newLog } from '../log.ts'
import type { Store } from '../store.ts'
import { destruction, lists, published, release } from './campaign.ts'
import { exchange, problem, reply } from './exchange.ts'
import { AS_IT_IS, anybody, counted, failed, headers, heard, limited, tooOften } from './guard.ts'
import { LIMITS, type Limits, newMessageRates } from './limits.ts'
import { CONTENT_TYPE, newMetrics } from './metrics.ts'
import { missing, wantsPage } from './pages/missing.ts'
import { addPages } from './pages/routes.ts'
import { addSite } from './pages/site.ts'
import type { PageParts, Parts } from './parts.ts'
import { newNaming, newRate, type Rate } from './rate.ts'
import { newReadiness } from './readiness.ts'

export interface AppOptions {
  readonly store: Store
  /** Milliseconds since 1970. */
  readonly now?: () => number
  readonly limits?: Partial<Limits>
  /** Remote address of a request. Without it all requests share one limit. */
  readonly addressOf?: (c: Context) => string | undefined
  /** Where the outside finds the collector; may have a path ("https://liit.example.ee/koguja/"). */
  readonly publicAddress?: string
  readonly log?: Log
  /** True while the program finishes: then it is not ready for more. */
  readonly isStopping?: () => boolean
  /** In a demo alone: the site that is served besides. */
  readonly demoSite?: DemoSite
}

const partsOf = (
  { store, now = systemClock, addressOf, log, limits, isStopping = () => false }: AppOptions,
  { origin, base }: Pick<PageParts, 'origin' | 'base'>,
): PageParts => {
  const all: Limits = { ...LIMITS, ...limits }
  const nameOf = newNaming()
  return {
    store,
    now,
    limits: all,
    log: log ?? newLog((line) => process.stderr.write(`${line}\n`)),
    metrics: newMetrics(),
    addressOf: (c) => nameOf(addressOf?.(c) ?? ''),
    rates: newMessageRates(all),
    isStopping,
    base,
    origin,
  }
}

/** For whoever watches over the program; never limited, never cached. */
const addWatching = (app: Hono, { store, metrics, isStopping, log }: Parts): void => {
  // As long, and as much to be left as it is, as replies to the extension: the doctor sees here whether a proxy does.
  app.get('/health', (c) =>
    c.body('{"state":"ok"}'.padEnd(REPLY_BYTES), 200, { 'Content-Type': 'application/json', ...AS_IT_IS }),
  )
  const canStore = newReadiness(store, log)
  app.get('/ready', async (c) => {
    const ready = !isStopping() && (await canStore())
    return ready ? c.json({ state: 'ready' }) : c.json({ state: 'notReady' }, 503)
  })
  app.get('/metrics', (c) => c.body(metrics.text(), 200, { 'Content-Type': CONTENT_TYPE }))
}

const addCampaigns = (app: Hono, parts: Parts, requests: Rate): void => {
  const asked = limited(parts, requests, tooOften)
  app.get('/campaigns/:id', asked, published(parts))
  app.get('/campaigns/:id/lists', asked, lists(parts))
  app.get('/campaigns/:id/release', asked, release(parts))
  app.get('/campaigns/:id/destruction', asked, destruction(parts))
  const sent = heard(parts, () => reply(problem('tooOften')))
  app.put('/campaigns/:id/box', sent, exchange(parts, 'put'))
  // Not DELETE: some proxies drop the body of a DELETE, and a code does not belong in an address.
  app.post('/campaigns/:id/withdraw', sent, exchange(parts, 'delete'))
  app.post('/campaigns/:id/status', sent, exchange(parts, 'status'))
}

export const createApp = (options: AppOptions): Hono => {
  const address = new URL(options.publicAddress ?? 'http://localhost/')
  const prefix = address.pathname.replace(/\/$/, '')
  const parts = partsOf(options, { origin: address.origin, base: `${prefix}/` })
  const requests = newRate(parts.limits.requestsPerMinute)
  const routes = new Hono()
  addWatching(routes, parts)
  addCampaigns(routes, parts, requests)
  addPages(routes, parts, requests)

  const app = new Hono({ strict: false })
  app.use(counted(parts))
  // Before everything that sets headers: a site has its own.
  if (options.demoSite) addSite(prefix ? app.basePath(prefix) : app, parts, options.demoSite)
  app.use(headers(address.protocol === 'https:'), anybody)
  app.onError(failed(parts))
  app.notFound((c) => (wantsPage(c) ? missing(c, parts.base) : c.json({ problem: 'notFound' }, 404)))
  // Some proxies take the path of the public address away before they pass a request on, some do not.
  if (prefix) app.route(prefix, routes)
  app.route('/', routes)
  return app
}
