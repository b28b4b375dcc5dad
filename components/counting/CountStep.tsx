/** The count: open and add up, read, sign. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { systemClock } from '../../domain/time/clock.ts'
import { momentHere } from '../../domain/time/moment.ts'
import type { Release } from '../../protocol/release.ts'
import { SaveFiles } from '../desk/SaveFiles.tsx'
import { CountForm, type CountWish } from './CountForm.tsx'
import { Progress } from './Progress.tsx'
import type { Counting, Problem, Tallied } from './port.ts'
import { ReadAndSign } from './ReadAndSign.tsx'
import { Reading } from './Reading.tsx'
import type { StepProps } from './room.ts'

/** What the release's own file says: it is the counter's, and was checked when it was signed. */
const releaseIn = (text: string | undefined): Release | undefined =>
  text === undefined ? undefined : (JSON.parse(text) as { release: Release }).release

const Counted = ({ room, campaign }: StepProps) => {
  const release = releaseIn(campaign.files['release.json'])
  return (
    <>
      <p>{campaign.stage === 'counted' ? room.words.count.done : room.words.count.doneLater}</p>
      <SaveFiles files={campaign.files} names={['release.json']} label={room.words.saveFile} />
      {release && (
        <details>
          <summary>{room.words.count.show}</summary>
          <Reading room={room} release={release} manifest={campaign.manifest} />
        </details>
      )}
    </>
  )
}

type State =
  | { kind: 'asking'; problem?: Problem | undefined; cancelled?: boolean }
  | { kind: 'opening'; done: number; total: number }
  | { kind: 'reading'; tallied: Tallied }

const FAILED = { ok: false, problem: { kind: 'unexpected' } } as const

const Uncounted = ({ room, campaign }: StepProps) => {
  const { port, desk } = room
  const words = room.words.count
  const [state, setState] = useState<State>({ kind: 'asking' })
  const counting = useRef<Counting | undefined>(undefined)
  // Keys that are open in a worker do not outlive this view.
  useEffect(() => () => counting.current?.cancel(), [])
  const start = async ({ lists, piles, openers }: CountWish) => {
    setState({ kind: 'opening', done: 0, total: 0 })
    const mine = port.count(campaign.id, { lists, piles }, openers, (done, total) =>
      setState((s) => (s.kind === 'opening' ? { kind: 'opening', done, total } : s)),
    )
    counting.current = mine
    const outcome = await mine.tallied.catch(() => FAILED)
    if (counting.current !== mine) return
    if (outcome.ok) return setState({ kind: 'reading', tallied: outcome.value })
    mine.cancel()
    setState({ kind: 'asking', problem: outcome.problem })
  }
  const cancel = () => {
    counting.current?.cancel()
    counting.current = undefined
    setState({ kind: 'asking', cancelled: true })
  }
  const sign = async () => {
    const outcome = await counting.current?.sign().catch(() => FAILED)
    if (outcome?.ok) desk.say(outcome.value.again ? words.again : words.done)
    else setState({ kind: 'asking', problem: outcome?.problem ?? { kind: 'unexpected' } })
  }
  const { opens } = campaign
  return (
    <>
      {/* Never taken away while it may be needed again: files that were chosen would be forgotten. */}
      <div class="fields" hidden={state.kind !== 'asking'}>
        <p>{words.about}</p>
        {opens !== undefined && opens > systemClock() && (
          <p class="notice">{words.wait(momentHere(opens, desk.language))}</p>
        )}
        {campaign.objections.some((o) => o.resolvedAt === null) && (
          <p class="notice warn">{words.waitObjections}</p>
        )}
        <CountForm
          room={room}
          campaign={campaign}
          problem={state.kind === 'asking' ? state.problem : undefined}
          onCount={start}
        />
      </div>
      {state.kind === 'asking' && (
        <p role="status" class={state.cancelled ? 'notice' : ''}>
          {state.cancelled ? words.cancelled : ''}
        </p>
      )}
      {state.kind === 'opening' && <Progress words={words} {...state} onCancel={cancel} />}
      {state.kind === 'reading' && (
        <ReadAndSign
          room={room}
          tallied={state.tallied}
          manifest={campaign.manifest}
          onSign={sign}
          onDiscard={cancel}
        />
      )}
    </>
  )
}

export const CountStep = (props: StepProps) =>
  props.campaign.stage === 'listed' ? <Uncounted {...props} /> : <Counted {...props} />
