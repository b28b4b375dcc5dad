/** What to look at first: the largest gaps, those that touch a duty in front. */
import { useState } from 'preact/hooks'
import type { Gap } from '../../domain/gaps'
import type { Desk } from '../../locales/et/desk'
import type { App } from '../app/types'
import { LinkTo } from '../ui/LinkTo'

const FIRST = 5

interface Props {
  app: App
  desk: Desk
  gaps: Gap[]
  title: (id: string) => string
}

export const Gaps = ({ app, desk, gaps, title }: Props) => {
  const words = desk.results
  const [all, setAll] = useState(false)
  return (
    <section>
      <h2>{words.gaps}</h2>
      <p class="hint">{gaps.length === 0 ? words.noGaps : words.gapsAbout}</p>
      <ol class="gaps">
        {(all ? gaps : gaps.slice(0, FIRST)).map((g) => (
          <li key={g.id} data-indicator={g.id}>
            <LinkTo app={app} to={{ view: 'question', id: g.id }}>
              {title(g.id)}
            </LinkTo>
            <span class="figures">{words.gap(g.current, g.target)}</span>
            {g.touchesDuty && <span class="tag">{words.touchesDuty}</span>}
          </li>
        ))}
      </ol>
      {!all && gaps.length > FIRST && (
        <button type="button" class="quiet" onClick={() => setAll(true)}>
          {words.showAll(gaps.length)}
        </button>
      )}
    </section>
  )
}
