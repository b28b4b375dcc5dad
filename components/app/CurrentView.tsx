/** Which view an address shows. Everything but the question is fetched when it is first shown. */
import { useEffect } from 'preact/hooks'
import { dimensionOf } from '../../domain/content'
import { resumeAt } from '../../domain/progress'
import { Question } from '../question/Question'
import { DeskView } from './lazy'
import type { Route, Router } from './route'
import type { App } from './types'

const views = {
  overview: async () => (await import('../overview/Overview')).Overview,
  dimension: async () => (await import('../dimension/DimensionSummary')).DimensionSummary,
  results: async () => (await import('../results/Results')).Results,
  services: async () => (await import('../services/Services')).Services,
  files: async () => (await import('../files/Files')).Files,
  settings: async () => (await import('../settings/Settings')).Settings,
} as const

export const CurrentView = ({ app, route, router }: { app: App; route: Route; router: Router }) => {
  const { pack } = app.ports.library
  const known =
    route.view === 'question' && route.id !== undefined && dimensionOf(pack, route.id) ? route.id : undefined
  const id = route.view === 'question' ? (known ?? resumeAt(pack, app.assessment)) : undefined
  // The address always names the question, so that "back" and a reload return to it.
  useEffect(() => {
    if (id !== undefined && id !== known) router.replace({ view: 'question', id })
  }, [id, known])
  const lost = route.view === 'dimension' && !pack.dimensions.some((d) => d.id === route.id)
  useEffect(() => {
    if (lost) router.replace({ view: 'overview' })
  }, [lost])
  if (lost) return null
  if (route.view === 'question') return id ? <Question key={app.assessment.id} app={app} id={id} /> : null
  return (
    <DeskView
      key={route.view}
      app={app}
      name={route.view}
      load={views[route.view]}
      id={'id' in route ? route.id : undefined}
    />
  )
}
