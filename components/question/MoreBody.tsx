/** What "more" shows: why the question is asked, and what else can be said about it. */
import { useLoaded } from '../app/loaded.ts'
import { Press } from '../ui/Press.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { Explained } from './Explained.tsx'
import type { MoreProps } from './more-props.ts'
import { Note } from './Note.tsx'
import { OtherAnswers } from './OtherAnswers.tsx'
import { Refine } from './Refine.tsx'

export const MoreBody = (props: MoreProps) => {
  const { app, dimension, indicator } = props
  const { library } = app.ports
  const { guide, language } = app
  const more = useLoaded(`more ${language}/${dimension.id}`, () => library.more(dimension.id, language))
  const facts = useLoaded(`facts ${dimension.id}`, () => library.facts(dimension.id))
  const labels = useLoaded(`labels ${language}`, () => library.labels(language))
  const duties = useLoaded('duties', () => library.duties())
  const models = useLoaded('models', () => library.models())
  const waiting = [more, facts, labels, duties, models].find((l) => l.kind !== 'ok')
  if (waiting) return <Waiting guide={guide} loaded={waiting} />
  if (
    more.kind !== 'ok' ||
    facts.kind !== 'ok' ||
    labels.kind !== 'ok' ||
    duties.kind !== 'ok' ||
    models.kind !== 'ok'
  )
    return null
  const text = more.value.indicators[indicator.id]
  const own = facts.value.indicators.find((i) => i.id === indicator.id)
  return (
    <div class="more-body">
      {text && own && (
        <Explained
          app={app}
          text={text}
          facts={own}
          labels={labels.value}
          duties={duties.value}
          models={models.value}
        />
      )}
      <OtherAnswers app={app} indicator={indicator} />
      <Refine app={app} indicator={indicator} />
      <Note key={app.assessment.id} app={app} indicator={indicator} />
      <p class="hint">
        <strong>{guide.more.keys}:</strong> {guide.more.keysText}
      </p>
      <Press class="quiet" off={!app.canUndo} onPress={app.undo}>
        {guide.more.undo}
      </Press>
    </div>
  )
}
