/** What is still unknown, by whom to ask; can be copied into a letter. */
import { useState } from 'preact/hooks'
import type { ToFindOut } from '../../domain/gaps.ts'
import type { Views } from '../../locales/et/views.ts'
import type { Bank } from '../app/bank.ts'
import type { App } from '../app/types.ts'
import { LinkTo } from '../ui/LinkTo.tsx'

interface Props {
  app: App
  views: Views
  list: ToFindOut[]
  bank: Bank
}

export const FindOut = ({ app, views, list, bank }: Props) => {
  const words = views.results
  const [said, setSaid] = useState('')
  const role = (r: string) => bank.labels.roles[r] ?? r
  const asText = () =>
    list
      .map((g) =>
        [role(g.role), ...g.items.map(({ id }) => `– ${id} ${bank.text(id)?.question ?? ''}`)].join('\n'),
      )
      .join('\n\n')
  // On a page without https there is no clipboard at all, which is not a promise that fails.
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(asText())
      setSaid(words.copied)
    } catch {
      setSaid(words.copyFailed)
    }
  }
  return (
    <section>
      <h2>{words.findOut}</h2>
      <p class="hint">{list.length === 0 ? words.nothingToFindOut : words.findOutAbout}</p>
      {list.map((g) => (
        <div key={g.role} class="find-out">
          <h3>{role(g.role)}</h3>
          <ul class="links">
            {g.items.map(({ id, why }) => (
              <li key={id}>
                <LinkTo app={app} to={{ view: 'question', id }}>
                  {bank.title(id)}
                </LinkTo>
                {why === 'review' && <small> ({words.forReview})</small>}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {list.length > 0 && (
        <p class="actions no-print">
          <button type="button" class="quiet" onClick={copy}>
            {words.copyList}
          </button>
          <span role="status">{said}</span>
        </p>
      )}
    </section>
  )
}
