/** Deleted assessments, for as long as they can be taken back. */
import { useState } from 'preact/hooks'
import type { Assessment } from '../../domain/assessment.ts'
import { momentHere } from '../../domain/time/moment.ts'
import type { Views } from '../../locales/et/views.ts'
import type { Aside } from '../../storage/aside.ts'
import type { App } from '../app/types.ts'
import { saveRaw } from './save.ts'

interface Props {
  app: App
  views: Views
  items: Assessment[]
  /** What could not be read and was taken out of the way. */
  asides: readonly Aside[]
  /** Whether anything may be saved as a file. */
  files: boolean
  onRestore: (a: Assessment) => void
  onRemove: (a: Assessment) => void
  onPutBack: (aside: Aside) => void
  onRemoveAside: (aside: Aside) => void
}

interface Item {
  key: string
  name: string
  restore: () => void
  remove: () => void
  save?: (() => void) | undefined
}

export const Bin = (props: Props) => {
  const { app, views, items, asides, files } = props
  const words = views.files
  const [asked, setAsked] = useState<string | undefined>()
  const all: Item[] = [
    ...items.map((a) => ({
      key: a.id,
      name: a.name,
      restore: () => props.onRestore(a),
      remove: () => props.onRemove(a),
    })),
    ...asides.map((aside) => ({
      key: aside.key,
      name: words.unreadable.inBin(momentHere(aside.at, app.language)),
      restore: () => props.onPutBack(aside),
      remove: () => props.onRemoveAside(aside),
      save: files ? () => saveRaw(aside.id, aside.raw) : undefined,
    })),
  ]
  if (all.length === 0) return null
  return (
    <section>
      <h2>{words.bin}</h2>
      <p class="hint">{words.binAbout}</p>
      <ul class="cards">
        {all.map(({ key, name, restore, remove, save }) => (
          <li key={key} class="card" data-bin={key}>
            <h3>{name}</h3>
            {asked === key && <p role="alert">{words.deleteForGoodSure(name)}</p>}
            <div class="actions">
              <button type="button" onClick={() => (asked === key ? setAsked(undefined) : restore())}>
                {asked === key ? words.cancel : words.restore}
              </button>
              {save && (
                <button type="button" onClick={save}>
                  {words.unreadable.saveRaw}
                </button>
              )}
              <button type="button" class="quiet" onClick={() => (asked === key ? remove() : setAsked(key))}>
                {words.deleteForGood}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
