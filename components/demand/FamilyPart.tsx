/** One family: its services, and five questions about all of them together. */
import type { Catalogue, CatalogueText, Family } from '../../domain/content.ts'
import { NO_NEED, needsNothing } from '../../domain/demand.ts'
import type { Proposal } from '../../domain/demand-proposals.ts'
import type { DemandWords } from '../../locales/et/demand.ts'
import type { App } from '../app/types.ts'
import { FamilyQuestions } from './FamilyQuestions.tsx'
import { useToPart } from './parts.ts'
import { ServiceRow } from './ServiceRow.tsx'

interface Props {
  app: App
  words: DemandWords
  family: Family
  name: string
  services: Catalogue
  texts: CatalogueText['services']
  proposals: readonly Proposal[]
  /** The part that follows. */
  next: string
}

export const FamilyPart = ({ app, words, family, name, services, texts, proposals, next }: Props) => {
  const { demand } = app.assessment
  const toPart = useToPart()
  const nothing = needsNothing(demand.families[family])
  const wanted = services.some(({ id }) => Number(demand.services[id]?.need) > 0)
  const setNothing = (on: boolean) =>
    app.dispatch({ type: 'demandFamily', family, given: { when: on ? NO_NEED : undefined } })
  return (
    <section class="demand-part" data-family={family}>
      <div class="demand-head">
        <h2 id={`demand-${family}`} tabIndex={-1}>
          {name}
        </h2>
        <button type="button" class="quiet" onClick={() => toPart(next)}>
          {words.skipGroup}
          <span class="unseen">: {name}</span>
        </button>
      </div>
      <ul class="demand-services">
        {services.map((service) => {
          const text = texts[service.id]
          return text ? (
            <ServiceRow
              key={service.id}
              app={app}
              words={words}
              service={service.id}
              text={text}
              proposal={proposals.find((p) => p.service === service.id)}
            />
          ) : null
        })}
      </ul>
      <div class="demand-family">
        <h3>
          {words.family.title}
          <span class="unseen">: {name}</span>
        </h3>
        <label class="check">
          <input type="checkbox" checked={nothing} onChange={(e) => setNothing(e.currentTarget.checked)} />
          <span>{words.family.nothing}</span>
        </label>
        {nothing ? (
          <p class="hint">{words.family.nothingSaid}</p>
        ) : (
          <FamilyQuestions app={app} words={words} family={family} />
        )}
        {nothing && wanted && <p class="notice warn">{words.family.contradiction}</p>}
      </div>
    </section>
  )
}
