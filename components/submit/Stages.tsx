/** The stages of a submission in order, the present one marked. */
import type { Submit } from '../../locales/et/submit.ts'
import type { Stage } from '../../submit/types.ts'

const STEPS = ['joined', 'sealed', 'waiting', 'delivered', 'recorded', 'counted'] as const

/** Sealing and sending are one stage to the machine; on the way it is the second of them. */
const STEP_OF: { readonly [S in Stage]?: (typeof STEPS)[number] } = {
  joined: 'joined',
  sealed: 'waiting',
  delivered: 'delivered',
  recorded: 'recorded',
  counted: 'counted',
}

/** Nothing for what was withdrawn: that is no longer on its way anywhere. */
export const Stages = ({ words, stage }: { words: Submit; stage: Stage }) => {
  const step = STEP_OF[stage]
  if (step === undefined) return null
  const here = STEPS.indexOf(step)
  const { status } = words
  return (
    <ol class="stages" aria-label={status.stages}>
      {STEPS.map((name, at) => (
        <li
          key={name}
          data-stage={name}
          data-done={at < here || stage === 'counted'}
          aria-current={at === here ? 'step' : undefined}
        >
          <span>{status.stage[name]}</span>
          {at < here && <span class="unseen"> ({status.done})</span>}
          {at === here && <span class="hint"> ({status.now})</span>}
        </li>
      ))}
    </ol>
  )
}
