/** A new passphrase, typed twice. */
import { useState } from 'preact/hooks'
import { Passphrase } from '../ui/Passphrase.tsx'
import type { Room } from './room.ts'

export interface Passphrases {
  readonly first: string
  readonly second: string
}

export const NONE: Passphrases = { first: '', second: '' }

export const isGood = ({ port }: Room, { first, second }: Passphrases): boolean =>
  first.length >= port.passphraseMin && first === second

interface Props {
  room: Room
  value: Passphrases
  /** Somebody has tried to go on. */
  tried: boolean
  onChange: (value: Passphrases) => void
}

export const NewPassphrase = ({ room, value, tried, onChange }: Props) => {
  const words = room.words.invite
  const min = room.port.passphraseMin
  const [shown, setShown] = useState(false)
  const { first, second } = value
  return (
    <>
      <Passphrase
        label={words.pass}
        hint={words.passHint(min)}
        value={first}
        shown={shown}
        fresh
        error={tried && first.length < min ? words.tooShort(min) : ''}
        onInput={(text) => onChange({ ...value, first: text })}
      />
      <Passphrase
        label={words.again}
        value={second}
        shown={shown}
        fresh
        error={tried && first !== second ? words.differ : ''}
        onInput={(text) => onChange({ ...value, second: text })}
      />
      <label class="check">
        <input type="checkbox" checked={shown} onChange={() => setShown(!shown)} />
        <span>{words.show}</span>
      </label>
    </>
  )
}
