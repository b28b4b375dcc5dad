/** What the ways of delivery and financing are, a line each; never which of them would be right. */
import type { DemandWords } from '../../locales/et/demand.ts'

export const Explained = ({ words }: { words: DemandWords }) => {
  const { explained, family } = words
  const lines = (names: Record<string, string>, texts: Record<string, string>) =>
    Object.entries(texts).map(([key, text]) => (
      <div key={key}>
        <dt>{names[key]}</dt>
        <dd>{text}</dd>
      </div>
    ))
  return (
    <details class="facts">
      <summary>{explained.title}</summary>
      <p class="hint">{explained.about}</p>
      <h2>{family.questions.delivery}</h2>
      <dl>{lines(family.options.delivery, explained.delivery)}</dl>
      <h2>{family.questions.financing}</h2>
      <dl>{lines(family.options.financing, explained.financing)}</dl>
    </details>
  )
}
