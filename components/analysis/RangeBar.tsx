/** From–to on a scale from nought to one: a bar for the eye, the figures for everybody. */
import type { Interval } from '../../domain/report/interval.ts'

interface Props {
  /** 0–1. */
  range: Interval
  text: string
}

/** A range of nothing is still to be seen. */
const THIN = 1.5

export const RangeBar = ({ range, text }: Props) => {
  const from = Math.min(100 - THIN, 100 * range.low)
  const wide = Math.max(THIN, 100 * (range.high - range.low))
  return (
    <span class="range">
      <span class="range-text">{text}</span>
      <span class="range-track" aria-hidden="true">
        <span class="range-fill" style={{ insetInlineStart: `${from}%`, inlineSize: `${wide}%` }} />
      </span>
    </span>
  )
}
