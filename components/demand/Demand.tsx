/** Which services are there and wanted: the companion block, fetched with its own words and style. */
import { loadDemand } from '../../locales/load.ts'
import { useBank, useCatalogue } from '../app/bank.ts'
import type { ViewProps } from '../app/lazy.tsx'
import { useLoaded } from '../app/loaded.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { DemandPage } from './DemandPage.tsx'

export const Demand = ({ app }: ViewProps) => {
  const bank = useBank(app)
  const catalogue = useCatalogue(app)
  const words = useLoaded(`demand ${app.language}`, () => loadDemand(app.language))
  const style = useLoaded('demand style', app.ports.demandStyle)
  for (const loaded of [bank, catalogue, words, style])
    if (loaded.kind !== 'ok') return <Waiting guide={app.guide} loaded={loaded} />
  if (bank.kind !== 'ok' || catalogue.kind !== 'ok' || words.kind !== 'ok') return null
  return (
    <DemandPage
      app={app}
      words={words.value}
      families={bank.value.labels.families}
      services={catalogue.value.services}
      texts={catalogue.value.texts}
    />
  )
}
