/** One published figure in a table: level, of how many, how exactly, and where the own level stands. */
import { type Published, placeOf } from '../../domain/benchmark.ts'
import type { BenchmarkWords } from '../../locales/et/benchmark.ts'
import type { App } from '../app/types.ts'
import { basisText, levelText } from './texts.ts'

interface Props {
  app: App
  words: BenchmarkWords
  label: string
  figure: Published | undefined
  /** Said where there is no figure. */
  why: string
  own: number | null | undefined
  /** Said besides: another band than the own one, answers without a level. */
  notes?: readonly string[]
}

export const FigureCell = ({ app, words, label, figure, why, own, notes = [] }: Props) => {
  if (!figure)
    return (
      <td data-label={label} data-missing="true">
        <small>{why}</small>
      </td>
    )
  const place = placeOf(own, figure)
  return (
    <td data-label={label}>
      <strong>{levelText(figure, words, app.language)}</strong>{' '}
      {place && (
        <small class="place" data-place={place}>
          {words.place[place]}
        </small>
      )}
      {[basisText(figure, words, app.language), ...notes].map((line) => (
        <small key={line} class="basis">
          {line}
        </small>
      ))}
    </td>
  )
}
