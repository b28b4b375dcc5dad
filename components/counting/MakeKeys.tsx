/** Keys for a new survey: how they open, then what to do with them. */
import { useState } from 'preact/hooks'
import { useDo } from '../desk/useDo.ts'
import { Form } from '../ui/Form.tsx'
import { Passphrase } from '../ui/Passphrase.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { Title } from '../ui/Title.tsx'
import { ProblemNotice } from './ProblemNotice.tsx'
import type { OpensWith, Problem } from './port.ts'
import type { Room } from './room.ts'

export const MakeKeys = ({ room, onMade }: { room: Room; onMade: () => void }) => {
  const { desk, port } = room
  const words = room.words.make
  const [how, setHow] = useState<OpensWith>('shares')
  const [first, setFirst] = useState('')
  const [second, setSecond] = useState('')
  const [shown, setShown] = useState(false)
  const [tried, setTried] = useState(false)
  const { busy, problem, run } = useDo<Problem>()
  const weak = port.passphraseProblem(first)
  const weakText = weak === 'tooShort' ? words.tooShort(port.passphraseMin) : weak ? words.tooUniform : ''
  const differ = first === second ? '' : words.differ
  const wrong = how === 'passphrase' && (weakText !== '' || differ !== '')
  const submit = () => {
    setTried(true)
    if (wrong) return undefined
    return run(() => port.make(how === 'passphrase' ? first : undefined, desk.language), onMade)
  }
  return (
    <article>
      <Title>{words.title}</Title>
      <p>{words.about}</p>
      <Form class="fields" onSend={submit}>
        <Segmented
          label={words.how}
          value={how}
          options={[
            ['shares', words.shares],
            ['passphrase', words.passphrase],
          ]}
          onChange={setHow}
        />
        <p class="hint">{how === 'shares' ? words.sharesHint : words.passphraseHint}</p>
        {how === 'passphrase' && (
          <>
            <Passphrase
              label={words.field}
              hint={words.fieldHint(port.passphraseMin)}
              value={first}
              shown={shown}
              fresh
              error={tried ? weakText : ''}
              onInput={setFirst}
            />
            <Passphrase
              label={words.again}
              value={second}
              shown={shown}
              fresh
              error={tried ? differ : ''}
              onInput={setSecond}
            />
            <label class="check">
              <input type="checkbox" checked={shown} onChange={() => setShown(!shown)} />
              <span>{words.show}</span>
            </label>
          </>
        )}
        <ProblemNotice room={room} problem={problem} />
        <div class="actions">
          <button type="submit" class="primary">
            {words.submit}
          </button>
          <a href={desk.href('')}>{room.words.cancel}</a>
        </div>
        <p class="waiting" role="status">
          {busy ? words.working : ''}
        </p>
      </Form>
    </article>
  )
}
