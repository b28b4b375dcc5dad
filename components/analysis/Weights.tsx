/** Three weights; only how they stand to one another counts. */
import { CRITERIA } from '../../domain/portfolio/candidates.ts'
import { EQUAL, WEIGHT_MAX } from '../../domain/portfolio.ts'
import { formatPlain } from '../../locales/format.ts'
import type { AnalysisProps, WeightProps } from './props.ts'

const STEP = 0.5

export const WeightsPart = ({ desk, words, weights, onWeights }: AnalysisProps & WeightProps) => {
  const { portfolio, criteria, criteriaText } = words
  const text = (weight: number) => portfolio.weight(formatPlain(weight, desk.language))
  return (
    <fieldset class="weights no-print">
      <legend>{portfolio.weights}</legend>
      <p class="hint">{portfolio.weightsHint}</p>
      {CRITERIA.map((criterion) => (
        <div key={criterion} class="weight">
          <label for={`weight-${criterion}`}>{criteria[criterion]}</label>
          <input
            id={`weight-${criterion}`}
            type="range"
            min={0}
            max={WEIGHT_MAX}
            step={STEP}
            value={weights[criterion]}
            aria-valuetext={text(weights[criterion])}
            aria-describedby={`weight-${criterion}-text`}
            onInput={(e) => onWeights({ ...weights, [criterion]: Number(e.currentTarget.value) })}
          />
          <output for={`weight-${criterion}`}>{text(weights[criterion])}</output>
          <p class="hint" id={`weight-${criterion}-text`}>
            {criteriaText[criterion]}
          </p>
        </div>
      ))}
      <button type="button" onClick={() => onWeights(EQUAL)}>
        {portfolio.reset}
      </button>
    </fieldset>
  )
}
