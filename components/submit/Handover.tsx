/** One protected file for the successor: what it holds, who could act with it, a passphrase written twice. */
import { useId, useState } from 'preact/hooks'
import type { Handover as Port, Submission } from '../../submit/types.ts'
import { useLoaded } from '../app/loaded.ts'
import { download } from '../ui/download.ts'
import { Form } from '../ui/Form.tsx'
import { LinkTo } from '../ui/LinkTo.tsx'
import { Passphrase } from '../ui/Passphrase.tsx'
import { Title } from '../ui/Title.tsx'
import { useAct } from '../ui/useAct.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { seen } from './guarded.ts'
import type { ScreenProps } from './props.ts'

const Passphrases = ({ words, say, handover }: Pick<ScreenProps, 'words' | 'say'> & { handover: Port }) => {
  const { handover: said } = words
  const [first, setFirst] = useState('')
  const [second, setSecond] = useState('')
  const [shown, setShown] = useState(false)
  const [tried, setTried] = useState(false)
  const [failed, setFailed] = useState(false)
  const { busy, act } = useAct()
  const short = first.length < handover.passphraseMin ? said.tooShort(handover.passphraseMin) : ''
  const differ = first === second ? '' : said.differ
  const save = () => {
    setTried(true)
    if (short || differ) return undefined
    return act(async () => {
      setFailed(false)
      const { name, blob } = await seen(handover.write(first), () => setFailed(true))
      download(name, blob, blob.type)
      setFirst('')
      setSecond('')
      setTried(false)
      say(said.saved(name))
    })
  }
  return (
    <Form class="fields" onSend={save}>
      <Passphrase
        label={said.pass}
        hint={said.passHint(handover.passphraseMin)}
        value={first}
        shown={shown}
        fresh
        error={tried ? short : ''}
        onInput={setFirst}
      />
      <Passphrase
        label={said.again}
        value={second}
        shown={shown}
        fresh
        error={tried && !short ? differ : ''}
        onInput={setSecond}
      />
      <label class="check">
        <input type="checkbox" checked={shown} onChange={(e) => setShown(e.currentTarget.checked)} />
        <span>{said.show}</span>
      </label>
      <div role="alert">{failed && <p class="notice bad">{said.notSaved}</p>}</div>
      <div class="actions">
        <button type="submit" class="primary" aria-busy={busy}>
          {busy ? said.working : said.save}
        </button>
      </div>
    </Form>
  )
}

export const Handover = (props: ScreenProps & { submission: Submission | undefined }) => {
  const { app, words, submission } = props
  const { handover } = words
  const port = useLoaded('handover', async () => app.ports.handover?.(), app.ports)
  const contents = useId()
  if (port.kind !== 'ok') return <Waiting guide={app.guide} loaded={port} />
  return (
    <>
      <Title>{handover.title}</Title>
      <p>{handover.about}</p>
      <section>
        <h2 id={contents}>{handover.contents}</h2>
        <ul class="reasons" aria-labelledby={contents}>
          {handover.contentsList.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <p class="notice warn">{handover.warning}</p>
      {port.value ? (
        <Passphrases words={words} say={props.say} handover={port.value} />
      ) : (
        <p class="notice">{words.notHere}</p>
      )}
      <p>
        <LinkTo app={app} to={{ view: 'submit', page: 'open' }}>
          {handover.openTitle}
        </LinkTo>
      </p>
      {submission && (
        <p>
          <LinkTo app={app} to={{ view: 'submit', page: 'status', id: submission.id }}>
            {words.back}
          </LinkTo>
        </p>
      )}
    </>
  )
}
