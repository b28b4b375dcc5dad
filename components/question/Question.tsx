/** One question at a time: the question, its five levels and "don't know"; everything else behind "more". */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { Level } from '../../domain/assessment.ts'
import { type Dimension, dimensionOf, type Indicator } from '../../domain/content.ts'
import { asked, neighbour } from '../../domain/progress.ts'
import { namesKey, prefetch, textKey, useLoaded } from '../app/loaded.ts'
import { usePlace, useTitle } from '../app/place.ts'
import type { App } from '../app/types.ts'
import { Press } from '../ui/Press.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { useAnswerKeys } from './keys.ts'
import { Levels } from './Levels.tsx'
import { More } from './More.tsx'
import { SavingText } from './SavingText.tsx'
import { Steps } from './Steps.tsx'

/** What comes after a question: the next one of its dimension, or the dimension's summary. */
const following = (app: App, d: Dimension, id: string): { question: string } | { summary: string } => {
  const next = neighbour(app.ports.library.pack, app.assessment.mode, id, 1)
  return next !== undefined && d.indicators.some((i) => i.id === next)
    ? { question: next }
    : { summary: d.id }
}

/** Remembers the place, and fetches the next dimension's text once there is nothing better to do. */
const useVisit = (app: App, d: Dimension, id: string, ready: boolean) => {
  const { library } = app.ports
  useEffect(() => {
    if (app.assessment.position !== id) app.dispatch({ type: 'position', id })
  }, [id, app.assessment.id])
  useEffect(() => {
    const next = library.pack.dimensions[library.pack.dimensions.indexOf(d) + 1]
    if (!ready || !next) return
    const fetchNext = () =>
      prefetch(textKey(next.id, app.language), () => library.text(next.id, app.language)).catch(() => {})
    const idle = setTimeout(fetchNext, 1000)
    return () => clearTimeout(idle)
  }, [d, ready])
}

interface Props {
  app: App
  id: string
}

export const Question = ({ app, id }: Props) => {
  const { pack } = app.ports.library
  const dimension = dimensionOf(pack, id)
  const indicator = dimension?.indicators.find((i) => i.id === id)
  return dimension && indicator ? (
    <Asked key={app.language} app={app} dimension={dimension} indicator={indicator} />
  ) : null
}

const Asked = ({ app, dimension, indicator }: { app: App; dimension: Dimension; indicator: Indicator }) => {
  const { guide, language, assessment, dispatch } = app
  const { library } = app.ports
  const { id, revision } = indicator
  const names = useLoaded(namesKey(language), () => library.names(language))
  const text = useLoaded(textKey(dimension.id, language), () => library.text(dimension.id, language))
  useVisit(app, dimension, id, text.kind === 'ok')

  const heading = useRef<HTMLHeadingElement>(null)
  const place = usePlace()
  useTitle(heading)
  const shown = useRef(id)
  useLayoutEffect(() => {
    // A new question is read out from its start; the first one leaves the focus where the browser put it.
    if (shown.current !== id && place.mayFocus()) heading.current?.focus()
    shown.current = id
  }, [id])

  const value = assessment.answers[id]?.value
  const choose = (chosen: Level | 'unknown') => {
    // Chosen again, it is no change, and there is nothing that undo could take back.
    const same = chosen === (value?.kind === 'level' ? value.level : value?.kind)
    if (same && assessment.answers[id]?.revision === revision) return
    dispatch({
      type: 'answer',
      id,
      revision,
      value: chosen === 'unknown' ? { kind: 'unknown' } : { kind: 'level', level: chosen },
    })
  }
  const next = following(app, dimension, id)
  const previous = neighbour(library.pack, assessment.mode, id, -1)
  const goNext = () =>
    app.go(
      'question' in next ? { view: 'question', id: next.question } : { view: 'dimension', id: next.summary },
    )
  const goBack = () => previous !== undefined && app.go({ view: 'question', id: previous })
  useAnswerKeys(app.preferences.keys === 'on', { choose, goNext, goBack })

  if (text.kind !== 'ok') return <Waiting guide={guide} loaded={text} />
  if (names.kind !== 'ok') return <Waiting guide={guide} loaded={names} />
  const words = text.value.indicators[id]
  const dimensionName = names.value.dimensions[dimension.id]?.name ?? ''
  if (!words) return null
  const onward = 'question' in next ? guide.answer.next : guide.answer.finishDimension
  const inMode = asked(dimension.indicators, assessment.mode)
  return (
    <article class="question" aria-labelledby="question">
      {/* Made anew for each question: whatever a translator has put around the old words goes with them. */}
      <Steps
        key={`steps ${id}`}
        app={app}
        dimension={dimension}
        inMode={inMode}
        id={id}
        name={dimensionName}
      />
      <h1 key={`heading ${id}`} id="question" ref={heading} tabIndex={-1}>
        {words.question}
      </h1>
      {!inMode.includes(indicator) && <p class="hint">{guide.answer.outsideMode}</p>}
      <Levels
        key={id}
        guide={guide}
        levels={words.levels}
        value={value}
        keys={app.preferences.keys === 'on'}
        onChoose={choose}
      />
      <More key={`more ${id}`} app={app} dimension={dimension} indicator={indicator} />
      <footer class="question-foot" part="foot">
        <Press class="quiet" off={previous === undefined} onPress={goBack}>
          {guide.answer.previous}
        </Press>
        <SavingText app={app} />
        <button type="button" class="primary" onClick={goNext}>
          <span key={onward}>{onward}</span>
        </button>
      </footer>
    </article>
  )
}
