/** Who has the service, who wants it now or later; who provides it to those who have it. */
import type { CLASSES } from '../../../domain/portfolio/candidates.ts'
import { inSentence } from '../../../locales/format.ts'
import { rangeText, valuesText } from '../figures.ts'
import { Groups } from './Groups.tsx'
import type { CaseProps } from './props.ts'

type Class = (typeof CLASSES)[number]

export const Demand = ({ desk, words, demand: asked, figures }: CaseProps) => {
  const { demand } = words.case
  const name = (value: string) => demand.class[value as Class] ?? value
  const providers: Readonly<Record<string, string>> = asked.have.options
  const have = figures?.have?.whole
  const list = have?.groups?.map(
    ({ values, count }) =>
      `${inSentence(valuesText(values, (v) => providers[v] ?? v, desk.language))} ${rangeText(count, words)}`,
  )
  return (
    <section>
      <h2>{demand.title}</h2>
      <Groups words={words} desk={desk} figure={figures?.demand?.whole} name={name} />
      {figures?.wanting && <p>{demand.wants(rangeText(figures.wanting.wants, words))}</p>}
      {/* Asked apart, and answered by others than the class above. */}
      {have && list && list.length > 0 && (
        <p class="hint" data-part="have">
          {demand.have(list.join(', '))} {words.case.n(have.n.low, have.n.high)}
        </p>
      )}
    </section>
  )
}
