/** How far the opening is, and the way to stop it. */
import { useEffect, useRef } from 'preact/hooks'
import type { CountingWords } from '../../locales/et/counting.ts'
import { Bar } from '../ui/Bar.tsx'

interface Props {
  words: CountingWords['count']
  done: number
  total: number
  onCancel: () => void
}

export const Progress = ({ words, done, total, onCancel }: Props) => {
  const button = useRef<HTMLButtonElement>(null)
  // The button that began it is gone.
  useEffect(() => button.current?.focus(), [])
  return (
    <div class="fields">
      {total === 0 ? (
        <p role="status">{words.unlocking}</p>
      ) : (
        <>
          <Bar done={done} of={total} label={words.progress(done, total)} />
          <p>{words.progress(done, total)}</p>
        </>
      )}
      <div class="actions">
        <button ref={button} type="button" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </div>
  )
}
