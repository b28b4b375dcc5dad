/** The federation's services, best fit first, each with its reasons. */
import { useEffect, useState } from 'preact/hooks'
import { indicatorsOf } from '../../domain/content.ts'
import { rankServices } from '../../domain/fit.ts'
import { isOff } from '../../domain/policy.ts'
import { isAnswered } from '../../domain/progress.ts'
import { useBank, useCatalogue } from '../app/bank.ts'
import type { ViewProps } from '../app/lazy.tsx'
import { usePlace } from '../app/place.ts'
import { Title } from '../ui/Title.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { ServiceCard } from './ServiceCard.tsx'
import { WhatIf } from './WhatIf.tsx'

export const Services = ({ app, views, id }: ViewProps) => {
  const { guide, assessment } = app
  const { pack } = app.ports.library
  const bank = useBank(app)
  const catalogue = useCatalogue(app)
  const { root } = usePlace()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const ready = bank.kind === 'ok' && catalogue.kind === 'ok'
  useEffect(() => {
    if (ready && id) root.querySelector(`#service-${CSS.escape(id)}`)?.scrollIntoView({ block: 'start' })
  }, [ready, id])
  if (bank.kind !== 'ok') return <Waiting guide={guide} loaded={bank} />
  if (catalogue.kind !== 'ok') return <Waiting guide={guide} loaded={catalogue} />
  const words = views.services
  const { services, texts } = catalogue.value
  const nothing = !indicatorsOf(pack).some((i) => isAnswered(assessment.answers, i.id))
  const toggle = (service: string) => {
    const next = new Set(chosen)
    if (!next.delete(service)) next.add(service)
    setChosen(next)
  }
  return (
    <article class="services">
      <Title>{words.title}</Title>
      <p class="hint">{nothing ? words.empty : words.about}</p>
      {nothing && (
        <button type="button" class="primary" onClick={() => app.go({ view: 'question' })}>
          {views.results.start}
        </button>
      )}
      {!isOff(app.policy, 'demand') && (
        <p class="actions no-print">
          <button type="button" onClick={() => app.go({ view: 'demand' })}>
            {words.toDemand}
          </button>
        </p>
      )}
      <ol class="cards">
        {rankServices(services, assessment.answers, pack).map((fit) => {
          const service = services.find((s) => s.id === fit.service)
          const text = texts[fit.service]
          return service && text ? (
            <ServiceCard
              key={fit.service}
              app={app}
              views={views}
              fit={fit}
              service={service}
              text={text}
              bank={bank.value}
              open={fit.service === id}
              chosen={chosen.has(fit.service)}
              onChoose={() => toggle(fit.service)}
              onShow={() => root.querySelector<HTMLElement>('#what-if')?.focus()}
            />
          ) : null
        })}
      </ol>
      {/* After the services: in front of them it would push the box that was just ticked away. */}
      {!nothing && (
        <WhatIf app={app} views={views} names={bank.value.names} services={services} chosen={chosen} />
      )}
    </article>
  )
}
