/** Where a submission stands: stages, what happens next, warnings, facts, and everything that may be done. */
import { momentText } from '../../domain/time/moment.ts'
import { LinkTo } from '../ui/LinkTo.tsx'
import { Title } from '../ui/Title.tsx'
import { useAct, useKeptFocus } from '../ui/useAct.ts'
import { Ask } from './Ask.tsx'
import { Calendar } from './Calendar.tsx'
import { ClockNotice } from './ClockNotice.tsx'
import { Facts } from './Facts.tsx'
import { History } from './History.tsx'
import { isEmpty, nextOf } from './next.ts'
import type { CampaignProps } from './props.ts'
import { Stages } from './Stages.tsx'
import { TroubleNotice } from './TroubleNotice.tsx'
import { useChanged } from './values.ts'
import { Warning } from './Warning.tsx'

const Next = ({ app, words, go, submission: s }: CampaignProps) => {
  const changed = useChanged(app, s)
  const { text, to, label } = nextOf(s, words, {
    when: (ms) => momentText(ms, app.language),
    staysAwake: app.shell.kind !== 'page',
    empty: isEmpty(app.assessment),
  })
  return (
    <section data-stage={s.stage}>
      <h2>{words.status.next}</h2>
      <p>{text}</p>
      {s.phase !== 'closed' && !!changed && (
        <p data-changed={changed}>{words.status.changedSince(changed)}</p>
      )}
      {to && (
        <div class="actions">
          <button
            type="button"
            class={s.stage === 'joined' || s.stage === 'withdrawn' ? 'primary' : ''}
            data-action={to}
            onClick={() => (to === 'results' || to === 'question' ? app.go({ view: to }) : go(to, s.id))}
          >
            {label}
          </button>
        </div>
      )}
    </section>
  )
}

/** The code is void, or somebody has to choose first: nothing else is offered before that. */
const isHeld = ({ warning, trouble, phase }: CampaignProps['submission']): boolean =>
  trouble?.problem === 'revoked' ||
  trouble?.problem === 'unknownCode' ||
  trouble?.problem === 'exhausted' ||
  (warning !== null && phase !== 'closed')

/** Something lies on the server, or is on its way there, and the campaign is open. */
const isWithdrawable = ({ stage, elsewhere, phase }: CampaignProps['submission']): boolean =>
  phase !== 'closed' && (stage === 'sealed' || stage === 'delivered' || elsewhere)

const Withdraw = ({ words, port, say, submission: s }: CampaignProps) => {
  const { act } = useAct()
  const { withdraw } = words
  return (
    <Ask
      action={withdraw.action}
      title={withdraw.sure}
      yes={withdraw.do}
      no={withdraw.keep}
      onYes={() =>
        act(async () => {
          await port.withdraw(s.id)
          say(withdraw.asked)
        })
      }
    >
      <p>{withdraw.text}</p>
    </Ask>
  )
}

const More = ({ app, words, submission: s }: CampaignProps) => {
  const link = (page: 'check' | 'file' | 'handover' | 'proof', label: string) => (
    <li>
      <LinkTo app={app} to={{ view: 'submit', page, id: s.id }}>
        {label}
      </LinkTo>
    </li>
  )
  return (
    <nav aria-label={words.more}>
      <ul class="links">
        {s.lists && link('check', words.links.check)}
        {s.phase !== 'closed' && link('file', words.links.closedNet)}
        {app.ports.handover && link('handover', words.links.handover)}
        {link('proof', words.links.proof)}
        <li>
          <LinkTo app={app} to={{ view: 'submit', page: 'join' }}>
            {words.join.another}
          </LinkTo>
        </li>
      </ul>
    </nav>
  )
}

export const Status = (props: CampaignProps) => {
  const { app, words, port, say, go, submission: s } = props
  const { status } = words
  const { busy, act } = useAct()
  const held = isHeld(s)
  // Whatever changes by itself may take away what had the focus.
  useKeptFocus(s)
  const refresh = () =>
    act(async () => {
      await port.refresh(s.id)
      const now = (await port.list()).find(({ id }) => id === s.id)
      say(now?.trouble ? status.refreshFailed : status.refreshed)
    })
  const forget = () =>
    act(async () => {
      await port.forget(s.id)
      go('join')
    })
  return (
    <>
      <Title>{status.title(s.id)}</Title>
      <ClockNotice words={words} submission={s} />
      <Warning {...props} />
      {!held && <Stages words={words} stage={s.stage} />}
      <TroubleNotice {...props} />
      {s.releaseRefusal && (
        <div class="notice bad">
          <p>{words.problems.release}</p>
          <p class="hint">{words.technical(s.releaseRefusal)}</p>
        </div>
      )}
      {!held && <Next {...props} />}
      <div class="actions">
        {!held && isWithdrawable(s) && <Withdraw {...props} />}
        {!held && <Calendar {...props} />}
        <button type="button" class="quiet" aria-busy={busy} data-action="refresh" onClick={refresh}>
          {busy ? status.refreshing : status.refresh}
        </button>
      </div>
      <Facts app={app} words={words} submission={s} />
      <More {...props} />
      <History app={app} words={words} submission={s} />
      <div class="actions">
        <Ask
          action={status.forget}
          title={status.forget}
          yes={status.forgetDo}
          no={status.cancel}
          onYes={forget}
        >
          <p>{status.forgetSure}</p>
        </Ask>
      </div>
    </>
  )
}
