/** Consent to exactly the values on screen, and the button that seals and sends them. */
import { useId, useRef, useState } from 'preact/hooks'
import type { Submit } from '../../locales/et/submit.ts'
import type { Values } from '../../protocol/item.ts'
import { useAct } from '../ui/useAct.ts'

interface Props {
  words: Submit['review']['consent']
  /** What is shown: what is agreed to, and what is handed over when the button is pressed. */
  values: Values
  replaces: boolean
  /** What lies there holds far more answers: that this is meant is agreed to apart. */
  poorer: boolean
  deliver: (values: Values) => Promise<void>
}

export const Consent = ({ words, values, replaces, poorer, deliver }: Props) => {
  // Agreed to these values and no others: another page may change an answer while this one is being read.
  const [agreed, setAgreed] = useState<Values | undefined>()
  const [meant, setMeant] = useState<Values | undefined>()
  const [asked, setAsked] = useState(false)
  const { busy, act } = useAct()
  const box = useRef<HTMLInputElement>(null)
  const poorerBox = useRef<HTMLInputElement>(null)
  const problem = useId()
  const yes = agreed === values
  const isMeant = !poorer || meant === values
  const seal = () => {
    setAsked(!yes || !isMeant)
    if (yes && isMeant) act(() => deliver(values))
    else (isMeant ? box : poorerBox).current?.focus()
  }
  const missing = () => {
    if (!yes && agreed) return words.changed
    if (!asked) return ''
    if (!isMeant) return words.poorerNeeded
    return yes ? '' : words.needed
  }
  return (
    <section class="consent">
      <h2>{words.title}</h2>
      <p>{words.about}</p>
      {poorer && (
        <div class="notice warn" data-poorer>
          <p>{words.poorer}</p>
          <label class="check">
            <input
              ref={poorerBox}
              type="checkbox"
              checked={isMeant}
              aria-describedby={problem}
              onChange={(e) => setMeant(e.currentTarget.checked ? values : undefined)}
            />
            <span>{words.poorerCheck}</span>
          </label>
        </div>
      )}
      <label class="check">
        <input
          ref={box}
          type="checkbox"
          checked={yes}
          aria-invalid={missing() !== ''}
          aria-describedby={problem}
          onChange={(e) => setAgreed(e.currentTarget.checked ? values : undefined)}
        />
        <span>{words.check}</span>
      </label>
      <p id={problem} class="error" role="alert">
        {missing()}
      </p>
      <div class="actions">
        <button type="button" class="primary" data-action="seal" aria-busy={busy} onClick={seal}>
          {busy ? words.working : replaces ? words.replace : words.action}
        </button>
      </div>
    </section>
  )
}
