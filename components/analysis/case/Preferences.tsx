/** What those who need something of the family would prefer: when, from whom, how to pay, what blocks it. */
import { FAMILY_QUESTIONS, type FamilyQuestion } from '../../../domain/demand.ts'
import type { Figure } from '../../../domain/report/figures.ts'
import { rangeText, valuesText } from '../figures.ts'
import type { CaseProps } from './props.ts'

const QUESTIONS = Object.keys(FAMILY_QUESTIONS) as FamilyQuestion[]

type AnswerProps = CaseProps & { question: FamilyQuestion; figure: Figure | undefined }

/** In the order that was asked, so that no answer is pushed to the front. */
const Answers = ({ desk, words, demand, question, figure }: AnswerProps) => {
  const options: Readonly<Record<string, string>> = demand.family.options[question]
  const name = (value: string) => options[value] ?? value
  if (figure?.most)
    return <>{words.case.agreed(valuesText(figure.most, name, desk.language), figure.others ?? 0)}</>
  if (!figure?.groups) return <>{words.case.notAsked}</>
  return (
    <ul class="answers">
      {figure.groups.map(({ values, count }) => (
        <li key={values.join()}>
          {valuesText(values, name, desk.language)} <strong>{rangeText(count, words)}</strong>
        </li>
      ))}
    </ul>
  )
}

/** Each question had answers of its own number. */
const Basis = ({ words, figure }: Pick<AnswerProps, 'words' | 'figure'>) =>
  figure ? <small>{words.case.n(figure.n.low, figure.n.high)}</small> : null

export const Preferences = (props: CaseProps) => {
  const { words, demand, bank, service, chosen } = props
  const { preferences } = words.case
  const questions = chosen?.report.demand.families.find((f) => f.family === service.family)?.questions ?? {}
  const noNeed = questions.when?.without.find(({ values }) => values.join() === 'noNeed')
  return (
    <section>
      <h2>{preferences.title(bank.labels.families[service.family])}</h2>
      <p class="hint">{preferences.about}</p>
      <dl class="preferences">
        {QUESTIONS.map((question) => (
          <div key={question}>
            <dt>{demand.family.questions[question]}</dt>
            <dd>
              <Answers {...props} question={question} figure={questions[question]?.whole} />
              <Basis words={words} figure={questions[question]?.whole} />
            </dd>
          </div>
        ))}
      </dl>
      {noNeed && <p class="hint">{preferences.noNeed(rangeText(noNeed.count, words))}</p>}
    </section>
  )
}
