/** How much the service is needed, as those who answered judged it: in all and by size. */
import type { Figure } from '../../../domain/report/figures.ts'
import { bandText, levelText, rangeText } from '../figures.ts'
import type { CaseProps } from './props.ts'

export const Need = ({ desk, words, figures, chosen }: CaseProps) => {
  const { need } = words.case
  const { whole, bands = [] } = figures?.need ?? {}
  const row = (figure: Figure, name: string) => (
    <tr key={figure.band}>
      <th scope="row">{name}</th>
      <td data-label={need.column.mean}>
        {figure.level ? levelText(figure.level, words, desk.language) : ''}
      </td>
      <td data-label={need.column.n}>{rangeText(figure.n, words)}</td>
    </tr>
  )
  return (
    <section>
      <h2>{need.title}</h2>
      <p class="hint">{need.about}</p>
      {whole ? (
        <table class="plain-table stated-need">
          <thead>
            <tr>
              <th scope="col">{need.column.band}</th>
              <th scope="col">{need.column.mean}</th>
              <th scope="col">{need.column.n}</th>
            </tr>
          </thead>
          <tbody>
            {row(whole, need.all)}
            {bands.map((figure) => row(figure, bandText(figure, chosen?.report.bands ?? [], words)))}
          </tbody>
        </table>
      ) : (
        <p class="hint">{words.case.notAsked}</p>
      )}
    </section>
  )
}
