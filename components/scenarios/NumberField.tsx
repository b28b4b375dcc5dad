/**
 * A field for an amount, a number or hours. What can be read counts at once; what cannot is kept as typed and explained,
 * and the value from before this typing holds until then: half of a number is never taken for all of it.
 */
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { COUNT_MAX, type Parsed, parseCount, parseHundredths } from '../../domain/financing/money.ts'
import { formatCount, formatEntered } from '../../locales/format.ts'
import type { RoomView } from './room.ts'

export type Kind = 'money' | 'count' | 'hours'

interface Props {
  room: RoomView
  kind: Kind
  label: string
  /** In a table, whose headers show the label already. */
  inTable?: boolean
  /** Shown beside the cell where the table's headers are not. */
  short?: string
  hint?: string | undefined
  value: number | undefined
  onValue: (value: number | undefined) => void
}

const PARSE: Record<Kind, (typed: string) => Parsed> = {
  money: (typed) => parseHundredths(typed),
  count: (typed) => parseCount(typed),
  hours: (typed) => parseHundredths(typed, COUNT_MAX * 100),
}

export const NumberField = ({ room, kind, label, inTable, short, hint, value, onValue }: Props) => {
  const { words, desk } = room
  const id = useId()
  const [typed, setTyped] = useState<string | undefined>()
  const before = useRef(value)
  const typing = useRef(false)
  const read = typed === undefined ? undefined : PARSE[kind](typed)
  const problem = read && !read.ok ? `${words.problem[read.problem]} ${words.problemKeeps}` : undefined
  useEffect(() => {
    // Undone, or changed in another page: what was typed is no longer what this is about.
    if (!typing.current) setTyped(undefined)
  }, [value])
  const shown =
    value === undefined
      ? ''
      : kind === 'count'
        ? formatCount(value, 'et')
        : formatEntered(value, desk.language)
  const described = [problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(' ')
  return (
    <div class={inTable ? 'cell-field' : 'field'} data-kind={kind}>
      <label for={id} class={inTable ? 'cell-label' : undefined}>
        {inTable ? (
          <>
            <span class="unseen">{label}</span>
            <span class="cell-short" aria-hidden="true">
              {short}
            </span>
          </>
        ) : (
          label
        )}
      </label>
      <input
        id={id}
        type="text"
        inputMode={kind === 'count' ? 'numeric' : 'decimal'}
        autocomplete="off"
        // Tells an empty field from a filled one to the style sheet of print.
        placeholder=" "
        maxLength={40}
        value={typed ?? shown}
        aria-invalid={problem ? true : undefined}
        aria-describedby={described || undefined}
        onFocus={() => {
          typing.current = true
          before.current = value
        }}
        onInput={(e) => {
          const text = e.currentTarget.value
          setTyped(text)
          const now = PARSE[kind](text)
          onValue(now.ok ? (now.value ?? undefined) : before.current)
        }}
        onBlur={() => {
          typing.current = false
          room.store.endStep()
          if (problem) desk.say(problem)
          else setTyped(undefined)
        }}
      />
      {problem && (
        <p class="error" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}
