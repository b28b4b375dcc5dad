/** What if: where the profile would get to with the chosen services. */
import type { Answer } from '../../domain/assessment.ts'
import type { DimensionNames, Service } from '../../domain/content.ts'
import { scoreDimension, scoreProfile } from '../../domain/score.ts'
import { levelsOf, project, withLevels } from '../../domain/whatif.ts'
import type { Views } from '../../locales/et/views.ts'
import { formatLevel } from '../../locales/format.ts'
import type { App } from '../app/types.ts'
import { Profile } from '../results/Profile.tsx'

interface Props {
  app: App
  views: Views
  names: DimensionNames['dimensions']
  services: readonly Service[]
  chosen: ReadonlySet<string>
}

export const WhatIf = ({ app, views, names, services, chosen }: Props) => {
  const words = views.services
  if (chosen.size === 0) return null
  const { assessment } = app
  const { pack } = app.ports.library
  const { answers } = assessment
  const which = (match: (answer: Answer) => boolean) =>
    new Set(Object.entries(answers).flatMap(([id, answer]) => (match(answer) ? [id] : [])))
  const keep = which((a) => a.byDecision === true)
  const waived = which((a) => a.value?.kind === 'notApplicable')
  const taken = services.filter((s) => chosen.has(s.id))
  const reached = withLevels(answers, project(levelsOf(answers), taken, keep, waived))
  const after = pack.dimensions.map((d) => scoreDimension(d, reached))
  const before = scoreProfile(pack, assessment)
  const level = (n: number | null | undefined) =>
    n == null ? views.results.noLevel : formatLevel(n, app.language)
  return (
    <section class="what-if">
      <h2 id="what-if" tabIndex={-1}>
        {words.whatIfResult}
      </h2>
      <p role="status">{words.whatIfChosen(chosen.size)}</p>
      <p class="hint">{words.whatIfAbout}</p>
      <Profile
        app={app}
        views={views}
        scores={before}
        names={names}
        projected={{ label: words.whatIfResult, levels: after.map((s) => s.level) }}
      />
      <ul class="changes">
        {after.flatMap((s, i) =>
          s.level === before[i]?.level
            ? []
            : [
                <li key={s.dimension}>
                  {names[s.dimension]?.name}: {level(before[i]?.level)} → {level(s.level)}
                </li>,
              ],
        )}
      </ul>
    </section>
  )
}
