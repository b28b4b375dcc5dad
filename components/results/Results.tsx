/** The profile and what follows from it. Every figure comes from the stored answers by the method's formulas. */
import { indicatorsOf } from '../../domain/content.ts'
import { evidenceShare, findOutList, gapsOf } from '../../domain/gaps.ts'
import { isOff } from '../../domain/policy.ts'
import { isAnswered, progressOf } from '../../domain/progress.ts'
import { scoreProfile } from '../../domain/score.ts'
import { momentHere } from '../../domain/time/moment.ts'
import { useBank } from '../app/bank.ts'
import type { ViewProps } from '../app/lazy.tsx'
import { LinkTo } from '../ui/LinkTo.tsx'
import { Title } from '../ui/Title.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { BenchmarkPart } from './BenchmarkPart.tsx'
import { Ends } from './Ends.tsx'
import { FindOut } from './FindOut.tsx'
import { Gaps } from './Gaps.tsx'
import { Profile } from './Profile.tsx'
import { ProfileTable } from './ProfileTable.tsx'

export const Results = ({ app, views }: ViewProps) => {
  const { guide, assessment, shell } = app
  const { pack } = app.ports.library
  const bank = useBank(app)
  if (bank.kind !== 'ok') return <Waiting guide={guide} loaded={bank} />
  const words = views.results
  if (!indicatorsOf(pack).some((i) => isAnswered(assessment.answers, i.id)))
    return (
      <article class="empty">
        <Title>{words.title}</Title>
        <p>{words.empty}</p>
        <button type="button" class="primary" onClick={() => app.go({ view: 'question' })}>
          {words.start}
        </button>
      </article>
    )

  const scores = scoreProfile(pack, assessment)
  const progress = progressOf(pack, assessment)
  const hasDuty = (id: string) => (bank.value.facts(id)?.duties.length ?? 0) > 0
  const evidence = evidenceShare(pack, assessment)
  const { openTab } = shell
  const about = [
    words.profileAbout,
    scores.some((s) => s.kind === 'indicative') ? words.indicativeAbout : '',
    scores.some((s) => s.level === null) ? words.chartGaps : '',
    app.ports.submissions ? words.roundedAbout : '',
  ].filter((line) => line !== '')
  const demand = !isOff(app.policy, 'demand')
  return (
    <article class="results">
      <Title>{words.title}</Title>
      <p class="hint">
        {words.dated(assessment.name, momentHere(assessment.updatedAt, app.language))}.{' '}
        {words[assessment.mode === 'short' ? 'answeredShort' : 'answered'](progress.done, progress.of)}
      </p>
      <div class="actions no-print">
        <button type="button" class="primary" onClick={() => app.go({ view: 'services' })}>
          {words.toServices}
        </button>
        {demand && (
          <button type="button" onClick={() => app.go({ view: 'demand' })}>
            {views.services.toDemand}
          </button>
        )}
        {app.ports.submissions && (
          <button type="button" onClick={() => app.go({ view: 'submit' })}>
            {words.toSubmit}
          </button>
        )}
        {openTab && (
          <button type="button" onClick={() => openTab({ view: 'results' })}>
            {words.openTab}
          </button>
        )}
        <button type="button" class="quiet" onClick={() => print()}>
          {words.print}
        </button>
      </div>
      <section class="profile">
        <h2>{words.profile}</h2>
        <p class="hint">{about.join(' ')}</p>
        <Profile app={app} views={views} scores={scores} names={bank.value.names} />
        <ProfileTable app={app} views={views} scores={scores} bank={bank.value} />
      </section>
      {app.ports.submissions && <BenchmarkPart app={app} views={views} bank={bank.value} scores={scores} />}
      <Ends app={app} views={views} scores={scores} names={bank.value.names} />
      <Gaps
        app={app}
        views={views}
        gaps={gapsOf(pack, assessment.answers, hasDuty)}
        levels={evidence.of}
        title={bank.value.title}
      />
      <FindOut
        app={app}
        views={views}
        list={findOutList(pack, assessment, bank.value.facts)}
        bank={bank.value}
      />
      {evidence.of > 0 && (
        <section>
          <h2>{words.evidence}</h2>
          <p>{words.evidenceShare(evidence.backed, evidence.of)}</p>
        </section>
      )}
      {demand && (
        <section class="no-print">
          <h2>{views.services.demandTitle}</h2>
          <p>{views.services.demandAbout}</p>
          <p>
            <LinkTo app={app} to={{ view: 'demand' }}>
              {views.services.toDemand}
            </LinkTo>
          </p>
        </section>
      )}
    </article>
  )
}
