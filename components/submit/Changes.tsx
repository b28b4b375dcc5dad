/** What a replacement changes, compared with what was sealed last on this device. */
import type { Values } from '../../protocol/item.ts'
import { changedItems, lineOf, type Speech } from './lines.ts'

interface Props {
  speech: Speech
  before: Values
  after: Values
}

/** More than these are folded. */
const FEW = 8

const List = ({ speech, before, after, changed }: Props & { changed: readonly string[] }) => (
  <ul class="changes">
    {changed.map((item) => {
      const now = lineOf(item, after[item] ?? '', speech)
      const then = lineOf(item, before[item] ?? '', speech)
      return (
        <li key={item}>
          {/* A question's own number says already where it belongs. */}
          {!item.startsWith('answer/') && <span class="hint">{now.group}: </span>}
          <span class="hint">{now.name}</span>
          <br />
          <strong>{speech.words.change(then.value, now.value)}</strong>
        </li>
      )
    })}
  </ul>
)

export const Changes = ({ speech, before, after }: Props) => {
  const { words } = speech
  const changed = changedItems(before, after)
  if (changed.length === 0) return <p class="notice">{words.unchanged}</p>
  return (
    <section data-changes={changed.length}>
      <h2>{words.changes(changed.length)}</h2>
      <p class="hint">{words.changesAbout}</p>
      {changed.length <= FEW ? (
        <List {...{ speech, before, after, changed }} />
      ) : (
        <details>
          <summary>{words.showChanges}</summary>
          <List {...{ speech, before, after, changed }} />
        </details>
      )}
    </section>
  )
}
