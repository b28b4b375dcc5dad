/** A view that is fetched when it is first shown. */
import type { ComponentType } from 'preact'
import type { Feature } from '../../domain/policy.ts'
import type { Views } from '../../locales/et/views.ts'
import { loadViews } from '../../locales/load.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { useLoaded } from './loaded.ts'
import type { SubmitPage } from './route.ts'
import type { App } from './types.ts'

export interface ViewProps {
  app: App
  views: Views
  id?: string | undefined
  /** Which screen of the submission, and an invitation that came in an address. */
  page?: SubmitPage | undefined
  invitation?: string | undefined
  /** What an administrator has switched off. */
  feature?: Feature
}

type Import = () => Promise<ComponentType<ViewProps>>

/** Fetches the view and the longer dictionary side by side. */
export const LazyView = ({
  app,
  name,
  load,
  ...rest
}: Omit<ViewProps, 'views'> & { name: string; load: Import }) => {
  const view = useLoaded<{ View: ComponentType<ViewProps> }>(`view ${name}`, async () => {
    const [View] = await Promise.all([load(), app.ports.viewsStyle()])
    return { View }
  })
  const views = useLoaded(`views ${app.language}`, () => loadViews(app.language))
  if (view.kind !== 'ok') return <Waiting guide={app.guide} loaded={view} />
  if (views.kind !== 'ok') return <Waiting guide={app.guide} loaded={views} />
  const { View } = view.value
  return <View app={app} views={views.value} {...rest} />
}
