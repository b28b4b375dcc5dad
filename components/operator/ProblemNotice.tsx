/** Why something was not done, and what to do. */
import type { OperatorWords } from '../../locales/et/operator.ts'
import type { Problem } from './port.ts'

const linesOf = (problem: Problem, { problem: words }: OperatorWords): readonly string[] => {
  if (problem.kind === 'refused') return problem.lines
  return ['file' in problem ? words[problem.kind](problem.file) : words[problem.kind]]
}

export const ProblemNotice = ({ words, problem }: { words: OperatorWords; problem: Problem | undefined }) =>
  problem ? (
    <div class="notice bad" role="alert">
      {linesOf(problem, words).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  ) : null
