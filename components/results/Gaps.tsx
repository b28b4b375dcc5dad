/** What to look at first: the largest gaps, those that touch a duty in front. */
import { useState } from 'preact/hooks'
import type { Gap } from '../../domain/gaps.ts'
import type { Views } from '../../locales/et/views.ts'
import type { App } from '../app/types.ts'
import { LinkTo } from '../ui/LinkTo.tsx'

const FIRST = 5

interface Props {
  app: App
  views: Views
  gaps: Gap[]
  /** Questions answered with a level: without any, nothing can be said about gaps. */
  levels: number
  title: (id: string) => string
}

export const Gaps = ({ app, views, gaps, levels, title }: Props) => {
  const words = views.results
  const [all, setAll] = useState(false)
  return (
    <section>
      <h2>{words.gaps}</h2>
      <p class="hint">{gaps.length > 0 ? words.gapsAbout : levels > 0 ? words.noGaps : words.gapsUnknown}</p>
      {/* In front of the list: what it shows does not move it. */}
      {gaps.length > FIRST && (
        <button type="button" class="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.showFirst(FIRST) : words.showAll(gaps.length)}
        </button>
      )}
      <ol class="gaps">
        {gaps.map((g, at) => (
          <li key={g.id} data-indicator={g.id} data-later={!all && at >= FIRST}>
            <LinkTo app={app} to={{ view: 'question', id: g.id }}>
              {title(g.id)}
            </LinkTo>
            <span class="figures">{words.gap(g.current, g.target)}</span>
            {g.touchesDuty && <span class="tag">{words.touchesDuty}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}
