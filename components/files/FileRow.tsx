/** One assessment of this device. */
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type Assessment, NAME_MAX } from '../../domain/assessment.ts'
import { progressOf } from '../../domain/progress.ts'
import { momentHere } from '../../domain/time/moment.ts'
import { lineOf } from '../../domain/typed.ts'
import type { Views } from '../../locales/et/views.ts'
import type { App } from '../app/types.ts'
import { Form } from '../ui/Form.tsx'

interface Props {
  app: App
  views: Views
  assessment: Assessment
  onOpen: () => void
  onRename: (name: string) => void
  onCopy: () => void
  /** Absent where an administrator has switched files off. */
  onSave: (() => void) | undefined
  onDelete: () => void
}

const Rename = ({
  views,
  name,
  onDone,
}: {
  views: Views
  name: string
  onDone: (name: string | undefined) => void
}) => {
  const [text, setText] = useState(name)
  const [missing, setMissing] = useState(false)
  const field = useId()
  const input = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => input.current?.select(), [])
  return (
    <Form
      class="field"
      onSend={() => {
        const name = lineOf(text)
        setMissing(name === '')
        if (name !== '') onDone(name)
      }}
    >
      <label for={field}>{views.files.name}</label>
      <input
        ref={input}
        id={field}
        type="text"
        maxLength={NAME_MAX}
        value={text}
        aria-invalid={missing}
        aria-describedby={`${field}-missing`}
        onInput={(e) => setText(e.currentTarget.value)}
      />
      <p id={`${field}-missing`} class="error" role="alert">
        {missing ? views.files.nameNeeded : ''}
      </p>
      <div class="actions">
        <button type="submit">{views.files.save}</button>
        <button type="button" class="quiet" onClick={() => onDone(undefined)}>
          {views.files.cancel}
        </button>
      </div>
    </Form>
  )
}

export const FileRow = ({ app, views, assessment: a, onOpen, onRename, onCopy, onSave, onDelete }: Props) => {
  const words = views.files
  const [renaming, setRenaming] = useState(false)
  const renameButton = useRef<HTMLButtonElement>(null)
  const wasRenaming = useRef(false)
  useLayoutEffect(() => {
    if (wasRenaming.current && !renaming) renameButton.current?.focus()
    wasRenaming.current = renaming
  }, [renaming])
  const current = a.id === app.assessment.id
  const { done, of } = progressOf(app.ports.library.pack, a)
  const moment = (at: number) => momentHere(at, app.language)
  return (
    <li class="card" data-assessment={a.id}>
      {renaming ? (
        <Rename
          views={views}
          name={a.name}
          onDone={(name) => {
            setRenaming(false)
            if (name !== undefined) onRename(name)
          }}
        />
      ) : (
        <h2>
          {a.name} {current && <span class="tag">{words.current}</span>}
        </h2>
      )}
      <p class="hint">
        {words.answers(done, of)} · {words.changed(moment(a.updatedAt))}
        {onSave && ` · ${a.backedUpAt === null ? words.neverBackedUp : words.backedUp(moment(a.backedUpAt))}`}
      </p>
      <div class="actions">
        {!current && (
          <button type="button" onClick={onOpen}>
            {words.open}
          </button>
        )}
        {onSave && (
          <button type="button" onClick={onSave}>
            {words.export}
          </button>
        )}
        <button ref={renameButton} type="button" class="quiet" onClick={() => setRenaming(true)}>
          {words.rename}
        </button>
        <button type="button" class="quiet" onClick={onCopy}>
          {words.duplicate}
        </button>
        <button type="button" class="quiet" onClick={onDelete}>
          {words.delete}
        </button>
      </div>
    </li>
  )
}
