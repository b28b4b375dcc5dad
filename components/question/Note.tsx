/** A note to oneself. Written a moment after the last key, and at once when the page is left. */
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { NOTE_MAX } from '../../domain/assessment.ts'
import type { Indicator } from '../../domain/content.ts'
import type { App } from '../app/types.ts'

const PAUSE_MS = 400
const WARN_LEFT = 200

export const Note = ({ app, indicator }: { app: App; indicator: Indicator }) => {
  const { more } = app.guide
  const { id, revision } = indicator
  const stored = app.assessment.answers[id]?.note ?? ''
  const [text, setText] = useState(stored)
  const field = useId()
  const pending = useRef<{ text: string; timer: number } | undefined>(undefined)
  const save = useRef((_note: string) => {})
  save.current = (note) => app.dispatch({ type: 'note', id, revision, note })

  const flush = () => {
    if (!pending.current) return
    clearTimeout(pending.current.timer)
    const { text } = pending.current
    pending.current = undefined
    save.current(text)
  }
  // Before the first key can be pressed: an effect after the paint would miss a page that is closed at once.
  useLayoutEffect(() => {
    const onHide = () => document.visibilityState === 'hidden' && flush()
    document.addEventListener('visibilitychange', onHide)
    const forget = app.onLeave(flush)
    return () => {
      document.removeEventListener('visibilitychange', onHide)
      forget()
      flush()
    }
  }, [])
  // An undo or another page may change the note while it is on screen.
  useEffect(() => {
    if (!pending.current) setText(stored)
  }, [stored])

  const left = NOTE_MAX - text.length
  return (
    <div class="field">
      <label for={field}>{more.note}</label>
      <textarea
        id={field}
        rows={3}
        maxLength={NOTE_MAX}
        aria-describedby={`${field}-hint`}
        value={text}
        onInput={(e) => {
          setText(e.currentTarget.value)
          if (pending.current) clearTimeout(pending.current.timer)
          pending.current = { text: e.currentTarget.value, timer: window.setTimeout(flush, PAUSE_MS) }
        }}
        onBlur={flush}
      />
      <small id={`${field}-hint`}>{left < WARN_LEFT ? more.noteLeft(left) : more.noteHint}</small>
    </div>
  )
}
