/** Duties that what the service lifts touches: with source and date, and never whether anybody keeps them. */

import { dayText } from '../../../domain/time/moment.ts'
import { dutiesOf } from '../../../domain/value.ts'
import type { CaseProps } from './props.ts'

export const Duties = ({ desk, words, bank, service }: CaseProps) => {
  const { duties } = words.case
  const touched = dutiesOf(service, bank.facts)
  return (
    <section>
      <h2>{duties.title}</h2>
      {touched.length === 0 ? (
        <p>{duties.none}</p>
      ) : (
        <>
          <p class="hint">{duties.about}</p>
          <ul class="duties">
            {touched.map(({ duty, indicators }) => {
              const known = bank.duties.find((d) => d.id === duty)
              return (
                <li key={duty}>
                  {bank.labels.duties[duty]?.name ?? duty}{' '}
                  <small>
                    {duties.touches(indicators.join(', '))}
                    {known &&
                      `; ${duties.source(known.source.title, dayText(known.source.checkedOn, desk.language))}, ${duties.verified[known.verified]}`}
                  </small>
                </li>
              )
            })}
          </ul>
        </>
      )}
    </section>
  )
}
