/** A value on a known scale, as a labelled bar with its figure beside it. */
interface Props {
  label: string
  value: number
  max: number
  text: string
  tone?: 'accent' | 'soft'
}

export const Meter = ({ label, value, max, text, tone = 'accent' }: Props) => (
  <div class="meter" data-tone={tone}>
    <span class="meter-label">{label}</span>
    <span class="meter-track" role="img" aria-label={`${label}: ${text}`}>
      <span class="meter-fill" style={{ width: `${(100 * value) / max}%` }} />
    </span>
    <span class="meter-text" aria-hidden="true">
      {text}
    </span>
  </div>
)
