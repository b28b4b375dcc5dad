/** Said where this device's clock shows another time than the server's. */
import type { CampaignProps } from './props.ts'

type Unit = keyof CampaignProps['words']['status']['clock']['units']

const MINUTE = 60_000
const UNITS: readonly (readonly [Unit, number])[] = [
  ['days', 1_440 * MINUTE],
  ['hours', 60 * MINUTE],
  ['minutes', MINUTE],
]

/** In the largest unit of which there are at least two. */
export const lengthOf = (ms: number): readonly [Unit, number] => {
  const [unit, size] = UNITS.find(([, size]) => ms >= 2 * size) ?? (['minutes', MINUTE] as const)
  return [unit, Math.max(1, Math.round(ms / size))]
}

export const ClockNotice = ({ words, submission: s }: Pick<CampaignProps, 'words' | 'submission'>) => {
  if (s.clockAhead === 0) return null
  const { clock } = words.status
  const [unit, n] = lengthOf(Math.abs(s.clockAhead))
  const by = clock.units[unit](n)
  return (
    <p class="notice warn" data-clock={s.clockAhead}>
      {s.clockAhead > 0 ? clock.ahead(by) : clock.behind(by)} {clock.what}
    </p>
  )
}
