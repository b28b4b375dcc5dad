/** The views of the micro-frontend and their addresses. */
import type { Feature } from '../../domain/policy.ts'

/** The screens of the anonymised submission; without one, where the newest submission stands, or joining. */
export const SUBMIT_PAGES = [
  'join',
  'status',
  'review',
  'check',
  'file',
  'handover',
  'open',
  'proof',
] as const
export type SubmitPage = (typeof SUBMIT_PAGES)[number]

export type Route =
  /** Without an id: the question to go on with. */
  | { view: 'question'; id?: string }
  | { view: 'overview' }
  | { view: 'dimension'; id: string }
  | { view: 'results' }
  | { view: 'services'; id?: string }
  /** The companion block about services, and the letter. */
  | { view: 'demand' }
  | { view: 'letter' }
  /** `id` names the campaign; an invitation comes in an address, and never stays there. */
  | { view: 'submit'; page?: SubmitPage; id?: string; invitation?: string }
  | { view: 'files' }
  | { view: 'settings' }

export type View = Route['view']

/** What an administrator would have to leave switched on for a view to be shown. */
export const featureOf = (route: Route): Feature | undefined => {
  if (route.view === 'demand' || route.view === 'letter') return route.view
  if (route.view !== 'submit') return undefined
  return route.page === 'handover' || route.page === 'open' ? 'handover' : 'submission'
}

const PLAIN: readonly View[] = ['overview', 'results', 'demand', 'letter', 'files', 'settings']

/** Anything that is not an address of ours leads to the questions. */
export const parseRoute = (hash: string): Route => {
  // A link of an invitation: "#1/campaign/fingerprint/code/address".
  if (/^#?\d{1,4}(\/|%2f)/i.test(hash)) return { view: 'submit', page: 'join', invitation: hash }
  const [view, id, part] = hash.replace(/^#?\/?/, '').split('/')
  if (view === 'submit') {
    const page = SUBMIT_PAGES.find((p) => p === id)
    return { view, ...(page && { page }), ...(page && part && { id: part }) }
  }
  if (view === 'dimension' && id) return { view, id }
  if ((view === 'question' || view === 'services') && id) return { view, id }
  if (view === 'services') return { view }
  const plain = PLAIN.find((v) => v === view)
  return plain ? ({ view: plain } as Route) : { view: 'question' }
}

export const formatRoute = (route: Route): string =>
  [
    '#',
    route.view,
    ...('page' in route && route.page !== undefined ? [route.page] : []),
    ...('id' in route && route.id !== undefined ? [route.id] : []),
  ].join('/')

/** Where the current view is kept: the address bar on a page of our own, memory inside a page of others. */
export interface Router {
  current(): Route
  go(route: Route): void
  /** Like `go`, but "back" does not return here. */
  replace(route: Route): void
  onChange(changed: () => void): () => void
}

export const hashRouter = (): Router => {
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  addEventListener('hashchange', tell)
  addEventListener('popstate', tell)
  return {
    current: () => parseRoute(location.hash),
    go(route) {
      history.pushState(null, '', formatRoute(route))
      tell()
    },
    replace(route) {
      history.replaceState(null, '', formatRoute(route))
      tell()
    },
    onChange(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
  }
}
