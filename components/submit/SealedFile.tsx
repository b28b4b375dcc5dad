/** The sealed delivery as a file, for networks in which the extension reaches no server. */
import { useState } from 'preact/hooks'
import { download } from '../ui/download.ts'
import { LinkTo } from '../ui/LinkTo.tsx'
import { Title } from '../ui/Title.tsx'
import { useAct } from '../ui/useAct.ts'
import type { CampaignProps } from './props.ts'

export const SealedFile = ({ app, words, port, say, submission: s }: CampaignProps) => {
  const { closedNet } = words
  const { busy, act } = useAct()
  const [nothing, setNothing] = useState(false)
  const address = `${s.collector}campaigns/${s.id}/upload`
  const save = () =>
    act(async () => {
      const file = await port.sealedFile(s.id)
      setNothing(file === undefined)
      if (!file) return
      download(file.name, new Blob([file.bytes], { type: 'application/json' }), 'application/json')
      say(closedNet.saved(file.name))
    })
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => say(closedNet.copied),
      () => say(words.check.copyFailed),
    )
  return (
    <>
      <Title>{closedNet.title}</Title>
      <p>{closedNet.about}</p>
      {s.sealed === null || nothing ? (
        <div class="notice">
          <p>{closedNet.none}</p>
          <LinkTo app={app} to={{ view: 'submit', page: 'review', id: s.id }}>
            {words.status.toReview}
          </LinkTo>
        </div>
      ) : (
        <>
          <ol class="numbered">
            {closedNet.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p class="notice warn">{closedNet.code}</p>
          <div class="actions">
            <button type="button" class="primary" aria-busy={busy} onClick={save}>
              {closedNet.save}
            </button>
          </div>
          <section>
            <h2>{closedNet.address}</h2>
            <p class="address">{address}</p>
            <div class="actions">
              <button type="button" onClick={copy}>
                {closedNet.copy}
              </button>
            </div>
            <p class="hint">{closedNet.after}</p>
          </section>
        </>
      )}
      <p>
        <LinkTo app={app} to={{ view: 'submit', page: 'status', id: s.id }}>
          {words.back}
        </LinkTo>
      </p>
    </>
  )
}
