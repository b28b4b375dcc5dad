/** The views of the micro-frontend and their addresses. */
export type Route =
  /** Without an id: the question to go on with. */
  | { view: 'question'; id?: string }
  | { view: 'overview' }
  | { view: 'dimension'; id: string }
  | { view: 'results' }
  | { view: 'services'; id?: string }
  | { view: 'files' }
  | { view: 'settings' }

export type View = Route['view']

const PLAIN: readonly View[] = ['overview', 'results', 'files', 'settings']

/** Anything that is not an address of ours leads to the questions. */
export const parseRoute = (hash: string): Route => {
  const [view, id] = hash.replace(/^#?\/?/, '').split('/')
  if (view === 'dimension' && id) return { view, id }
  if ((view === 'question' || view === 'services') && id) return { view, id }
  if (view === 'services') return { view }
  const plain = PLAIN.find((v) => v === view)
  return plain ? ({ view: plain } as Route) : { view: 'question' }
}

export const formatRoute = (route: Route): string =>
  `#/${route.view}${'id' in route && route.id !== undefined ? `/${route.id}` : ''}`

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
