/** Lets into a room only on a device that is this mode's. Chosen once; never both. */
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { RoomId } from '../../locales/et/desk.ts'
import type { DeskMode, ModeRecord } from '../../storage/desk-mode.ts'
import type { Load } from '../../storage/migrate.ts'
import { Title } from '../ui/Title.tsx'
import { NotDone } from './NotDone.tsx'
import { addressOf } from './place.ts'
import type { Failed } from './problem.ts'
import { StoredPart } from './StoredPart.tsx'
import type { DeskApp } from './types.ts'
import { useDo } from './useDo.ts'
import { useStored } from './useStored.ts'

const OTHER: Readonly<Record<DeskMode, RoomId>> = { operator: 'counting', counter: 'operator' }

interface Props {
  desk: DeskApp
  mode: DeskMode
  /** Style of the notices and texts around it. */
  class: string
  children: ComponentChildren
}

interface GateProps extends Props {
  load: Load<ModeRecord>
  problem: Failed | undefined
  /** Mending was tried, and told nothing. */
  unmended: boolean
  onEnter: () => void
  onMend: () => void
}

const Refused = ({ desk, mode }: { desk: DeskApp; mode: DeskMode }) => {
  const words = desk.words.mode
  return (
    <>
      <Title>{words.refused[mode]}</Title>
      <p class="notice warn">{words.refusedText[mode]}</p>
      <p>{words.refusedTodo[mode]}</p>
      <p>{words.demo}</p>
      <p>
        <a href={addressOf(OTHER[mode])}>{words.toOther[mode]}</a>
      </p>
    </>
  )
}

type ChooseProps = Pick<GateProps, 'desk' | 'mode' | 'problem' | 'onEnter'>

const Choose = ({ desk, mode, problem, onEnter }: ChooseProps) => {
  const words = desk.words.mode
  return (
    <>
      <Title>{words.choose[mode]}</Title>
      {words.chooseText[mode].map((text) => (
        <p key={text}>{text}</p>
      ))}
      <p>{words.demo}</p>
      <NotDone desk={desk} problem={problem} />
      <div class="actions">
        <button type="button" class="primary" onClick={onEnter}>
          {words.enter[mode]}
        </button>
        <a href={addressOf()}>{desk.words.title}</a>
      </div>
    </>
  )
}

export const ModeGate = ({ desk, mode, class: name, children }: Props) => {
  const { modes, records } = desk.ports
  const stored = useStored(modes.load, records.onChange)
  const { run, problem } = useDo()
  const enter = () =>
    run(
      async () => ({ ok: true, value: await modes.enter(mode) }),
      () => stored.retry(),
    )
  const [unmended, setUnmended] = useState(false)
  const mend = () =>
    run(
      async () => ({ ok: true, value: await modes.mend() }),
      (mended) => {
        setUnmended(!mended)
        stored.retry()
      },
    )
  return (
    <StoredPart desk={desk} stored={stored}>
      {(load) => (
        <Gate
          desk={desk}
          mode={mode}
          class={name}
          load={load}
          problem={problem}
          unmended={unmended}
          onEnter={enter}
          onMend={mend}
        >
          {children}
        </Gate>
      )}
    </StoredPart>
  )
}

const Gate = ({ desk, mode, class: name, load, problem, unmended, onEnter, onMend, children }: GateProps) => {
  const now = load.kind === 'ok' ? load.value.mode : null
  if (now === mode) return <div class={name}>{children}</div>
  return (
    <article class={name}>
      {load.kind === 'newer' || load.kind === 'corrupt' ? (
        <>
          <Title>{desk.words.mode.refused[mode]}</Title>
          <p class="notice bad">{desk.words.mode.unreadable}</p>
          <p>{desk.words.mode.mendText}</p>
          <NotDone desk={desk} problem={problem} />
          {unmended && (
            <p class="notice warn" role="alert">
              {desk.words.mode.notMended}
            </p>
          )}
          <div class="actions">
            <button type="button" onClick={onMend}>
              {desk.words.mode.mend}
            </button>
          </div>
        </>
      ) : now === null ? (
        <Choose desk={desk} mode={mode} problem={problem} onEnter={onEnter} />
      ) : (
        <Refused desk={desk} mode={mode} />
      )}
    </article>
  )
}
