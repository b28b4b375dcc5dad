/** Lets into a room only on a device that is this mode's. Chosen once; never both. */
import type { ComponentChildren } from 'preact'
import { useCallback, useEffect, useState } from 'preact/hooks'
import type { RoomId } from '../../locales/et/desk.ts'
import type { DeskMode, ModeRecord } from '../../storage/desk-mode.ts'
import type { Load } from '../../storage/migrate.ts'
import { Title } from '../ui/Title.tsx'
import { addressOf } from './place.ts'
import type { DeskApp } from './types.ts'

const OTHER: Readonly<Record<DeskMode, RoomId>> = { operator: 'counting', counter: 'operator' }

interface Props {
  desk: DeskApp
  mode: DeskMode
  /** Style of the notices and texts around it. */
  class: string
  children: ComponentChildren
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

const Choose = ({ desk, mode, onEnter }: { desk: DeskApp; mode: DeskMode; onEnter: () => void }) => {
  const words = desk.words.mode
  return (
    <>
      <Title>{words.choose[mode]}</Title>
      {words.chooseText[mode].map((text) => (
        <p key={text}>{text}</p>
      ))}
      <p>{words.demo}</p>
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
  const [load, setLoad] = useState<Load<ModeRecord> | undefined>()
  const read = useCallback(() => {
    modes.load().then(setLoad, () => setLoad({ kind: 'corrupt', raw: undefined, why: '' }))
  }, [modes])
  useEffect(() => {
    read()
    return records.onChange(read)
  }, [read, records])
  if (!load) return <p class="waiting">{desk.guide.loading}</p>
  const now = load.kind === 'ok' ? load.value.mode : null
  if (now === mode) return <div class={name}>{children}</div>
  return (
    <article class={name}>
      {load.kind === 'newer' || load.kind === 'corrupt' ? (
        <>
          <Title>{desk.words.mode.refused[mode]}</Title>
          <p class="notice bad">{desk.words.mode.unreadable}</p>
        </>
      ) : now === null ? (
        <Choose desk={desk} mode={mode} onEnter={() => modes.enter(mode).then(read)} />
      ) : (
        <Refused desk={desk} mode={mode} />
      )}
    </article>
  )
}
