/** The cause of each weak item, asked once, at the end of its dimension; may be left open. */
import type { Cause } from '../../domain/assessment.ts'
import type { Indicator } from '../../domain/content.ts'
import type { Views } from '../../locales/et/views.ts'
import type { App } from '../app/types.ts'
import { Select } from '../ui/Select.tsx'

const CAUSES = [
  'people',
  'money',
  'skills',
  'law',
  'supplier',
  'centralSystem',
  'noNeed',
] as const satisfies readonly Cause[]

export const Causes = ({
  app,
  views,
  items,
  title,
}: {
  app: App
  views: Views
  items: Indicator[]
  title: (id: string) => string
}) => {
  if (items.length === 0) return null
  const options = CAUSES.map((c) => [c, app.guide.cause[c]] as const)
  return (
    <section>
      <h2>{views.dimension.causeTitle}</h2>
      <p class="hint">{views.dimension.causeAbout}</p>
      {items.map(({ id, revision }) => (
        <Select
          key={id}
          label={title(id)}
          none={app.guide.more.notChosen}
          value={app.assessment.answers[id]?.cause}
          options={options}
          onChange={(cause) => app.dispatch({ type: 'cause', id, revision, cause })}
        />
      ))}
    </section>
  )
}
