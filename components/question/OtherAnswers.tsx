/** Not applicable (with its reason), prefer not to say, remove. */
import { useId, useState } from 'preact/hooks'
import { REASON_MAX } from '../../domain/assessment.ts'
import type { Indicator } from '../../domain/content.ts'
import { lineOf } from '../../domain/typed.ts'
import type { App } from '../app/types.ts'

export const OtherAnswers = ({ app, indicator }: { app: App; indicator: Indicator }) => {
  const { more, answer } = app.guide
  const { id, revision } = indicator
  const value = app.assessment.answers[id]?.value
  const [reason, setReason] = useState(value?.kind === 'notApplicable' ? value.reason : '')
  const [missing, setMissing] = useState(false)
  const field = useId()
  const markNotApplicable = (e: Event) => {
    e.preventDefault()
    const trimmed = lineOf(reason)
    setMissing(trimmed === '')
    if (trimmed !== '')
      app.dispatch({ type: 'answer', id, revision, value: { kind: 'notApplicable', reason: trimmed } })
  }
  return (
    <fieldset class="group">
      <legend>{more.otherAnswers}</legend>
      <form class="field" onSubmit={markNotApplicable}>
        <label for={field}>{more.reason}</label>
        <input
          id={field}
          type="text"
          maxLength={REASON_MAX}
          value={reason}
          aria-invalid={missing}
          aria-describedby={`${field}-missing`}
          onInput={(e) => setReason(e.currentTarget.value)}
        />
        <p id={`${field}-missing`} class="error" role="alert">
          {missing ? more.reasonNeeded : ''}
        </p>
        <button type="submit" aria-pressed={value?.kind === 'notApplicable'}>
          {more.markNotApplicable}
        </button>
      </form>
      <div class="actions">
        <button
          type="button"
          aria-pressed={value?.kind === 'declined'}
          onClick={() => app.dispatch({ type: 'answer', id, revision, value: { kind: 'declined' } })}
        >
          {answer.declined}
        </button>
        <button
          type="button"
          class="quiet"
          disabled={value === undefined}
          onClick={() => {
            setReason('')
            app.dispatch({ type: 'clear', id, revision })
          }}
        >
          {more.clear}
        </button>
      </div>
    </fieldset>
  )
}
