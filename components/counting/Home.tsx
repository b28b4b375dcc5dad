/** All surveys whose keys are on this device, and the counter's own key. */
import { useState } from 'preact/hooks'
import { LeaveMode } from '../desk/LeaveMode.tsx'
import { SaveFiles } from '../desk/SaveFiles.tsx'
import { UnreadableRecords } from '../desk/UnreadableRecords.tsx'
import { useDo } from '../desk/useDo.ts'
import { Title } from '../ui/Title.tsx'
import { ProblemNotice } from './ProblemNotice.tsx'
import type { Problem } from './port.ts'
import { nameOf, type Room } from './room.ts'

const Identity = ({ room }: { room: Room }) => {
  const { words, here, port } = room
  const [asked, setAsked] = useState(false)
  const { problem, run } = useDo<Problem>()
  const { identity } = here
  if (!identity) return <p class="hint">{words.identityNone}</p>
  return (
    <>
      <p>{words.identityText}</p>
      <p class="key">
        <code>{identity.counter}</code>
      </p>
      <SaveFiles files={{ 'identity.key': identity.file }} names={['identity.key']} label={words.saveFile} />
      {asked ? (
        <div class="notice warn" role="alert">
          <p>{words.removeIdentityText}</p>
          <div class="actions">
            <button
              type="button"
              onClick={() =>
                run(
                  () => port.removeIdentity(identity.counter),
                  () => setAsked(false),
                )
              }
            >
              {words.removeAnyway}
            </button>
            <button type="button" class="quiet" onClick={() => setAsked(false)}>
              {words.cancel}
            </button>
          </div>
          <ProblemNotice room={room} problem={problem} />
        </div>
      ) : (
        <div class="actions">
          <button type="button" class="quiet" onClick={() => setAsked(true)}>
            {words.removeIdentity}
          </button>
        </div>
      )}
    </>
  )
}

export const Home = ({ room }: { room: Room }) => {
  const { desk, words, here } = room
  const { problem, run } = useDo<Problem>()
  return (
    <article>
      <Title>{words.title}</Title>
      <p>{words.intro}</p>
      <section>
        <h2>{words.campaigns}</h2>
        {here.campaigns.length === 0 && <p>{words.noCampaigns}</p>}
        <ul class="rows">
          {here.campaigns.map((campaign) => (
            <li key={campaign.id} class="row">
              <a href={desk.href(`campaign/${campaign.id}`)}>{nameOf(campaign, words)}</a>
              <span class="tag plain">{words.stage[campaign.stage]}</span>
            </li>
          ))}
        </ul>
        <UnreadableRecords
          desk={desk}
          records={here.unreadable}
          onDiscard={(key) =>
            run(
              () => room.port.discard(key),
              () => {},
            )
          }
        />
        <ProblemNotice room={room} problem={problem} />
        <div class="actions">
          <button type="button" class="primary" onClick={() => desk.go('keys')}>
            {words.newKeys}
          </button>
          <button type="button" onClick={() => desk.go('take')}>
            {words.takeKeys}
          </button>
        </div>
      </section>
      <section>
        <h2>{words.identity}</h2>
        <Identity room={room} />
      </section>
      <LeaveMode desk={desk} mode="counter" />
    </article>
  )
}
