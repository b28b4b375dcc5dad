/** One field for the invitation, and who would see what. Nothing is asked of any server before the button. */
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { completeInvitation } from '../../protocol/invitation.ts'
import type { Join as Joined, Submission } from '../../submit/types.ts'
import { isComposing } from '../app/pressed.ts'
import { Form } from '../ui/Form.tsx'
import { LinkTo } from '../ui/LinkTo.tsx'
import { Title } from '../ui/Title.tsx'
import { useAct } from '../ui/useAct.ts'
import { Preset, presetOf } from './Preset.tsx'
import { joinProblem } from './problem-text.ts'
import type { ScreenProps } from './props.ts'

interface Props extends ScreenProps {
  list: readonly Submission[]
  invitation: string | undefined
}

type Failed = Extract<Joined, { ok: false }>

/** Whether the official may agree to it all the same. */
const isQuestion = ({ problem }: Failed): boolean => problem === 'replaces' || problem === 'damaged'

interface ProblemProps extends Pick<Props, 'app' | 'words'> {
  join: Failed
  replace: () => void
  keep: () => void
}

const Question = ({ app, words, join, replace, keep }: ProblemProps) => (
  <div class="notice warn ask" data-question={join.problem}>
    <h2>{words.join.replace.title}</h2>
    {joinProblem(words, join).texts.map((text) => (
      <p key={text}>{text}</p>
    ))}
    {app.ports.handover && (
      <p>
        <LinkTo app={app} to={{ view: 'submit', page: 'handover' }}>
          {words.join.replace.saveFirst}
        </LinkTo>
      </p>
    )}
    <div class="actions">
      <button type="button" data-action="keep" onClick={keep}>
        {words.join.replace.keep}
      </button>
      <button type="button" class="quiet" data-action="replace" onClick={replace}>
        {words.join.replace.action}
      </button>
    </div>
  </div>
)

const Problem = (props: ProblemProps) => {
  const { words, join } = props
  if (isQuestion(join)) return <Question {...props} />
  const { texts, technical } = joinProblem(words, join)
  return (
    <div class="notice bad">
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <p>{'codeSent' in join ? words.join.notJoinedCode : words.join.notJoined}</p>
      {technical !== '' && <p class="hint">{words.technical(technical)}</p>}
    </div>
  )
}

const Already = ({ app, words, list }: Pick<Props, 'app' | 'words' | 'list'>) => (
  <section>
    <h2>{words.join.already}</h2>
    <ul class="links">
      {list.map((s) => (
        <li key={s.id}>
          <LinkTo app={app} to={{ view: 'submit', page: 'status', id: s.id }}>
            {words.status.title(s.id)}
          </LinkTo>
        </li>
      ))}
    </ul>
  </section>
)

export const Join = ({ app, words, port, go, list, invitation }: Props) => {
  const { join } = words
  const preset = presetOf(app.policy)
  const [text, setText] = useState(invitation?.replace(/^#/, '') ?? '')
  const [failed, setFailed] = useState<Failed | undefined>()
  const [empty, setEmpty] = useState(false)
  const { busy, act } = useAct()
  const field = useId()
  const input = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    if (invitation !== undefined) setText(invitation.replace(/^#/, ''))
  }, [invitation])

  const submit = (confirmed = false) =>
    act(async () => {
      setFailed(undefined)
      setEmpty(text.trim() === '')
      if (text.trim() === '') return input.current?.focus()
      const joined = await port.join(completeInvitation(text, preset), confirmed)
      if (joined.ok) {
        const { id } = joined
        const lies = (await port.list()).some((s) => s.id === id && (s.elsewhere || s.stage !== 'joined'))
        return go('status', id, lies ? join.joinedElsewhere : join.joined)
      }
      setFailed(joined)
      input.current?.focus()
    })

  return (
    <>
      <Title>{join.title}</Title>
      <p>{join.about}</p>
      <section>
        <h2>{join.who}</h2>
        <ul class="reasons">
          {join.whoText.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {app.shell.kind === 'page' && <p class="notice warn">{join.page}</p>}
        <p>
          <LinkTo app={app} to={{ view: 'submit', page: 'proof' }}>
            {words.links.proof}
          </LinkTo>
        </p>
      </section>
      <Form class="field" onSend={() => submit()}>
        <Preset app={app} words={words} />
        <label for={field}>{preset ? join.code : join.field}</label>
        <p class="hint" id={`${field}-hint`}>
          {preset ? join.codeHint : join.hint}
        </p>
        <textarea
          ref={input}
          id={field}
          class="invitation"
          rows={preset ? 2 : 4}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          value={text}
          aria-describedby={`${field}-hint ${field}-problem`}
          aria-invalid={empty || (failed !== undefined && !isQuestion(failed))}
          onInput={(e) => {
            setText(e.currentTarget.value)
            // The question was about another text.
            if (failed && isQuestion(failed)) setFailed(undefined)
          }}
          onKeyDown={(e) => {
            // One line in meaning, several on screen: Enter sends it off, as in any field of one line.
            if (e.key !== 'Enter' || e.shiftKey || isComposing(e)) return
            e.preventDefault()
            submit()
          }}
        />
        <div id={`${field}-problem`} class="problem" role="alert">
          {empty && <p class="error">{preset ? join.emptyCode : join.empty}</p>}
          {failed && (
            <Problem
              app={app}
              words={words}
              join={failed}
              replace={() => submit(true)}
              keep={() => {
                setFailed(undefined)
                input.current?.focus()
              }}
            />
          )}
        </div>
        <button type="submit" class="primary" aria-busy={busy}>
          {busy ? join.working : join.action}
        </button>
        <p class="hint">{join.where}</p>
        <p class="hint">{join.before}</p>
      </Form>
      {list.length > 0 && <Already app={app} words={words} list={list} />}
      {app.ports.handover && (
        <p>
          <LinkTo app={app} to={{ view: 'submit', page: 'open' }}>
            {join.handover}
          </LinkTo>
        </p>
      )}
    </>
  )
}
