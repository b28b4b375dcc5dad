/** The radar: chart.js is fetched only here, and the table beside it holds the same figures. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { DimensionNames } from '../../domain/content.ts'
import type { DimensionScore } from '../../domain/score.ts'
import type { Views } from '../../locales/et/views.ts'
import { formatLevel } from '../../locales/format.ts'
import type { App } from '../app/types.ts'
import { download, fileName } from '../ui/download.ts'
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
    import('./radar.ts').then(
      ({ drawRadar }) => {
        if (gone || !canvas.current) return
        radar.current?.destroy()
        radar.current = drawRadar(canvas.current, data)
        setState('ready')
      },
      () => !gone && setState('failed'),
    )
    return () => {
      gone = true
    }
  }, [stamp])
  useEffect(() => () => radar.current?.destroy(), [])

  const summary = scores
    .map(
      (s, i) => `${data.labels[i]}: ${s.level === null ? words.noLevel : formatLevel(s.level, app.language)}`,
    )
    .join('; ')
  const savePng = async () => {
    const blob = await radar.current?.png()
    if (blob) download(fileName(app.assessment.name, new Date(), 'png'), blob, 'image/png')
  }
  return (
    <figure class="radar">
      <div class="radar-box">
        <canvas ref={canvas} role="img" aria-label={words.chart(summary)} />
      </div>
      {state !== 'ready' && (
        <figcaption>{state === 'loading' ? words.chartLoading : words.chartFailed}</figcaption>
      )}
      <button type="button" class="quiet no-print" disabled={state !== 'ready'} onClick={savePng}>
        {words.savePng}
      </button>
    </figure>
  )
}
