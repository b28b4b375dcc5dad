/** All values that will be sealed, in parts that can be opened; on paper all are open. */
import { useEffect, useRef } from 'preact/hooks'
import type { Submit } from '../../locales/et/submit.ts'
import type { Group, Section } from './lines.ts'

const openAll = (root: HTMLElement | null, open: boolean) => {
  for (const part of root?.querySelectorAll('details') ?? []) part.open = open
}

/** What is folded on screen is printed all the same. */
const usePrintedWhole = (root: { current: HTMLElement | null }) => {
  useEffect(() => {
    let folded: HTMLDetailsElement[] = []
    const before = () => {
      folded = [...(root.current?.querySelectorAll<HTMLDetailsElement>('details:not([open])') ?? [])]
      for (const part of folded) part.open = true
    }
    const after = () => {
      for (const part of folded) part.open = false
    }
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => {
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
    }
  }, [])
}

const Part = ({ words, group }: { words: Submit['review']; group: Group }) => (
  <details class="values" data-group={group.id}>
    <summary>
      <span class="values-name">
        {group.name} <span class="hint">{words.count(group.lines.length)}</span>
      </span>
    </summary>
    <dl>
      {group.lines.map((line) => (
        <div key={line.item} data-item={line.item}>
          <dt>{line.name}</dt>
          <dd>
            <strong>{line.value}</strong>
            {line.detail && <span class="hint"> {line.detail}</span>}
          </dd>
        </div>
      ))}
    </dl>
  </details>
)

export const Sections = ({ words, sections }: { words: Submit['review']; sections: readonly Section[] }) => {
  const root = useRef<HTMLDivElement>(null)
  usePrintedWhole(root)
  return (
    <div class="sections" ref={root}>
      <div class="actions">
        <button type="button" class="quiet" onClick={() => openAll(root.current, true)}>
          {words.expand}
        </button>
        <button type="button" class="quiet" onClick={() => openAll(root.current, false)}>
          {words.collapse}
        </button>
      </div>
      {sections.map(({ key, groups }) => (
        <section key={key} data-section={key}>
          <h2>{words.groups[key]}</h2>
          {groups.map((group) => (
            <Part key={group.id} words={words} group={group} />
          ))}
        </section>
      ))}
    </div>
  )
}
