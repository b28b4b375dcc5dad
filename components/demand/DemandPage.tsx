/** The companion block on one page: proposals first, then family by family, and where to go on. */
import { useMemo, useState } from 'preact/hooks'
import type { Catalogue, CatalogueText, Labels } from '../../domain/content.ts'
import { NO_DEMAND } from '../../domain/demand.ts'
import { demandClear } from '../../domain/demand-actions.ts'
import { demandProgress, familiesOf, familyProgress } from '../../domain/demand-progress.ts'
import { countOpen, openProposals, proposalsFor } from '../../domain/demand-proposals.ts'
import { isOff } from '../../domain/policy.ts'
import type { DemandWords } from '../../locales/et/demand.ts'
import type { App } from '../app/types.ts'
import { SavingText } from '../question/SavingText.tsx'
import { Bar } from '../ui/Bar.tsx'
import { LinkTo } from '../ui/LinkTo.tsx'
import { Press } from '../ui/Press.tsx'
import { Roomy } from '../ui/Roomy.tsx'
import { Title } from '../ui/Title.tsx'
import { Explained } from './Explained.tsx'
import { FamilyPart } from './FamilyPart.tsx'
import { useToPart } from './parts.ts'

interface Props {
  app: App
  words: DemandWords
  families: Labels['families']
  services: Catalogue
  texts: CatalogueText['services']
}

export const DemandPage = ({ app, words, families, services, texts }: Props) => {
  const { assessment } = app
  const { pack } = app.ports.library
  const { demand } = assessment
  const [said, say] = useState('')
  const proposals = useMemo(
    () => proposalsFor(services, assessment, pack),
    [services, assessment.answers, pack],
  )
  const open = openProposals(proposals, demand)
  const count = countOpen(open)
  const all = countOpen(openProposals(proposals, NO_DEMAND))
  const longest = words.proposals.accept(all)
  const { done, of } = demandProgress(services, demand)
  const parts = familiesOf(services)
  const nameOf = (family: (typeof parts)[number]) => families[family] ?? family
  const accept = () => {
    app.dispatch({ type: 'demandAccept', proposed: open })
    say(words.proposals.accepted(count))
  }
  const clear = () => {
    app.dispatch(demandClear(demand))
    say(words.cleared)
  }
  const toPart = useToPart()
  return (
    <article class="demand">
      <Title>{words.title}</Title>
      <p>{words.about}</p>
      <p class="hint">{words.time}</p>
      <p class="hint">{proposals.length === 0 ? words.proposals.none : words.proposals.about}</p>
      <div class="actions">
        {proposals.length > 0 && (
          <Press class="primary" off={count === 0} onPress={accept}>
            <Roomy
              text={count > 0 ? words.proposals.accept(count) : words.proposals.noneOpen}
              room={longest}
            />
          </Press>
        )}
        <button type="button" class="quiet" onClick={() => toPart('end')}>
          {words.skipAll}
        </button>
      </div>
      <p class="demand-said hint" role="status">
        <Roomy text={said} room={words.proposals.accepted(all)} />
      </p>
      <nav aria-label={words.groups}>
        <ul class="demand-groups">
          {parts.map((family) => {
            const progress = familyProgress(services, demand, family)
            return (
              <li key={family}>
                <button type="button" class="quiet" onClick={() => toPart(family)}>
                  {words.group(nameOf(family), progress.done, progress.of)}
                </button>
              </li>
            )
          })}
        </ul>
      </nav>
      <Explained words={words} />
      {parts.map((family, at) => (
        <FamilyPart
          key={family}
          app={app}
          words={words}
          family={family}
          name={nameOf(family)}
          services={services.filter((s) => s.family === family)}
          texts={texts}
          proposals={proposals}
          next={parts[at + 1] ?? 'end'}
        />
      ))}
      <section class="demand-end">
        <h2 id="demand-end" tabIndex={-1}>
          {words.finished}
        </h2>
        <p>{words.progress(done, of)}</p>
        <div class="actions">
          <button type="button" class="primary" onClick={() => app.go({ view: 'results' })}>
            {words.toResults}
          </button>
          <button type="button" onClick={() => app.go({ view: 'services' })}>
            {words.toServices}
          </button>
        </div>
        {!isOff(app.policy, 'letter') && (
          <p>
            {words.letterAbout}{' '}
            <LinkTo app={app} to={{ view: 'letter' }}>
              {words.toLetter}
            </LinkTo>
          </p>
        )}
        <p>
          <Press class="quiet" off={done === 0} onPress={clear}>
            {words.clear}
          </Press>
        </p>
      </section>
      <footer class="demand-foot">
        <div class="demand-progress">
          <span aria-hidden="true">{app.guide.progress.of(done, of)}</span>
          <Bar done={done} of={of} label={words.progress(done, of)} />
        </div>
        <SavingText app={app} />
        <Press class="quiet" off={!app.canUndo} onPress={app.undo}>
          {words.undo}
        </Press>
      </footer>
    </article>
  )
}
