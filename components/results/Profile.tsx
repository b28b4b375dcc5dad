/** The radar: chart.js is fetched only here, and the table beside it holds the same figures. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { DimensionNames } from '../../domain/content.ts'
import type { DimensionScore } from '../../domain/score.ts'
import { systemClock } from '../../domain/time/clock.ts'
import type { Views } from '../../locales/et/views.ts'
import { formatLevel } from '../../locales/format.ts'
import type { App } from '../app/types.ts'
import { download, fileName } from '../ui/download.ts'
import { Press } from '../ui/Press.tsx'
import type { Radar } from './radar.ts'

interface Props {
  app: App
  views: Views
  scores: DimensionScore[]
  names: DimensionNames['dimensions']
  /** Levels to draw beside today's, in the order of `scores`. */
  projected?: { label: string; levels: (number | null)[] }
}

export const Profile = ({ app, views, scores, names, projected }: Props) => {
  const words = views.results
  const canvas = useRef<HTMLCanvasElement>(null)
  const radar = useRef<Radar | undefined>(undefined)
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading')
  const [attempt, setAttempt] = useState(0)
  const [pngFailed, setPngFailed] = useState(false)
  const { defaultTarget } = app.ports.library.pack
  const data = {
    labels: scores.map((s) => names[s.dimension]?.name ?? s.dimension),
    numbers: scores.map((s) => s.dimension),
    series: [
      { label: words.now, levels: scores.map((s) => s.level) },
      projected ?? { label: words.target, levels: scores.map(() => defaultTarget) },
    ],
  }
  const stamp = JSON.stringify([data, app.preferences.theme])

  useEffect(() => {
    let gone = false
    const draw = async () => {
      const { drawRadar } = await import('./radar.ts')
      if (gone || !canvas.current) return
      radar.current?.destroy()
      radar.current = undefined
      radar.current = drawRadar(canvas.current, data)
      setState('ready')
    }
    // Drawing may fail too, not the fetching alone.
    draw().catch(() => !gone && setState('failed'))
    return () => {
      gone = true
    }
  }, [stamp, attempt])
  useEffect(() => () => radar.current?.destroy(), [])

  const summary = scores
    .map(
      (s, i) => `${data.labels[i]}: ${s.level === null ? words.noLevel : formatLevel(s.level, app.language)}`,
    )
    .join('; ')
  const savePng = async () => {
    const blob = await radar.current?.png().catch(() => null)
    setPngFailed(!blob)
    if (blob) download(fileName(app.assessment.name, systemClock(), 'png'), blob, 'image/png')
  }
  const again = () => {
    setState('loading')
    setAttempt(attempt + 1)
  }
  return (
    <figure class="radar">
      <div class="radar-box">
        <canvas ref={canvas} role="img" aria-label={words.chart(summary)} />
      </div>
      {state !== 'ready' && (
        <figcaption>{state === 'loading' ? words.chartLoading : words.chartFailed}</figcaption>
      )}
      {/* One button in one place: whoever has just pressed it keeps the focus. */}
      <Press class="quiet no-print" off={state === 'loading'} onPress={state === 'failed' ? again : savePng}>
        {state === 'failed' ? app.guide.problem.reload : words.savePng}
      </Press>
      <p class="error no-print" role="alert">
        {pngFailed ? words.pngFailed : ''}
      </p>
    </figure>
  )
}
