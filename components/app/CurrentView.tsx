/** Which view an address shows. Everything but the question is fetched when it is first shown. */
import { useEffect, useLayoutEffect, useState } from 'preact/hooks'
import { dimensionOf } from '../../domain/content.ts'
import { isOff } from '../../domain/policy.ts'
import { resumeAt } from '../../domain/progress.ts'
import { Question } from '../question/Question.tsx'
import { LazyView } from './lazy.tsx'
import { featureOf, formatRoute, type Route, type Router } from './route.ts'
import type { App } from './types.ts'

const SCREENS = {
  overview: async () => (await import('../overview/Overview.tsx')).Overview,
  dimension: async () => (await import('../dimension/DimensionSummary.tsx')).DimensionSummary,
  results: async () => (await import('../results/Results.tsx')).Results,
  services: async () => (await import('../services/Services.tsx')).Services,
  demand: async () => (await import('../demand/Demand.tsx')).Demand,
  letter: async () => (await import('../letter/Letter.tsx')).Letter,
  files: async () => (await import('../files/Files.tsx')).Files,
  submit: async () => (await import('../submit/Submit.tsx')).Submit,
  settings: async () => (await import('../settings/Settings.tsx')).Settings,
} as const

const OFF = async () => (await import('../policy/Off.tsx')).Off

interface CurrentViewProps {
  app: App
  /** What is drawn. */
  route: Route
  /** What the address asked for: another question, where another assessment has just been opened. */
  asked: Route
  router: Router
}

export const CurrentView = ({ app, route, asked, router }: CurrentViewProps) => {
  const { pack } = app.ports.library
  const known =
    route.view === 'question' && route.id !== undefined && dimensionOf(pack, route.id) ? route.id : undefined
  const id = route.view === 'question' ? (known ?? resumeAt(pack, app.assessment)) : undefined
  // What is done after drawing holds for the view that was drawn: another may have been asked for meanwhile.
  const address = formatRoute(asked)
  const replace = (to: Route) => {
    if (formatRoute(router.current()) === address) router.replace(to)
  }
  // The address always names the question, so that "back" and a reload return to it.
  useEffect(() => {
    if (id !== undefined && id !== known) replace({ view: 'question', id })
  }, [id, known, address])
  // The code goes out of the address, and so out of the browser's history, before anything else happens.
  const [invitation, keepInvitation] = useState<string | undefined>()
  const invited = route.view === 'submit' ? route.invitation : undefined
  useLayoutEffect(() => {
    if (invited === undefined) return
    keepInvitation(invited)
    replace({ view: 'submit', page: 'join' })
  }, [invited, address])
  const lost = route.view === 'dimension' && !pack.dimensions.some((d) => d.id === route.id)
  useEffect(() => {
    if (lost) replace({ view: 'overview' })
  }, [lost, address])
  if (lost) return null
  if (route.view === 'question') return id ? <Question key={app.assessment.id} app={app} id={id} /> : null
  const feature = featureOf(route)
  if (feature && isOff(app.policy, feature))
    return <LazyView key="off" app={app} name="off" load={OFF} feature={feature} />
  return (
    <LazyView
      key={route.view}
      app={app}
      name={route.view}
      load={SCREENS[route.view]}
      id={'id' in route ? route.id : undefined}
      page={route.view === 'submit' ? route.page : undefined}
      invitation={route.view === 'submit' ? invitation : undefined}
    />
  )
}
