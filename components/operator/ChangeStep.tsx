/** A lost letter, a successor, a merger: a new list here, an instruction of hashes for the server. */
import { useState } from 'preact/hooks'
import { useDo } from '../desk/useDo.ts'
import { Form } from '../ui/Form.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { Select } from '../ui/Select.tsx'
import { ChangesMade } from './ChangesMade.tsx'
import type { ListProps } from './InviteStep.tsx'
import { ProblemNotice } from './ProblemNotice.tsx'
import type { Problem, Wish } from './port.ts'

type What = 'reissue' | 'revoke' | 'merge'

const wishOf = (what: What, who: string, into: string): Wish => {
  if (what === 'reissue') return { reissue: [who], revoke: [] }
  return what === 'revoke' ? { reissue: [], revoke: [who] } : { reissue: [into], revoke: [who] }
}

export const ChangeStep = (props: ListProps) => {
  const { room, office, onOffice } = props
  const words = room.words.change
  const [what, setWhat] = useState<What>('reissue')
  const [who, setWho] = useState<string | undefined>()
  const [into, setInto] = useState<string | undefined>()
  const [tried, setTried] = useState(false)
  const { busy, problem, run } = useDo<Problem>()
  if (!office) return null
  const options = office.list.codes.filter((c) => !c.void).map((c) => [c.ehak, c.name] as const)
  const complete = who !== undefined && (what !== 'merge' || into !== undefined)
  const submit = () => {
    setTried(!complete)
    if (!complete) return undefined
    return run(
      () => office.change(wishOf(what, who, into ?? ''), room.desk.language),
      (after) => {
        setWho(undefined)
        setInto(undefined)
        onOffice(after)
        room.desk.say(words.done)
      },
    )
  }
  const choice = (label: string, value: string | undefined, onChange: (ehak: string | undefined) => void) => (
    <Select
      label={label}
      none={words.choose}
      value={value}
      options={options}
      error={tried && value === undefined ? words.needed : ''}
      onChange={onChange}
    />
  )
  return (
    <Form class="fields" onSend={submit}>
      <p>{words.about}</p>
      <Segmented
        label={words.what}
        value={what}
        options={[
          ['reissue', words.reissue],
          ['revoke', words.revoke],
          ['merge', words.merge],
        ]}
        onChange={setWhat}
      />
      {choice(words.who, who, setWho)}
      {what === 'merge' && choice(words.into, into, setInto)}
      <ProblemNotice words={room.words} problem={problem} />
      <div class="actions">
        <button type="submit">{busy ? room.words.working : words.submit}</button>
      </div>
      <ChangesMade {...props} office={office} />
    </Form>
  )
}
