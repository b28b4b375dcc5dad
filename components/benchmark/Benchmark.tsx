/** The own place among others, on the profile: nothing joined, waiting for a release, or beside one. */
import { useState } from 'preact/hooks'
import type { DimensionScore } from '../../domain/score.ts'
import type { Views } from '../../locales/et/views.ts'
import { loadBenchmark } from '../../locales/load.ts'
import type { Bank } from '../app/bank.ts'
import { useLoaded } from '../app/loaded.ts'
import type { App } from '../app/types.ts'
import { useList } from '../submit/useList.ts'
import { LinkTo } from '../ui/LinkTo.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { Awaited } from './Awaited.tsx'
import { Released } from './Released.tsx'

export interface BenchmarkProps {
  app: App
  views: Views
  bank: Bank
  scores: readonly DimensionScore[]
}

export const Benchmark = (props: BenchmarkProps) => {
  const { app } = props
  const words = useLoaded(`benchmark ${app.language}`, () => loadBenchmark(app.language))
  const port = useLoaded('submissions', async () => app.ports.submissions?.(), app.ports)
  const kept = useList(port.kind === 'ok' ? port.value : undefined)
  const [id, choose] = useState<string | undefined>()
  const [said, say] = useState('')
  if (words.kind !== 'ok') return <Waiting guide={app.guide} loaded={words} />
  if (port.kind !== 'ok') return <Waiting guide={app.guide} loaded={port} />
  if (port.value && kept.kind !== 'ok') return <Waiting guide={app.guide} loaded={kept} />

  const all = kept.kind === 'ok' ? kept.value.list : []
  const released = all.filter((s) => s.release)
  const shown = released.find((s) => s.id === id) ?? released[0] ?? all[0]
  const text = words.value
  return (
    <section class="benchmark" data-state={shown?.release ? 'released' : shown ? 'awaited' : 'none'}>
      <h2>{text.title}</h2>
      {!shown && (
        <>
          <p>{text.none}</p>
          <p class="no-print">
            <LinkTo app={app} to={{ view: 'submit' }}>
              {text.toJoin}
            </LinkTo>
          </p>
        </>
      )}
      {shown && released.length > 1 && (
        <Segmented
          label={text.campaign}
          value={shown.id}
          options={released.map((s) => [s.id, s.id] as const)}
          onChange={choose}
        />
      )}
      {shown?.release && (
        <Released key={shown.id} {...props} words={text} release={shown.release} submission={shown} />
      )}
      {shown && !shown.release && port.value && (
        <Awaited key={shown.id} app={app} words={text} port={port.value} submission={shown} say={say} />
      )}
      <p class="benchmark-said" role="status">
        {said}
      </p>
    </section>
  )
}
