/** Where in the dimension: its name, and one mark per question that leads to it. */
import type { Dimension, Indicator } from '../../domain/content.ts'
import { isAnswered } from '../../domain/progress.ts'
import { formatRoute } from '../app/route.ts'
import type { App } from '../app/types.ts'

interface Props {
  app: App
  dimension: Dimension
  inMode: Indicator[]
  id: string
  name: string
}

export const Steps = ({ app, dimension, inMode, id, name }: Props) => {
  const { guide, assessment } = app
  const at = inMode.findIndex((i) => i.id === id)
  const done = inMode.filter((i) => isAnswered(assessment.answers, i.id)).length
  return (
    <p class="steps">
      <a
        href={formatRoute({ view: 'overview' })}
        onClick={(e) => {
          e.preventDefault()
          app.go({ view: 'overview' })
        }}
      >
        {dimension.id}. {name}
      </a>
      <span class="dots" aria-hidden="true">
        {inMode.map((i) => (
          <span
            key={i.id}
            class="dot"
            data-done={isAnswered(assessment.answers, i.id)}
            data-here={i.id === id}
          />
        ))}
      </span>
      <span class="unseen">
        {at >= 0 ? guide.progress.position(at + 1, inMode.length, name) : ''}{' '}
        {guide.progress.questions(done, inMode.length)}
      </span>
    </p>
  )
}
