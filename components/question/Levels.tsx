/** The five levels as choices one can read without hovering, and "don't know" a little apart. */
import { LEVELS, type Level, type Value } from '../../domain/assessment'
import type { DimensionText } from '../../domain/content'
import type { Guide } from '../../locales/et/guide'

interface Props {
  guide: Guide
  levels: DimensionText['indicators'][string]['levels']
  value: Value | undefined
  onChoose: (chosen: Level | 'unknown') => void
}

export const Levels = ({ guide, levels, value, onChoose }: Props) => (
  <fieldset class="levels">
    <legend class="unseen">{guide.answer.levels}</legend>
    {LEVELS.map((level) => (
      <label key={level} class="level">
        <input
          type="radio"
          name="answer"
          value={level}
          checked={value?.kind === 'level' && value.level === level}
          onChange={() => onChoose(level)}
        />
        <span class="level-mark" aria-hidden="true">
          {level}
        </span>
        <span class="level-text">
          <span class="unseen">{guide.answer.level(level)}. </span>
          {levels[level]}
        </span>
      </label>
    ))}
    <label class="level level-unknown">
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
    </label>
  </fieldset>
)
