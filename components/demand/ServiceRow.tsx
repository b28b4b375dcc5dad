/** One service: what it is, whether it is there, whether it is needed, and what is proposed and why. */
import type { ServiceText } from '../../domain/content.ts'
import { HAVE, NEED, type ServiceDemand } from '../../domain/demand.ts'
import type { Proposal } from '../../domain/demand-proposals.ts'
import type { DemandWords } from '../../locales/et/demand.ts'
import { formatPercent } from '../../locales/format.ts'
import type { App } from '../app/types.ts'
import { Choice } from '../ui/Choice.tsx'
import { LinkTo } from '../ui/LinkTo.tsx'

interface Props {
  app: App
  words: DemandWords
  service: string
  text: ServiceText
  proposal: Proposal | undefined
}

const Because = ({
  app,
  words,
  text,
  proposal,
}: Omit<Props, 'service' | 'proposal'> & { proposal: Proposal }) => {
  const { proposals } = words
  const { fit, need, have } = proposal
  const percent = (share: number) => formatPercent(share, app.language)
  const said = [
    need === '1' || need === '2' ? proposals.gaps(percent(fit.need / 100)) : '',
    need === '0' && fit.verdict === 'covered' ? proposals.covered : '',
    need === '0' && fit.verdict === 'littleNeed' ? proposals.littleNeed(percent(fit.need / 100)) : '',
    have === 'no' ? proposals.absent : '',
    fit.known < 1 ? proposals.partly(percent(fit.known)) : '',
  ].filter((line) => line !== '')
  return (
    <p class="hint">
      {said.join(' ')}{' '}
      <LinkTo app={app} to={{ view: 'services', id: proposal.service }}>
        <span aria-hidden="true">{proposals.reasons}</span>
        <span class="unseen">{proposals.reasonsOf(text.name)}</span>
      </LinkTo>
    </p>
  )
}

export const ServiceRow = ({ app, words, service, text, proposal }: Props) => {
  const given = app.assessment.demand.services[service]
  const heading = `demand-service-${service}`
  const answer = (answered: ServiceDemand) =>
    app.dispatch({ type: 'demandService', service, given: answered })
  const { mark } = words.proposals
  return (
    <li class="demand-service" data-service={service}>
      <h3 id={heading}>{text.name}</h3>
      <p>{text.problem}</p>
      <div class="demand-choices">
        <Choice
          label={words.have.label}
          about={heading}
          value={given?.have}
          proposed={proposal?.have}
          mark={mark}
          options={HAVE.map((have) => [have, words.have.options[have]] as const)}
          onChange={(have) => answer({ have })}
        />
        <Choice
          label={words.need.label}
          about={heading}
          value={given?.need}
          proposed={proposal?.need}
          mark={mark}
          options={NEED.map((need) => [need, words.need.options[need]] as const)}
          onChange={(need) => answer({ need })}
        />
      </div>
      {proposal && <Because app={app} words={words} text={text} proposal={proposal} />}
    </li>
  )
}
