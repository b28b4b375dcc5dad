/** The five questions about a family; each may stay open. */
import type { Family } from '../../domain/content.ts'
import { FAMILY_QUESTIONS, type FamilyQuestion, NO_NEED } from '../../domain/demand.ts'
import type { DemandWords } from '../../locales/et/demand.ts'
import type { App } from '../app/types.ts'
import { Select } from '../ui/Select.tsx'

const QUESTIONS = Object.keys(FAMILY_QUESTIONS) as FamilyQuestion[]

interface Props {
  app: App
  words: DemandWords
  family: Family
}

export const FamilyQuestions = ({ app, words, family }: Props) => {
  const { questions, options, none, feeHint } = words.family
  const given = app.assessment.demand.families[family]
  const ask = (question: FamilyQuestion) => {
    const said: Record<string, string> = options[question]
    const values = FAMILY_QUESTIONS[question].filter((value) => value !== NO_NEED)
    return (
      <Select
        key={question}
        label={questions[question]}
        hint={question === 'fee' ? feeHint : undefined}
        none={none}
        value={given?.[question]}
        options={values.map((value) => [value, said[value] ?? value])}
        onChange={(value) => app.dispatch({ type: 'demandFamily', family, given: { [question]: value } })}
      />
    )
  }
  return <div class="demand-questions">{QUESTIONS.map(ask)}</div>
}
