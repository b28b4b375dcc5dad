/** One step behind the question: explanations, other answers, notes. Its content is fetched when it is opened. */

import type { ComponentType } from 'preact'
import { useState } from 'preact/hooks'
import { useLoaded } from '../app/loaded.ts'
import { Waiting } from '../ui/Waiting.tsx'
import type { MoreProps } from './more-props.ts'

const Inside = (props: MoreProps) => {
  const body = useLoaded<{ Body: ComponentType<MoreProps> }>('view more', async () => ({
    Body: (await import('./MoreBody.tsx')).MoreBody,
  }))
  if (body.kind !== 'ok') return <Waiting guide={props.app.guide} loaded={body} />
  const { Body } = body.value
  return <Body {...props} />
}

export const More = (props: MoreProps) => {
  const { app, indicator } = props
  const answer = app.assessment.answers[indicator.id]
  const [open, setOpen] = useState(false)
  const kind = answer?.value?.kind
  const other = kind === 'notApplicable' || kind === 'declined' ? app.guide.answer[kind] : undefined
  const marks = [
    other,
    answer?.byDecision && app.guide.more.byDecision,
    answer?.review && app.guide.more.review,
    answer?.note && app.guide.more.note,
  ]
  return (
    <details class="more" open={open} onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>
        <span>{app.guide.more.open}</span>
        <span class="more-marks">{marks.filter(Boolean).join(' · ')}</span>
      </summary>
      {open && <Inside {...props} />}
    </details>
  )
}
