/** From–to on a scale from nought to one: the figures for everybody, and under them a bar for the eye. */
import type { Interval } from '../../domain/report/interval.ts'

interface Props {
  /** 0–1. */
  range: Interval
  text: string
}

/** A range of nothing is still to be seen; percent. */
const THIN = 1.5

/** One element with its bar drawn as a background: there are hundreds of them, and all change with a weight. */
export const RangeBar = ({ range, text }: Props) => {
  const from = Math.min(100 - THIN, 100 * range.low)
  const to = Math.max(from + THIN, 100 * range.high)
  return (
    <span class="range" style={{ '--from': `${from}%`, '--to': `${to}%` }}>
      {text}
    </span>
  )
}
