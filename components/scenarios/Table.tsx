/** A table of figures that scrolls by itself where it is wider than the page, also with the keyboard. */
import type { ComponentChildren } from 'preact'

export interface Cell {
  readonly text: string
  /** Several figures, one under the other; `text` has them in one line. */
  readonly lines?: readonly string[]
  /** A lack of money, marked besides its sign. */
  readonly bad?: boolean
  /** No figure. */
  readonly soft?: boolean
}

export interface FigureRow {
  readonly key: string
  readonly label: string
  readonly cells: readonly Cell[]
  /** A part of the row above. */
  readonly part?: boolean
  readonly strong?: boolean
}

interface Props {
  caption: string
  corner: string
  columns: readonly string[]
  rows: readonly FigureRow[]
  children?: ComponentChildren
}

export const Table = ({ caption, corner, columns, rows }: Props) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard
  <section class="figures-scroll" aria-label={caption} tabIndex={0}>
    <table class="figure-table">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{corner}</th>
          {columns.map((name, at) => (
            <th key={at} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, cells, part, strong }) => (
          <tr key={key} data-row={key} data-part={part || undefined} data-strong={strong || undefined}>
            <th scope="row">{label}</th>
            {cells.map((cell, at) => (
              <td
                key={at}
                data-label={columns[at]}
                data-bad={cell.bad || undefined}
                data-soft={cell.soft || undefined}
              >
                {cell.lines
                  ? cell.lines.map((line) => (
                      <span key={line} class="line">
                        {line}
                      </span>
                    ))
                  : cell.text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
