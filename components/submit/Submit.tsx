/** The anonymised submission: which of its screens is shown, what was said last, and the banner of a demo. */
import type { FunctionComponent } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import type { Submit as Words } from '../../locales/et/submit.ts'
import { loadSubmit } from '../../locales/load.ts'
import type { Submissions } from '../../submit/types.ts'
import type { ViewProps } from '../app/lazy.tsx'
import { useLoaded } from '../app/loaded.ts'
import type { SubmitPage } from '../app/route.ts'
import { Title } from '../ui/Title.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { Check } from './Check.tsx'
import { guarded } from './guarded.ts'
import { Handover } from './Handover.tsx'
import { Join } from './Join.tsx'
import { NotRead, UnreadableNotice } from './NotRead.tsx'
import { OpenHandover } from './OpenHandover.tsx'
import { Proof } from './Proof.tsx'
import type { CampaignProps, ScreenProps } from './props.ts'
import { Review } from './Review.tsx'
import { SealedFile } from './SealedFile.tsx'
import { Status } from './Status.tsx'
import { type Kept, useList } from './useList.ts'
import { useLook } from './useLook.ts'

const OF_CAMPAIGN: Partial<Record<SubmitPage, FunctionComponent<CampaignProps>>> = {
  status: Status,
  review: Review,
  check: Check,
  file: SealedFile,
}

interface Ready extends ViewProps, Kept {
  words: Words
  port: Submissions
}

const Screens = ({ app, views, page, id, invitation, words, list, unreadable, again, ...props }: Ready) => {
  const [failed, setFailed] = useState(false)
  const port = useMemo(() => guarded(props.port, () => setFailed(true)), [props.port])
  const submission = id === undefined ? list[0] : list.find((s) => s.id === id)
  useLook(port, submission)
  const wanted = page ?? (submission ? 'status' : 'join')
  // A screen about a campaign that this device does not know.
  const shown = OF_CAMPAIGN[wanted] && !submission ? 'join' : wanted
  const key = `${shown} ${submission?.id}`
  const [said, setSaid] = useState({ key, text: '' })
  const screen: ScreenProps = {
    app,
    views,
    words,
    port,
    go: (to, of, text = '') => {
      setSaid({ key: `${to} ${of ?? submission?.id}`, text })
      app.go({ view: 'submit', page: to, ...(of !== undefined && { id: of }) })
    },
    say: (text) => {
      setSaid({ key, text: '' })
      // The same words twice are read out twice.
      requestAnimationFrame(() => setSaid({ key, text }))
    },
  }
  const OfCampaign = OF_CAMPAIGN[shown]
  const demo = submission?.manifest.demo ?? false
  return (
    <article class="submit" data-page={shown}>
      {failed && (
        <div class="notice bad" role="alert">
          <p>{words.failed}</p>
          <button type="button" class="quiet" onClick={() => setFailed(false)}>
            {words.failedSeen}
          </button>
        </div>
      )}
      {again && <NotRead words={words} retry={again} />}
      <UnreadableNotice words={words} unreadable={unreadable} />
      {demo && <p class="notice warn submit-demo">{words.demo}</p>}
      {OfCampaign && submission && <OfCampaign key={key} {...screen} submission={submission} />}
      {shown === 'join' && <Join key={shown} {...screen} list={list} invitation={invitation} />}
      {shown === 'handover' && <Handover key={shown} {...screen} submission={submission} />}
      {shown === 'open' && <OpenHandover key={shown} {...screen} />}
      {shown === 'proof' && <Proof key={shown} {...screen} submission={submission} />}
      <p class="submit-said" role="status">
        {said.key === key ? said.text : ''}
      </p>
    </article>
  )
}

export const Submit = (props: ViewProps) => {
  const { app } = props
  const { ports } = app
  const words = useLoaded(`submit ${app.language}`, () => loadSubmit(app.language))
  const style = useLoaded('submit style', ports.submitStyle)
  const port = useLoaded('submissions', async () => ports.submissions?.(), ports)
  const kept = useList(port.kind === 'ok' ? port.value : undefined)
  for (const loaded of [words, style, port])
    if (loaded.kind !== 'ok') return <Waiting guide={app.guide} loaded={loaded} />
  if (words.kind === 'ok' && port.kind === 'ok' && !port.value)
    return (
      <article class="submit">
        <Title>{words.value.title}</Title>
        <p>{words.value.notHere}</p>
      </article>
    )
  if (words.kind !== 'ok' || port.kind !== 'ok' || !port.value)
    return <Waiting guide={app.guide} loaded={{ kind: 'loading' }} />
  if (kept.kind === 'failed')
    return (
      <article class="submit">
        <Title>{words.value.title}</Title>
        <NotRead words={words.value} retry={kept.retry} />
      </article>
    )
  if (kept.kind === 'loading') return <Waiting guide={app.guide} loaded={kept} />
  return <Screens {...props} {...kept.value} words={words.value} port={port.value} />
}
