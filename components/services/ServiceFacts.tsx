/** What is known about a service, with its sources and their dates. */
import type { Service, ServiceText } from '../../domain/content.ts'
import { dayText } from '../../domain/time/moment.ts'
import type { Views } from '../../locales/et/views.ts'
import type { Bank } from '../app/bank.ts'
import type { App } from '../app/types.ts'

interface Props {
  app: App
  views: Views
  service: Service
  text: ServiceText
  bank: Bank
  open: boolean
}

export const ServiceFacts = ({ app, views, service, text, bank, open }: Props) => {
  const words = views.services
  const day = (iso: string) => dayText(iso, app.language)
  return (
    <details class="facts" open={open}>
      <summary>{words.details}</summary>
      <dl>
        <dt>{words.family}</dt>
        <dd>{bank.labels.families[service.family]}</dd>
        <dt>{words.who}</dt>
        <dd>{text.who}</dd>
        <dt>{words.delivery}</dt>
        <dd>{text.delivery}</dd>
        <dt>{words.money}</dt>
        <dd>{text.money}</dd>
        <dt>{words.effort}</dt>
        <dd>{words.efforts[service.capacity.effort]}</dd>
        {text.open && <dt>{words.open}</dt>}
        {text.open && <dd>{text.open}</dd>}
      </dl>
      <p class="hint">
        {words.asOf(day(service.validAsOf))}{' '}
        {service.sources.map((s) => words.source(s.title, words.grade[s.grade], day(s.checkedOn))).join('; ')}
        .
      </p>
    </details>
  )
}
