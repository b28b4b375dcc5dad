/** What is still open, named, with the way to each question: it may be sealed so, but nobody does it unawares. */
import { isOff } from '../../domain/policy.ts'
import type { Submit } from '../../locales/et/submit.ts'
import { NONE, type Values } from '../../protocol/item.ts'
import type { App } from '../app/types.ts'
import { LinkTo } from '../ui/LinkTo.tsx'

interface Props {
  app: App
  words: Submit['review']
  values: Values
  title: (indicator: string) => string
}

/** Indicators whose sealed value is this one. */
export const indicatorsWith = (values: Values, value: string): string[] =>
  Object.entries(values).flatMap(([item, v]) =>
    v === value && item.startsWith('answer/') ? [item.slice('answer/'.length)] : [],
  )

/** Questions of the companion block without an answer; what follows from other answers is no question. */
export const openDemand = (values: Values): number =>
  Object.entries(values).filter(
    ([item, v]) => v === NONE && (/^service\/.*\/(have|need)$/.test(item) || item.startsWith('family/')),
  ).length

const Questions = ({
  app,
  ids,
  title,
  text,
}: Omit<Props, 'words' | 'values'> & { ids: string[]; text: string }) =>
  ids.length === 0 ? null : (
    <details class="open-questions">
      <summary>{text}</summary>
      <ul class="links">
        {ids.map((id) => (
          <li key={id}>
            <LinkTo app={app} to={{ view: 'question', id }}>
              {title(id)}
            </LinkTo>
          </li>
        ))}
      </ul>
    </details>
  )

export const Undecided = ({ app, words, values, title }: Props) => {
  const none = indicatorsWith(values, NONE)
  const unknown = indicatorsWith(values, 'unknown')
  const demand = openDemand(values)
  return (
    <section>
      <h2>{words.undecided}</h2>
      {none.length + unknown.length + demand === 0 && <p>{words.allDecided}</p>}
      <Questions app={app} ids={none} title={title} text={words.noAnswer(none.length)} />
      <Questions app={app} ids={unknown} title={title} text={words.unknown(unknown.length)} />
      {demand > 0 && (
        <p>
          {words.noDemand(demand)}{' '}
          {!isOff(app.policy, 'demand') && (
            <LinkTo app={app} to={{ view: 'demand' }}>
              {words.toDemand}
            </LinkTo>
          )}
        </p>
      )}
    </section>
  )
}
