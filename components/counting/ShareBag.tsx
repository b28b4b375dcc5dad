/** Shares, from their files or typed from paper; each is checked as it comes. */
import { useId, useRef, useState } from 'preact/hooks'
import type { Share } from '../../counter/shares.ts'
import { FileField } from '../desk/FileField.tsx'
import type { Room } from './room.ts'

interface Props {
  room: Room
  keys: string
  shares: readonly Share[]
  onChange: (shares: readonly Share[]) => void
}

const isSame = (a: Share, b: Share): boolean => a.keys === b.keys && a.number === b.number

export const ShareBag = ({ room, keys, shares, onChange }: Props) => {
  const words = room.words.locks
  const id = useId()
  const [text, setText] = useState('')
  const [error, setError] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const add = async (texts: readonly string[]): Promise<boolean> => {
    const read = await Promise.all(texts.map((t) => room.port.readShare(t).catch(() => 'damaged' as const)))
    const good = read.filter((r) => typeof r !== 'string')
    const bad = read.find((r) => typeof r === 'string')
    setError(bad === undefined ? '' : words[bad])
    onChange([...shares.filter((s) => !good.some((g) => isSame(g, s))), ...good])
    return bad === undefined
  }
  return (
    <fieldset class="fields bag">
      <legend>{words.shares}</legend>
      <p class="hint">{words.sharesHint(keys)}</p>
      <FileField
        label={words.file}
        accept=".txt,text/plain"
        multiple
        onChange={async (files) => add(await Promise.all(files.map((f) => f.text().catch(() => ''))))}
      />
      <div class="field">
        <label for={id}>{words.text}</label>
        <textarea
          ref={field}
          id={id}
          rows={4}
          spellcheck={false}
          autocomplete="off"
          aria-invalid={error !== ''}
          aria-describedby={`${id}-error`}
          value={text}
          onInput={(e) => setText(e.currentTarget.value)}
        />
        <button
          type="button"
          onClick={async () => {
            if (await add([text])) setText('')
            else field.current?.focus()
          }}
        >
          {words.add}
        </button>
      </div>
      <p id={`${id}-error`} class="error" role="alert">
        {error}
      </p>
      <ul class="rows">
        {shares.map((share) => (
          <li key={`${share.keys} ${share.number}`} class="row">
            <span>{words.added(share.keys, share.number)}</span>
            <button
              type="button"
              class="quiet"
              onClick={() => onChange(shares.filter((s) => !isSame(s, share)))}
            >
              {words.remove}
              <span class="unseen"> {words.added(share.keys, share.number)}</span>
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
