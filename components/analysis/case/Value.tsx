/** The value a service would create, and for whom: what it is good for, and which low indicators it lifts where. */
import type { Beneficiary } from '../../../domain/content.ts'
import { dayText } from '../../../domain/time/moment.ts'
import { type Lift, leastLifted, liftsOf } from '../../../domain/value.ts'
import { rangeText } from '../figures.ts'
import type { CaseProps } from './props.ts'

const Whom = ({
  desk,
  words,
  benefits,
  benefitTexts,
  service,
  lifts,
}: CaseProps & { lifts: readonly Lift[] }) => {
  const { value } = words.case
  const served = benefits.services.find((b) => b.service === service.id)?.of ?? []
  return (
    <ul class="whom">
      {served.map(({ who, source, verified }) => {
        const least = leastLifted(lifts, who)
        return (
          <li key={who}>
            <strong>{value.who[who]}</strong> {benefitTexts[service.id]?.[who]}{' '}
            <small>
              ({verified === 'source' ? source.title : value.inferred},{' '}
              {dayText(source.checkedOn, desk.language)})
            </small>{' '}
            {least !== undefined && least > 0 && value.least(least)}
          </li>
        )
      })}
    </ul>
  )
}

const Lifts = ({ words, bank, chosen, lifts }: CaseProps & { lifts: readonly Lift[] }) => {
  const { value } = words.case
  const who = (all: readonly Beneficiary[]) => all.map((w) => value.short[w]).join(', ')
  const head = [
    value.column.indicator,
    value.column.ceiling,
    ...(chosen ? [value.column.below] : []),
    value.column.who,
  ]
  return (
    <table class="plain-table lifts">
      <caption class="unseen">{value.table}</caption>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lifts.map((lift) => (
          <tr key={lift.indicator}>
            <th scope="row">{bank.title(lift.indicator)}</th>
            <td data-label={value.column.ceiling}>{value.ceiling(lift.ceiling)}</td>
            {chosen && (
              <td data-label={value.column.below}>
                {lift.below && lift.n
                  ? value.below(rangeText(lift.below, words), rangeText(lift.n, words))
                  : value.unknown}
              </td>
            )}
            <td data-label={value.column.who}>{who(lift.who)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export const Value = (props: CaseProps) => {
  const { desk, words, benefits, service, chosen } = props
  const { value } = words.case
  const wholes = new Map(chosen?.report.figures.map(({ item, whole }) => [item, whole]))
  const lifts = liftsOf(service, desk.ports.library.pack, benefits, (item) => wholes.get(item))
  const when = dayText(benefits.dimensions.source.checkedOn, desk.language)
  return (
    <section class="value">
      <h2>{value.title}</h2>
      <Whom {...props} lifts={lifts} />
      <Lifts {...props} lifts={lifts} />
      <p class="hint">
        {value.whoSource(when)} {value.noSavings}
      </p>
    </section>
  )
}
