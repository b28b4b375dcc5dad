/** A named letter to the federation: written here, sent by the official, and part of nothing else. */
import { loadLetter } from '../../locales/load.ts'
import { useCatalogue } from '../app/bank.ts'
import type { ViewProps } from '../app/lazy.tsx'
import { useLoaded } from '../app/loaded.ts'
import { LinkTo } from '../ui/LinkTo.tsx'
import { Title } from '../ui/Title.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { saysNothing } from './compose.ts'
import { useDraft } from './draft.ts'
import { Field } from './Field.tsx'
import { Preview } from './Preview.tsx'

export const Letter = ({ app }: ViewProps) => {
  const catalogue = useCatalogue(app)
  const dictionary = useLoaded(`letter ${app.language}`, () => loadLetter(app.language))
  const style = useLoaded('demand style', app.ports.demandStyle)
  const [draft, change, empty] = useDraft()
  if (catalogue.kind !== 'ok') return <Waiting guide={app.guide} loaded={catalogue} />
  if (dictionary.kind !== 'ok') return <Waiting guide={app.guide} loaded={dictionary} />
  if (style.kind !== 'ok') return <Waiting guide={app.guide} loaded={style} />
  const words = dictionary.value
  const { services, texts } = catalogue.value
  const nameOf = (service: string) => texts[service]?.name ?? service
  const toggle = (service: string, on: boolean) =>
    // In the catalogue's order, whatever order they were chosen in.
    change({
      topics: services.map((s) => s.id).filter((id) => (id === service ? on : draft.topics.includes(id))),
    })
  return (
    <article class="letter">
      <div class="letter-form no-print">
        <Title>{words.title}</Title>
        <p>{words.about}</p>
        <p class="notice">{words.apart}</p>
        <Field
          label={words.to}
          hint={words.toHint}
          value={draft.to ?? words.toDefault}
          onInput={(to) => change({ to })}
        />
        <fieldset>
          <legend>{words.topics}</legend>
          {services.map(({ id }) => (
            <label key={id} class="check">
              <input
                type="checkbox"
                checked={draft.topics.includes(id)}
                onChange={(e) => toggle(id, e.currentTarget.checked)}
              />
              <span>{nameOf(id)}</span>
            </label>
          ))}
          <Field
            label={words.otherTopic}
            value={draft.otherTopic}
            onInput={(otherTopic) => change({ otherTopic })}
          />
        </fieldset>
        <Field
          label={words.missing}
          hint={words.missingHint}
          value={draft.missing}
          lines={3}
          onInput={(missing) => change({ missing })}
        />
        <Field
          label={words.words}
          value={draft.words}
          lines={4}
          onInput={(text) => change({ words: text })}
        />
        <Field label={words.name} value={draft.name} onInput={(name) => change({ name })} />
        <Field
          label={words.municipality}
          value={draft.municipality}
          onInput={(municipality) => change({ municipality })}
        />
        <Field label={words.contact} value={draft.contact} onInput={(contact) => change({ contact })} />
      </div>
      <Preview words={words} draft={draft} empty={saysNothing(draft)} nameOf={nameOf} onClear={empty} />
      <p class="no-print">
        <LinkTo app={app} to={{ view: 'demand' }}>
          {words.back}
        </LinkTo>
      </p>
    </article>
  )
}
