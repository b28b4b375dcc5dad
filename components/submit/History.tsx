/** What was done with the invitation on this device; no answers in it. */
import { momentHere } from '../../domain/time/moment.ts'
import type { CampaignProps } from './props.ts'

export const History = ({
  app,
  words,
  submission: { history },
}: Pick<CampaignProps, 'app' | 'words' | 'submission'>) => (
  <details class="history">
    <summary>{words.history.title}</summary>
    {history.length === 0 ? (
      <p>{words.history.none}</p>
    ) : (
      <ol>
        {[...history]
          .sort((a, b) => b.at - a.at)
          .map(({ at, what }) => (
            <li key={`${at} ${what}`} data-event={what}>
              <span class="hint">{momentHere(at, app.language)}</span> {words.history.what[what]}
            </li>
          ))}
      </ol>
    )}
  </details>
)
