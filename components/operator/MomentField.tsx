/** A day and a time by the federation's clock, typed or pasted; what was understood stands under it. */
import { momentText } from '../../domain/time/moment.ts'
import { readMoment } from '../../domain/time/read.ts'
import { Field } from './Field.tsx'
import type { Room } from './room.ts'

interface Props {
  room: Room
  label: string
  value: string
  /** Somebody has tried to go on. */
  tried: boolean
  onInput: (value: string) => void
}

/** @returns milliseconds since 1970; NaN where it cannot be read */
export const momentIn = (typed: string): number => {
  const read = readMoment(typed)
  return read.ok ? read.at : Number.NaN
}

export const MomentField = ({ room, label, value, tried, onInput }: Props) => {
  const words = room.words.moment
  const read = readMoment(value)
  return (
    <Field
      label={label}
      hint={words.hint}
      value={value}
      understood={read.ok ? momentText(read.at, room.desk.language, 'long') : ''}
      error={tried && !read.ok ? words.problem[read.problem] : ''}
      onInput={onInput}
    />
  )
}
