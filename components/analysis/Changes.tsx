/** What changed since an earlier campaign on this device, beyond what rounding can explain. */
import { useState } from 'preact/hooks'
import { type Change, changesOf } from '../../domain/report/changes.ts'
import { Select } from '../ui/Select.tsx'
import type { AnalysisProps, Chosen } from './props.ts'
import { reportOfOpened } from './report-of.ts'
import type { Releases } from './useReleases.ts'

type Props = AnalysisProps & { chosen: Chosen; releases: Releases }

/** "service/volis/need", "answer/3.2", "dimension/3" by name, and which way it went. */
const movedText = ({ item, moved }: Change, { words, bank, texts }: AnalysisProps): [string, string] => {
  const [kind, id = '', what] = item.split('/')
  const said = words.changes.moved[kind === 'service' ? (what === 'need' ? 'need' : 'wants') : 'level']
  const name =
    kind === 'service'
      ? (texts[id]?.name ?? id)
      : kind === 'dimension'
        ? `${id}. ${bank.names[id]?.name ?? ''}`
        : bank.title(id)
  return [name, moved === 'up' ? said.up : said.down]
}

const Moved = ({ changes, ...props }: Props & { changes: readonly Change[] }) => {
  const { words } = props
  const moved = changes.filter((c) => c.moved !== 'open')
  if (moved.length === 0) return <p>{words.changes.nothing}</p>
  return (
    <ul class="moved">
      {moved.map((change) => {
        const [name, way] = movedText(change, props)
        return (
          <li key={change.item}>
            {name}: <strong>{way}</strong>
          </li>
        )
      })}
    </ul>
  )
}

export const Changes = (props: Props) => {
  const { desk, words, catalogue, chosen, releases } = props
  const earlier = releases.opened.filter((o) => o.lists.to < chosen.opened.lists.to)
  const [ctx, setCtx] = useState<string>()
  const other = earlier.find((o) => o.ctx === ctx)
  if (earlier.length === 0) return null
  const changes = other && changesOf(chosen.report, reportOfOpened(other, desk.ports.library.pack, catalogue))
  return (
    <section class="changes">
      <h2>{words.changes.title}</h2>
      <Select
        label={words.changes.with}
        none={words.changes.none}
        value={other?.ctx}
        options={earlier.map((o) => [o.ctx, o.manifest.id] as const)}
        onChange={setCtx}
      />
      {other && changes && (
        <>
          {other.manifest.demo && <p class="notice warn">{words.demo}</p>}
          <p>{words.changes.about(other.manifest.id)}</p>
          <Moved {...props} changes={[...changes.wants, ...changes.levels]} />
          {changes.breaks.length > 0 && <p class="hint">{words.changes.broken(changes.breaks.length)}</p>}
        </>
      )}
    </section>
  )
}
