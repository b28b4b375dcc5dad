/** Nobody signs what nobody has read. */
import { useId, useState } from 'preact/hooks'
import type { Manifest } from '../../protocol/manifest.ts'
import { Form } from '../ui/Form.tsx'
import { useAct } from '../ui/useAct.ts'
import type { EnvelopeProblem, Tallied } from './port.ts'
import { Reading } from './Reading.tsx'
import type { Room } from './room.ts'

interface Props {
  room: Room
  tallied: Tallied
  manifest: Manifest | undefined
  onSign: () => Promise<void>
  onDiscard: () => void
}

export const ReadAndSign = ({ room, tallied, manifest, onSign, onDiscard }: Props) => {
  const words = room.words.count
  const [read, setRead] = useState(false)
  const [early, setEarly] = useState(false)
  const { busy, act } = useAct()
  const problem = useId()
  const { release, total, problems } = tallied
  const left = Object.entries(problems) as [EnvelopeProblem, number][]
  return (
    <Form class="fields" onSend={() => (read ? act(onSign) : setEarly(true))}>
      <h3 tabIndex={-1} ref={(heading) => heading?.focus()}>
        {words.read}
      </h3>
      <p class="notice">{words.readText}</p>
      <p>{words.total(total, release.results.length)}</p>
      {left.length === 0 ? (
        <p>{words.allOpened}</p>
      ) : (
        <>
          <p>{words.left}</p>
          <ul>
            {left.map(([problem, count]) => (
              <li key={problem}>{words.envelopes(words.problem[problem], count)}</li>
            ))}
          </ul>
        </>
      )}
      <Reading room={room} release={release} manifest={manifest} />
      <label class="check">
        <input
          type="checkbox"
          checked={read}
          aria-invalid={early && !read}
          aria-describedby={problem}
          onChange={() => setRead(!read)}
        />
        <span>{words.haveRead}</span>
      </label>
      <p id={problem} class="error" role="alert">
        {early && !read ? words.readFirst : ''}
      </p>
      <div class="actions">
        <button type="submit" class="primary">
          {busy ? room.words.working : words.sign}
        </button>
        <button type="button" class="quiet" onClick={onDiscard}>
          {words.discard}
        </button>
      </div>
    </Form>
  )
}
