/** Where the current view is kept inside a page of others. */
import { formatRoute, parseRoute, type Route, type Router } from '../../components/app/route.ts'

const listeners = () => {
  const all = new Set<() => void>()
  return {
    tell() {
      for (const listener of all) listener()
    },
    onChange(changed: () => void) {
      all.add(changed)
      return () => all.delete(changed)
    },
  }
}

/** In memory: the page's address and history are left alone. */
export const memoryRouter = (first: Route): Router => {
  const { tell, onChange } = listeners()
  let route = first
  const go = (to: Route) => {
    route = to
    tell()
  }
  return { current: () => route, go, replace: go, onChange }
}

/** Only these are ours: "#/results", and an invitation's "#1/campaign/…". Everything else is the page's own. */
const isOurs = (hash: string): boolean => /^#(\/|\d{1,4}(\/|%2f))/i.test(hash)

/** In the page's hash, for pages that ask for it: "back" works, and links lead to views. */
export const sharedHashRouter = (first: Route, signal: AbortSignal): Router => {
  const { tell, onChange } = listeners()
  let route = isOurs(location.hash) ? parseRoute(location.hash) : first
  const follow = () => {
    if (isOurs(location.hash)) route = parseRoute(location.hash)
    tell()
  }
  addEventListener('hashchange', follow, { signal })
  addEventListener('popstate', follow, { signal })
  /** Whole, because a page may have a <base>; with the page's own state, which is not ours to lose. */
  const addressOf = (to: Route) => `${location.pathname}${location.search}${formatRoute(to)}`
  return {
    current: () => route,
    go(to) {
      route = to
      history.pushState(history.state, '', addressOf(to))
      tell()
    },
    replace(to) {
      route = to
      history.replaceState(history.state, '', addressOf(to))
      tell()
    },
    onChange,
  }
}
