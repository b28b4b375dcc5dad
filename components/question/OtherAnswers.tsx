/** Not applicable (with its reason), prefer not to say, remove. */
import { useId, useState } from 'preact/hooks'
import { REASON_MAX } from '../../domain/assessment.ts'
import type { Indicator } from '../../domain/content.ts'
import { lineOf } from '../../domain/typed.ts'
import type { App } from '../app/types.ts'
import { Form } from '../ui/Form.tsx'
import { Press } from '../ui/Press.tsx'
import { Roomy } from '../ui/Roomy.tsx'

export const OtherAnswers = ({ app, indicator }: { app: App; indicator: Indicator }) => {
  const { more, answer } = app.guide
  const { id, revision } = indicator
  const value = app.assessment.answers[id]?.value
  const [reason, setReason] = useState(value?.kind === 'notApplicable' ? value.reason : '')
  const [missing, setMissing] = useState(false)
  const field = useId()
  const markNotApplicable = () => {
    const trimmed = lineOf(reason)
    setMissing(trimmed === '')
    if (trimmed !== '')
      app.dispatch({ type: 'answer', id, revision, value: { kind: 'notApplicable', reason: trimmed } })
  }
  return (
    <fieldset class="group">
      <legend>{more.otherAnswers}</legend>
      <Form class="field" onSend={markNotApplicable}>
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
          <Roomy text={missing ? more.reasonNeeded : ''} room={more.reasonNeeded} />
        </p>
        <button type="submit" aria-pressed={value?.kind === 'notApplicable'}>
          {more.markNotApplicable}
        </button>
      </Form>
      <div class="actions">
        <button
          type="button"
          aria-pressed={value?.kind === 'declined'}
          onClick={() => app.dispatch({ type: 'answer', id, revision, value: { kind: 'declined' } })}
        >
          {answer.declined}
        </button>
        <Press
          class="quiet"
          off={value === undefined}
          onPress={() => {
            setReason('')
            app.dispatch({ type: 'clear', id, revision })
          }}
        >
          {more.clear}
        </Press>
      </div>
    </fieldset>
  )
}
