/** Whether all own envelopes stand in the lists that are counted, and what to do when they do not. */
import { useState } from 'preact/hooks'
import { systemClock } from '../../domain/time/clock.ts'
import { momentText } from '../../domain/time/moment.ts'
import { opensAt } from '../../protocol/notice.ts'
import { download, fileName } from '../ui/download.ts'
import { LinkTo } from '../ui/LinkTo.tsx'
import { Title } from '../ui/Title.tsx'
import { useAct } from '../ui/useAct.ts'
import { evidenceOf, reasonsOf } from './evidence.ts'
import { listsAreWrong } from './next.ts'
import type { CampaignProps } from './props.ts'

const Objection = ({ app, words, port, say, submission: s }: CampaignProps) => {
  const { check } = words
  const { found = 0, of = 0, absent = [] } = s.lists ?? {}
  const [letter, setLetter] = useState(() =>
    check.letterText(s.id, s.fingerprint, found, of, reasonsOf(s, words)),
  )
  const { busy, act } = useAct()
  const save = (label: string, ending: string, text: string, type: string) => {
    const name = fileName(`${s.id} ${label}`, systemClock(), ending)
    download(name, text, type)
    say(check.saved(name))
  }
  const copy = () =>
    navigator.clipboard.writeText(letter).then(
      () => say(check.copied),
      () => say(check.copyFailed),
    )
  const saveEvidence = () =>
    act(async () => {
      const text = await evidenceOf(port, s)
      if (text) save(check.evidenceName, 'json', text, 'application/json')
    })
  return (
    <section>
      <h2>{check.whatToDo}</h2>
      <ol class="numbered">
        {check.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
        <li>{check.deadline(momentText(opensAt(s.manifest, s.close), app.language))}</li>
      </ol>
      <div class="field">
        <label for="objection">{check.letter}</label>
        <p class="hint" id="objection-hint">
          {check.letterHint}
        </p>
        <textarea
          id="objection"
          class="letter"
          rows={14}
          value={letter}
          aria-describedby="objection-hint"
          onInput={(e) => setLetter(e.currentTarget.value)}
        />
        <div class="actions">
          <button
            type="button"
            class="primary"
            onClick={() => save(check.letterName, 'txt', letter, 'text/plain')}
          >
            {check.saveLetter}
          </button>
          <button type="button" onClick={copy}>
            {check.copy}
          </button>
        </div>
      </div>
      {absent.length > 0 && (
        <>
          <p class="hint">{check.evidenceHint}</p>
          <div class="actions">
            <button type="button" aria-busy={busy} onClick={saveEvidence}>
              {check.evidence}
            </button>
          </div>
        </>
      )}
    </section>
  )
}

const Outcome = (props: CampaignProps) => {
  const { words, submission: s } = props
  const { check } = words
  const { lists } = s
  if (s.sealed === null && !lists) return <p>{s.phase === 'closed' ? check.noneOwn : check.notYet}</p>
  if (!lists) return <p>{check.notYet}</p>
  const wrong = listsAreWrong(s)
  return (
    <>
      <div class={`notice ${wrong ? 'bad' : lists.signed ? 'good' : ''}`} data-found={lists.found}>
        <p>
          <strong>{(lists.signed ? check.found : check.foundUnsigned)(lists.found, lists.of)}</strong>
        </p>
        {lists.found < lists.of && <p>{check.absent(lists.of - lists.found)}.</p>}
        {lists.refusals.length > 0 && (
          <>
            <p>{check.wrong}</p>
            <ul class="reasons">
              {lists.refusals.map((refusal) => (
                <li key={refusal}>{words.problems.lists[refusal]}</li>
              ))}
            </ul>
          </>
        )}
        {!wrong && lists.signed && <p>{check.allWell}</p>}
      </div>
      {wrong && <Objection {...props} />}
    </>
  )
}

export const Check = (props: CampaignProps) => {
  const { app, words, port, submission: s } = props
  const { busy, act } = useAct()
  const { status } = words
  return (
    <>
      <Title>{words.check.title}</Title>
      <p>{words.check.about}</p>
      <Outcome {...props} />
      <div class="actions">
        <button type="button" aria-busy={busy} onClick={() => act(() => port.refresh(s.id))}>
          {busy ? status.refreshing : status.refresh}
        </button>
      </div>
      <p>
        <LinkTo app={app} to={{ view: 'submit', page: 'status', id: s.id }}>
          {words.back}
        </LinkTo>
      </p>
    </>
  )
}
