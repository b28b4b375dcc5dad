/** One service: verdict, need, readiness, why, why not, what is needed first, and the facts about it. */
import type { Service, ServiceText } from '../../domain/content.ts'
import type { Fit } from '../../domain/fit.ts'
import type { Views } from '../../locales/et/views.ts'
import type { Bank } from '../app/bank.ts'
import type { App } from '../app/types.ts'
import { Meter } from '../ui/Meter.tsx'
import { verdictText } from '../ui/verdict.ts'
import { FirstNeeded, Reasons } from './Reasons.tsx'
import { ServiceFacts } from './ServiceFacts.tsx'

interface Props {
  app: App
  views: Views
  fit: Fit
  service: Service
  text: ServiceText
  bank: Bank
  open: boolean
  chosen: boolean
  onChoose: () => void
  /** Leads to where the chosen services would take the profile. */
  onShow: () => void
}

/** While answers are missing a figure is a lower bound, and says so. */
const figure = (views: Views, value: number, whole: boolean): string => {
  const rounded = `${Math.round(value)}`
  if (!whole && value === 0) return views.services.notKnown
  return whole ? rounded : views.services.atLeast(rounded)
}

export const ServiceCard = ({
  app,
  views,
  fit,
  service,
  text,
  bank,
  open,
  chosen,
  onChoose,
  onShow,
}: Props) => {
  const words = views.services
  const known = fit.missing.every((m) => m.current !== null)
  return (
    <li class="card" id={`service-${service.id}`} data-service={service.id} data-verdict={fit.verdict}>
      <h2>{text.name}</h2>
      <p class="tags">
        <span class="tag verdict" data-verdict={fit.verdict}>
          {verdictText(views, fit.verdict, service.status)}
        </span>
        {service.status !== 'operating' && <span class="tag plain">{words.status[service.status]}</span>}
      </p>
      <p>{text.problem}</p>
      <Meter label={words.need} value={fit.need} max={100} text={figure(views, fit.need, fit.known === 1)} />
      <Meter
        label={words.readiness}
        value={fit.readiness}
        max={100}
        text={figure(views, fit.readiness, known)}
        tone="soft"
      />
      <Reasons app={app} views={views} fit={fit} bank={bank} />
      <FirstNeeded app={app} views={views} missing={fit.missing} bank={bank} />
      <label class="check no-print">
        <input type="checkbox" checked={chosen} onChange={onChoose} />
        <span>{words.whatIf}</span>
      </label>
      {chosen && (
        <button type="button" onClick={onShow}>
          {words.whatIfShow}
        </button>
      )}
      <ServiceFacts app={app} views={views} service={service} text={text} bank={bank} open={open} />
    </li>
  )
}
