/** A view that is fetched when it is first shown. */
import type { ComponentType } from 'preact'
import type { Desk } from '../../locales/et/desk.ts'
import { loadDesk } from '../../locales/load.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { useLoaded } from './loaded.ts'
import type { SubmitPage } from './route.ts'
import type { App } from './types.ts'

export interface DeskViewProps {
  app: App
  desk: Desk
  id?: string | undefined
  /** Which screen of the submission, and an invitation that came in an address. */
  page?: SubmitPage | undefined
  invitation?: string | undefined
}

type Import = () => Promise<ComponentType<DeskViewProps>>

/** Fetches the view and the longer dictionary side by side. */
export const DeskView = ({
  app,
  name,
  load,
  ...rest
}: Omit<DeskViewProps, 'desk'> & { name: string; load: Import }) => {
  const view = useLoaded<{ View: ComponentType<DeskViewProps> }>(`view ${name}`, async () => {
    const [View] = await Promise.all([load(), app.ports.deskStyle()])
    return { View }
  })
  const desk = useLoaded(`desk ${app.language}`, () => loadDesk(app.language))
  if (view.kind !== 'ok') return <Waiting guide={app.guide} loaded={view} />
  if (desk.kind !== 'ok') return <Waiting guide={app.guide} loaded={desk} />
  const { View } = view.value
  return <View app={app} desk={desk.value} {...rest} />
}
