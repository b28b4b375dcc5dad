/** Chosen scenarios side by side. */
import { useState } from 'preact/hooks'
import { systemClock } from '../../domain/time/clock.ts'
import { download, fileName } from '../ui/download.ts'
import { comparisonOf, csvOf } from './comparison.ts'
import type { RoomView } from './room.ts'
import { Table } from './Table.tsx'

export const Compare = ({ room }: { room: RoomView }) => {
  const { words, state, desk } = room
  const { compare } = words
  const [left, leave] = useState<ReadonlySet<string>>(new Set())
  const chosen = state.scenarios.filter((s) => !left.has(s.id))
  const rows = comparisonOf(room, chosen)
  const toggle = (id: string) =>
    leave((before) => {
      const next = new Set(before)
      if (!next.delete(id)) next.add(id)
      return next
    })
  const saveCsv = () => {
    const name = fileName(compare.title, systemClock(), 'csv')
    download(name, csvOf(compare.row, chosen, rows, desk.language), 'text/csv')
    desk.say(compare.csvSaved(name))
  }
  return (
    <section aria-labelledby="compare" class="compare">
      <h2 id="compare">{compare.title}</h2>
      {state.scenarios.length > 1 && (
        <fieldset class="compared no-print">
          <legend>{compare.choose}</legend>
          {state.scenarios.map((s) => (
            <label key={s.id} class="check">
              <input type="checkbox" checked={!left.has(s.id)} onChange={() => toggle(s.id)} />
              <span>{s.name}</span>
            </label>
          ))}
        </fieldset>
      )}
      {chosen.length === 0 ? (
        <p class="notice">{compare.few}</p>
      ) : (
        <>
          <Table
            caption={compare.caption}
            corner={compare.row}
            columns={chosen.map((s) => s.name)}
            rows={rows}
          />
          <div class="actions no-print">
            <button type="button" onClick={saveCsv}>
              {compare.csv}
            </button>
            <button type="button" onClick={() => print()}>
              {words.print}
            </button>
          </div>
        </>
      )}
    </section>
  )
}
