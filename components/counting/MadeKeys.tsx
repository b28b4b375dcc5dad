/** What to do with keys that have just been made. Shares are on this screen and nowhere else. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { SaveFiles, typeOf } from '../desk/SaveFiles.tsx'
import { download } from '../ui/download.ts'
import { Title } from '../ui/Title.tsx'
import type { Made, MadeShare } from './port.ts'
import type { Room } from './room.ts'

const usePrinting = () => {
  const [printing, setPrinting] = useState<string | undefined>()
  useEffect(() => {
    if (printing === undefined) return
    print()
    setPrinting(undefined)
  }, [printing])
  return { printing, printOne: setPrinting }
}

interface Props {
  room: Room
  made: Made
  onDone: () => void
}

export const MadeKeys = ({ room, made, onDone }: Props) => {
  const { desk, here } = room
  const words = room.words.made
  const { printing, printOne } = usePrinting()
  const [handed, setHanded] = useState<readonly string[]>([])
  const [early, setEarly] = useState(false)
  const boxes = useRef<HTMLUListElement>(null)
  const all = handed.length === made.shares.length
  const campaign = here.campaigns.find((c) => c.id === made.id)
  const files = { ...(here.identity && { 'identity.key': here.identity.file }), ...campaign?.files }
  const toggle = ({ name }: MadeShare) =>
    setHanded(handed.includes(name) ? handed.filter((n) => n !== name) : [...handed, name])
  return (
    <article class="made" data-printing={printing !== undefined || undefined}>
      <Title>{words.title}</Title>
      {made.shares.length > 0 && (
        <section>
          <p class="notice warn">{words.sharesAbout}</p>
          <ul class="shares" ref={boxes}>
            {made.shares.map((share) => (
              <li key={share.name} class="card share" data-printing={printing === share.name || undefined}>
                <h2>{words.share[share.kind](share.number)}</h2>
                <pre>{share.text}</pre>
                <div class="actions">
                  <button type="button" onClick={() => download(share.name, share.text, typeOf(share.name))}>
                    {room.words.saveFile(share.name)}
                  </button>
                  <button type="button" onClick={() => printOne(share.name)}>
                    {room.words.print}
                    <span class="unseen"> {share.name}</span>
                  </button>
                </div>
                <label class="check">
                  <input
                    type="checkbox"
                    checked={handed.includes(share.name)}
                    onChange={() => toggle(share)}
                  />
                  <span>
                    {words.handed(share.number)}
                    <span class="unseen"> ({share.name})</span>
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <p>{words.backup}</p>
        <SaveFiles files={files} names={['identity.key', 'campaign.key']} label={room.words.saveFile} />
        <p>{words.publicKeys}</p>
        <SaveFiles files={files} names={['public-keys.json']} label={room.words.saveFile} />
      </section>
      <div class="actions">
        <button
          type="button"
          class="primary"
          onClick={() => {
            setEarly(!all)
            if (!all) return boxes.current?.querySelector<HTMLElement>('input:not(:checked)')?.focus()
            room.port.handedOver()
            desk.go(`campaign/${made.id}`)
            onDone()
          }}
        >
          {words.done}
        </button>
      </div>
      {early && !all && (
        <p class="notice warn" role="alert">
          {words.notHanded}
        </p>
      )}
    </article>
  )
}
