/** Rows of own / own band / all, for dimensions and for questions alike. */
import type { ComponentChildren } from 'preact'
import { beside, whyNoBand } from '../../domain/benchmark.ts'
import type { Result } from '../../protocol/release.ts'
import { FigureCell } from './FigureCell.tsx'
import type { ComparisonProps } from './props.ts'
import { bandText } from './texts.ts'

export interface Row {
  /** The item's id in the release. */
  item: string
  head: ComponentChildren
  own: number | null
  /** As the own level is written; its own words where there is none. */
  ownText: string
  ownNote?: string
}

interface Props extends ComparisonProps {
  caption: string
  column: string
  rows: readonly Row[]
  /** Said of everybody's figure besides. */
  notes?: (whole: Result | undefined) => string[]
}

export const BesideTable = ({ caption, column, rows, notes = () => [], ...props }: Props) => {
  const { app, words, release, bands, ownBand } = props
  const bandColumn = ownBand === undefined ? [] : [words.column.band]
  const columns = [column, words.column.own, ...bandColumn, words.column.all]
  return (
    <table class="beside-table">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ item, head, own, ownText, ownNote }) => {
          const found = beside(release.results, item, ownBand)
          const why = whyNoBand(found)
          const merged = found.own && found.own.band !== ownBand
          return (
            <tr key={item} data-item={item}>
              <th scope="row">{head}</th>
              <td data-label={words.column.own}>
                <strong>{ownText}</strong>
                {ownNote && <small class="basis">{ownNote}</small>}
              </td>
              {ownBand !== undefined && (
                <FigureCell
                  app={app}
                  words={words}
                  label={words.column.band}
                  figure={found.own}
                  why={why ? words.noBand[why] : ''}
                  own={own}
                  notes={merged && found.own ? [words.bandOf(bandText(found.own.band, bands, words))] : []}
                />
              )}
              <FigureCell
                app={app}
                words={words}
                label={words.column.all}
                figure={found.whole}
                why={words.tooFew}
                own={own}
                notes={notes(found.whole)}
              />
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
