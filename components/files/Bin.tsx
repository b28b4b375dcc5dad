/** Deleted assessments, for as long as they can be taken back. */
import { useState } from 'preact/hooks'
import type { Assessment } from '../../domain/assessment.ts'
import type { Views } from '../../locales/et/views.ts'

interface Props {
  views: Views
  items: Assessment[]
  onRestore: (a: Assessment) => void
  onRemove: (a: Assessment) => void
}

export const Bin = ({ views, items, onRestore, onRemove }: Props) => {
  const words = views.files
  const [asked, setAsked] = useState<string | undefined>()
  if (items.length === 0) return null
  return (
    <section>
      <h2>{words.bin}</h2>
      <p class="hint">{words.binAbout}</p>
      <ul class="cards">
        {items.map((a) => (
          <li key={a.id} class="card">
            <h3>{a.name}</h3>
            {asked === a.id && <p role="alert">{words.deleteForGoodSure(a.name)}</p>}
            <div class="actions">
              <button type="button" onClick={() => (asked === a.id ? setAsked(undefined) : onRestore(a))}>
                {asked === a.id ? words.cancel : words.restore}
              </button>
              <button
                type="button"
                class="quiet"
                onClick={() => (asked === a.id ? onRemove(a) : setAsked(a.id))}
              >
                {words.deleteForGood}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
