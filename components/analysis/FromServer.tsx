/** Where the campaign is published, and what it is called. */
import { useState } from 'preact/hooks'
import type { AnalysisWords } from '../../locales/et/analysis.ts'

interface Props {
  words: AnalysisWords
  onAsk: (address: string, campaign: string) => void
}

export const FromServer = ({ words, onAsk }: Props) => {
  const { open } = words
  const [address, setAddress] = useState('')
  const [campaign, setCampaign] = useState('')
  return (
    <form
      class="way"
      onSubmit={(e) => {
        e.preventDefault()
        onAsk(address, campaign)
      }}
    >
      <h3>{open.address}</h3>
      <p class="hint">{open.addressText}</p>
      <div class="field">
        <label for="release-server">{open.server}</label>
        <input
          id="release-server"
          type="text"
          inputMode="url"
          autoComplete="off"
          spellcheck={false}
          required
          value={address}
          onInput={(e) => setAddress(e.currentTarget.value)}
        />
      </div>
      <div class="field">
        <label for="release-campaign">{open.campaign}</label>
        <input
          id="release-campaign"
          type="text"
          autoComplete="off"
          spellcheck={false}
          required
          aria-describedby="release-campaign-hint"
          value={campaign}
          onInput={(e) => setCampaign(e.currentTarget.value)}
        />
        <p class="hint" id="release-campaign-hint">
          {open.campaignHint}
        </p>
      </div>
      <div class="actions">
        <button type="submit">{open.ask}</button>
      </div>
    </form>
  )
}
