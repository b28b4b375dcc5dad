/** A link to a view: a real address, followed without leaving the page. */
import type { ComponentChildren } from 'preact'
import { formatRoute, type Route } from '../app/route.ts'
import type { App } from '../app/types.ts'

export const LinkTo = ({
  app,
  to,
  class: name,
  children,
}: {
  app: App
  to: Route
  class?: string
  children: ComponentChildren
}) => (
  <a
    class={name}
    href={formatRoute(to)}
    onClick={(e) => {
      if (e.ctrlKey || e.metaKey || e.shiftKey) return
      e.preventDefault()
      app.go(to)
    }}
  >
    {children}
  </a>
)
