/** Prerequisites in words, and which of them was missing first. */
import type { Requirement } from '../../../domain/content.ts'
import { Groups } from './Groups.tsx'
import type { CaseProps } from './props.ts'

/** "2.2-2": question 2.2 at level 2. */
const requirementIn = (value: string): Requirement | undefined => {
  const [, indicator, level] = /^(\d{1,2}\.\d{1,2})-([1-4])$/.exec(value) ?? []
  return indicator === undefined ? undefined : { indicator, level: Number(level) as Requirement['level'] }
}

export const Missing = ({ desk, words, bank, service, figures, chosen }: CaseProps) => {
  const { missing } = words.case
  const asked = [...service.prerequisites, ...service.capacity.needs]
  const name = (value: string) => {
    const requirement = requirementIn(value)
    return requirement ? missing.atLevel(bank.title(requirement.indicator), requirement.level) : missing.other
  }
  return (
    <section>
      <h2>{chosen ? missing.title : missing.asked}</h2>
      {asked.length === 0 && <p>{missing.nothing}</p>}
      {asked.length > 0 && chosen && (
        <>
          <p class="hint">{missing.about}</p>
          <Groups words={words} desk={desk} figure={figures?.missing?.whole} name={name} />
        </>
      )}
      {asked.map(({ indicator, level }) => (
        <p key={indicator} class="hint">
          <strong>{missing.atLevel(bank.title(indicator), level)}.</strong>{' '}
          {missing.anchor(bank.text(indicator)?.levels[level] ?? '')}
        </p>
      ))}
    </section>
  )
}
