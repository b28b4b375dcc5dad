/** What may be added to an answer: lower by decision, review, evidence, target. */
import { type Evidence, LEVELS } from '../../domain/assessment.ts'
import type { Indicator } from '../../domain/content.ts'
import type { App } from '../app/types.ts'
import { Select } from '../ui/Select.tsx'

const EVIDENCE = ['opinion', 'document', 'shown', 'audited'] as const satisfies readonly Evidence[]

const Check = ({
  label,
  hint,
  on,
  disabled,
  onChange,
}: {
  label: string
  hint?: string
  on: boolean
  disabled?: boolean
  onChange: (on: boolean) => void
}) => (
  <label class="check">
    <input
      type="checkbox"
      checked={on}
      aria-disabled={disabled}
      // Not `disabled`: unticking it would take the focus away with it.
      onClick={(e) => disabled && e.preventDefault()}
      onChange={(e) => !disabled && onChange(e.currentTarget.checked)}
    />
    <span>
      {label}
      {hint && <small> {hint}</small>}
    </span>
  </label>
)

export const Refine = ({ app, indicator }: { app: App; indicator: Indicator }) => {
  const { more, answer: words } = app.guide
  const { id, revision } = indicator
  const { pack } = app.ports.library
  const answer = app.assessment.answers[id]
  const level = answer?.value?.kind === 'level' ? answer.value.level : undefined
  const lower = level !== undefined && level < (answer?.target ?? pack.defaultTarget)
  return (
    <div class="group">
      <Check
        label={more.byDecision}
        hint={more.byDecisionHint}
        on={answer?.byDecision === true}
        disabled={!lower && !answer?.byDecision}
        onChange={(on) => app.dispatch({ type: 'byDecision', id, revision, on })}
      />
      <Check
        label={more.review}
        on={answer?.review === true}
        onChange={(on) => app.dispatch({ type: 'review', id, revision, on })}
      />
      {level !== undefined && (
        <Select
          label={more.evidence}
          none={more.notChosen}
          value={answer?.evidence}
          options={EVIDENCE.map((e) => [e, more.evidences[e]] as const)}
          onChange={(evidence) => app.dispatch({ type: 'evidence', id, revision, evidence })}
        />
      )}
      <Select
        label={more.target}
        none={more.targetDefault(pack.defaultTarget)}
        value={answer?.target === undefined ? undefined : `${answer.target}`}
        options={LEVELS.map((l) => [`${l}`, words.level(l)] as const)}
        onChange={(v) =>
          app.dispatch({ type: 'target', id, revision, target: LEVELS.find((l) => `${l}` === v) })
        }
      />
    </div>
  )
}
