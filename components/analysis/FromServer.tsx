/** Where the campaign is published, and what it is called. */
import { useState } from 'preact/hooks'
import { lineOf } from '../../domain/typed.ts'
import type { AnalysisWords } from '../../locales/et/analysis.ts'
import { Form } from '../ui/Form.tsx'

/** What a refusal is about, where it is about something that was typed. */
export type Asked = 'server' | 'campaign'

interface Props {
  words: AnalysisWords
  /** Of which field the last answer says that it is wrong; why stands in the notice above. */
  wrong: Asked | undefined
  onAsk: (address: string, campaign: string) => Promise<void>
}

interface FieldProps {
  name: Asked
  label: string
  hint?: string
  value: string
  missing: string
  isWrong: boolean
  onInput: (text: string) => void
}

const Field = ({ name, label, hint, value, missing, isWrong, onInput }: FieldProps) => {
  const id = `release-${name}`
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode={name === 'server' ? 'url' : undefined}
        autoComplete="off"
        spellcheck={false}
        value={value}
        aria-invalid={isWrong || missing !== ''}
        aria-describedby={`${id}-error ${hint ? `${id}-hint` : ''}`.trim()}
        onInput={(e) => onInput(e.currentTarget.value)}
      />
      <p class="error" id={`${id}-error`} role="alert">
        {missing}
      </p>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}

export const FromServer = ({ words, wrong, onAsk }: Props) => {
  const { open } = words
  const [address, setAddress] = useState('')
  const [campaign, setCampaign] = useState('')
  const [tried, setTried] = useState(false)
  const isMissing = (text: string) => lineOf(text) === ''
  const ask = () => {
    setTried(true)
    return isMissing(address) || isMissing(campaign) ? undefined : onAsk(address, campaign)
  }
  return (
    <Form class="way" onSend={ask}>
      <h3>{open.address}</h3>
      <p class="hint">{open.addressText}</p>
      <Field
        name="server"
        label={open.server}
        value={address}
        missing={tried && isMissing(address) ? open.serverNeeded : ''}
        isWrong={wrong === 'server'}
        onInput={setAddress}
      />
      <Field
        name="campaign"
        label={open.campaign}
        hint={open.campaignHint}
        value={campaign}
        missing={tried && isMissing(campaign) ? open.campaignNeeded : ''}
        isWrong={wrong === 'campaign'}
        onInput={setCampaign}
      />
      <div class="actions">
        <button type="submit">{open.ask}</button>
      </div>
    </Form>
  )
}
