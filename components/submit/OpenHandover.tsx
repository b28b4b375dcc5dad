/** Opens the protected file that a predecessor has handed over. */
import { useId, useRef, useState } from 'preact/hooks'
import type { HandoverProblem, Handover as Port } from '../../submit/types.ts'
import { useLoaded } from '../app/loaded.ts'
import { Form } from '../ui/Form.tsx'
import { LinkTo } from '../ui/LinkTo.tsx'
import { Passphrase } from '../ui/Passphrase.tsx'
import { Title } from '../ui/Title.tsx'
import { useAct } from '../ui/useAct.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { seen } from './guarded.ts'
import type { ScreenProps } from './props.ts'

const Given = ({ words, go, say, handover }: ScreenProps & { handover: Port }) => {
  const { handover: said } = words
  const [passphrase, setPassphrase] = useState('')
  const [shown, setShown] = useState(false)
  const [missing, setMissing] = useState<'file' | 'passphrase' | undefined>()
  const [problem, setProblem] = useState<HandoverProblem | 'notStored' | undefined>()
  const { busy, act } = useAct()
  const file = useRef<HTMLInputElement>(null)
  const id = useId()
  const open = () => {
    const chosen = file.current?.files?.[0]
    setProblem(undefined)
    setMissing(!chosen ? 'file' : passphrase === '' ? 'passphrase' : undefined)
    if (!chosen || passphrase === '') return undefined
    return act(async () => {
      const opened = await seen(handover.open(chosen, passphrase), () => setProblem('notStored'))
      if (!opened.ok) return setProblem(opened.problem)
      setPassphrase('')
      const text = [
        said.opened(opened.assessments, opened.submissions),
        opened.refused > 0 ? said.refused(opened.refused) : '',
        opened.kept ? said.kept(opened.kept) : '',
      ]
        .join(' ')
        .trim()
      if (opened.submissions > 0) go('status', undefined, text)
      else say(text)
    })
  }
  return (
    <Form class="fields" onSend={open}>
      <div class="field">
        <label for={id}>{said.file}</label>
        <input
          ref={file}
          id={id}
          type="file"
          aria-invalid={missing === 'file'}
          aria-describedby={`${id}-error`}
          onChange={() => setMissing(undefined)}
        />
        <p id={`${id}-error`} class="error" role="alert">
          {missing === 'file' ? said.fileNeeded : ''}
        </p>
      </div>
      <Passphrase
        label={said.pass}
        value={passphrase}
        shown={shown}
        error={missing === 'passphrase' ? said.passNeeded : ''}
        onInput={setPassphrase}
      />
      <label class="check">
        <input type="checkbox" checked={shown} onChange={(e) => setShown(e.currentTarget.checked)} />
        <span>{said.show}</span>
      </label>
      <div role="alert">
        {problem && (
          <div class="notice bad">
            <p>{problem === 'notStored' ? said.notStored : said.problem[problem]}</p>
            {problem !== 'notStored' && <p>{said.nothingChanged}</p>}
          </div>
        )}
      </div>
      <div class="actions">
        <button type="submit" class="primary" aria-busy={busy}>
          {busy ? said.opening : said.open}
        </button>
      </div>
    </Form>
  )
}

export const OpenHandover = (props: ScreenProps) => {
  const { app, words } = props
  const { handover } = words
  const port = useLoaded('handover', async () => app.ports.handover?.(), app.ports)
  if (port.kind !== 'ok') return <Waiting guide={app.guide} loaded={port} />
  return (
    <>
      <Title>{handover.openTitle}</Title>
      <p>{handover.openAbout}</p>
      {port.value ? <Given {...props} handover={port.value} /> : <p class="notice">{words.notHere}</p>}
      <p>
        <LinkTo app={app} to={{ view: 'files' }}>
          {handover.toFiles}
        </LinkTo>
      </p>
    </>
  )
}
