/** The releases on this device: which one is looked at, and taking one away, with a way back. */
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { momentHere } from '../../domain/time/moment.ts'
import type { Opened } from '../../storage/opened.ts'
import { NotDone } from '../desk/NotDone.tsx'
import { useDo } from '../desk/useDo.ts'
import { Title } from '../ui/Title.tsx'
import type { AnalysisProps } from './props.ts'
import { ReleaseHead } from './ReleaseHead.tsx'
import type { Releases as All } from './useReleases.ts'

type Props = AnalysisProps & { releases: All; children: ComponentChildren }

export const Releases = ({ releases, children, ...props }: Props) => {
  const { desk, words } = props
  const { release: said } = words
  const [gone, setGone] = useState<Opened>()
  const { problem, run } = useDo()
  const remove = (opened: Opened) =>
    run(
      async () => ({ ok: true, value: await desk.ports.releases.remove(opened.ctx) }),
      () => {
        setGone(opened)
        desk.say(said.removed(opened.manifest.id))
      },
    )
  const bringBack = (opened: Opened) =>
    run(
      async () => ({ ok: true, value: await desk.ports.releases.keep(opened) }),
      () => {
        setGone(undefined)
        desk.say(said.broughtBack(opened.manifest.id))
      },
    )
  return (
    <article class="analysis">
      <Title>{said.manage}</Title>
      <p>
        <a href={desk.href('')}>{said.back}</a>
      </p>
      <ReleaseHead {...props} />
      <section>
        <h2>{said.here}</h2>
        {releases.opened.length === 0 && <p>{said.none}</p>}
        {releases.unreadable > 0 && <p class="notice warn">{said.unreadable}</p>}
        {gone && (
          <div class="notice">
            <p>{said.removed(gone.manifest.id)}</p>
            <button type="button" onClick={() => bringBack(gone)}>
              {said.undo}
            </button>
          </div>
        )}
        <NotDone desk={desk} problem={problem} />
        <ul class="release-list">
          {releases.opened.map((opened) => (
            <li key={opened.ctx} class="release-row" data-ctx={opened.ctx}>
              <span>
                <strong>{opened.manifest.id}</strong>{' '}
                <small>
                  {said.opened(momentHere(opened.openedAt, desk.language))}
                  {opened.manifest.demo && `, ${said.isDemo}`}
                </small>
              </span>
              <button
                type="button"
                aria-pressed={opened === releases.chosen}
                onClick={() => releases.choose(opened.ctx)}
              >
                {opened === releases.chosen ? said.chosen : said.choose}
              </button>
              <button type="button" class="quiet" onClick={() => remove(opened)}>
                {said.remove(opened.manifest.id)}
              </button>
            </li>
          ))}
        </ul>
      </section>
      {children}
    </article>
  )
}
