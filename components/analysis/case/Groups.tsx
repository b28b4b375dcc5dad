/** How answers divide: a bar for every group, with how many it may be. */
import type { Figure } from '../../../domain/report/figures.ts'
import { rangeText, valuesText } from '../figures.ts'
import type { AnalysisProps } from '../props.ts'

interface Props extends Pick<AnalysisProps, 'words' | 'desk'> {
  figure: Figure | undefined
  name: (value: string) => string
}

export const Groups = ({ words, desk, figure, name }: Props) => {
  if (figure?.most)
    return <p>{words.case.agreed(valuesText(figure.most, name, desk.language), figure.others ?? 0)}</p>
  if (!figure?.groups) return <p class="hint">{words.case.notAsked}</p>
  const { groups, n } = figure
  return (
    <>
      <dl class="groups">
        {groups.map(({ values, count }) => (
          <div key={values.join()} class="group">
            <dt>{valuesText(values, name, desk.language)}</dt>
            <dd>
              <span class="group-track" aria-hidden="true">
                <span class="group-fill" style={{ inlineSize: `${(100 * count.low) / n.high}%` }} />
                <span
                  class="group-open"
                  style={{ inlineSize: `${(100 * (count.high - count.low)) / n.high}%` }}
                />
              </span>
              {rangeText(count, words)}
            </dd>
          </div>
        ))}
      </dl>
      <p class="hint">{words.case.n(n.low, n.high)}</p>
    </>
  )
}
