/** The five levels as choices one can read without hovering, and "don't know" a little apart. */
import { LEVELS, type Level, type Value } from '../../domain/assessment.ts'
import type { DimensionText } from '../../domain/content.ts'
import type { Guide } from '../../locales/et/guide.ts'
import { UNKNOWN_KEY } from './keys.ts'

interface Props {
  guide: Guide
  levels: DimensionText['indicators'][string]['levels']
  value: Value | undefined
  /** Whether single keys answer; shows which. */
  keys: boolean
  onChoose: (chosen: Level | 'unknown') => void
}

/** The level as a picture: one step filled per level reached. */
const Ladder = ({ level }: { level: Level }) => (
  <span class="ladder" aria-hidden="true">
    {LEVELS.slice(1).map((step) => (
      <span key={step} data-on={step <= level} />
    ))}
  </span>
)

export const Levels = ({ guide, levels, value, keys, onChoose }: Props) => (
  <fieldset class="levels">
    <legend class="unseen">{guide.answer.levels}</legend>
    {LEVELS.map((level) => (
      <label key={level} class="level" part="level">
        <input
          type="radio"
          name="answer"
          value={level}
          checked={value?.kind === 'level' && value.level === level}
          onChange={() => onChoose(level)}
        />
        <Ladder level={level} />
        <span class="level-text">
          <span class="unseen">{guide.answer.level(level)}. </span>
          {levels[level]}
        </span>
        {keys && (
          <span class="key" aria-hidden="true">
            {level}
          </span>
        )}
      </label>
    ))}
    <label class="level level-unknown" part="level">
      <input
        type="radio"
        name="answer"
        value="unknown"
        checked={value?.kind === 'unknown'}
        onChange={() => onChoose('unknown')}
      />
      <span class="level-mark" aria-hidden="true">
        ?
      </span>
      <span class="level-text">{guide.answer.unknown}</span>
      {keys && (
        <span class="key" aria-hidden="true">
          {UNKNOWN_KEY}
        </span>
      )}
    </label>
  </fieldset>
)
