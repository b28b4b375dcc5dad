/** One survey, from its plan to its end, with what goes to the server and to the counter at each step. */
import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Title } from '../ui/Title.tsx'
import { ChangeStep } from './ChangeStep.tsx'
import { EndStep } from './EndStep.tsx'
import { ExtendStep } from './ExtendStep.tsx'
import { InviteStep } from './InviteStep.tsx'
import { KeysStep, PlanStep, SignedStep } from './PrepareSteps.tsx'
import type { Office, Survey } from './port.ts'
import { RunningStep } from './RunningStep.tsx'
import type { Room } from './room.ts'

type StepName = keyof Room['words']['steps']
type State = 'done' | 'now' | 'later' | 'any'

const stateOf = (name: StepName, { stage, counter }: Survey): State => {
  const at = { planned: counter ? 2 : 1, signed: 3, invited: 4 }[stage]
  const order: readonly StepName[] = ['plan', 'keys', 'signed', 'invite', 'running']
  const step = order.indexOf(name)
  if (step < 0) return stage === 'planned' && name !== 'end' ? 'later' : 'any'
  return step < at ? 'done' : step === at ? 'now' : 'later'
}

export const SurveyView = ({ room, survey }: { room: Room; survey: Survey }) => {
  const { desk, words } = room
  const [office, setOffice] = useState<Office | undefined>()
  // Where the list is gone from the device, it does not stay on the screen.
  useEffect(() => {
    if (survey.stage !== 'invited') setOffice(undefined)
  }, [survey.stage])
  // Changed in another page: what stands here, and the letters saved from it, would be old.
  const isOld = office !== undefined && survey.stage === 'invited' && office.lockedAs !== survey.lockedAs
  useEffect(() => {
    let stale = false
    if (isOld)
      office.again().then((fresh) => {
        if (!stale) setOffice(fresh.ok ? fresh.value : undefined)
      })
    return () => {
      stale = true
    }
  }, [isOld, survey.lockedAs])
  const common = { room, survey }
  const listed = { ...common, office, onOffice: setOffice }
  const step = (name: StepName, view: ComponentChildren, open = true) => {
    const state = stateOf(name, survey)
    return (
      <li class="card step" data-state={state === 'any' ? undefined : state}>
        <h2>
          {words.steps[name]} <span class="hint">{words.steps[state]}</span>
        </h2>
        {open && state !== 'later' && view}
      </li>
    )
  }
  return (
    <article>
      <p>
        <a href={desk.href('')}>{words.back}</a>
      </p>
      <Title>{survey.id}</Title>
      <p>
        <span class="tag">{words.stage[survey.stage]}</span>
      </p>
      {survey.plan?.demo && <p class="notice warn">{words.plan.demoHint}</p>}
      <ol class="steps">
        {step('plan', <PlanStep {...common} />)}
        {step('keys', <KeysStep {...common} />)}
        {step('signed', <SignedStep {...common} />)}
        {step('invite', <InviteStep {...listed} />)}
        {step('running', <RunningStep {...listed} />)}
        {step('change', <ChangeStep {...listed} />, office !== undefined)}
        {step('extend', <ExtendStep {...common} />)}
        {step('end', <EndStep {...common} />)}
      </ol>
    </article>
  )
}
