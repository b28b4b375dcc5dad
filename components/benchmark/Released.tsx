/** A release is there: what it is of, which band is the own one, and the comparison. */
import { useState } from 'preact/hooks'
import type { Submission } from '../../submit/types.ts'
import { useChanged } from '../submit/values.ts'
import { Select } from '../ui/Select.tsx'
import { Comparison } from './Comparison.tsx'
import type { ComparisonProps } from './props.ts'
import { bandText } from './texts.ts'

type Props = Omit<ComparisonProps, 'bands' | 'ownBand'> & { submission: Submission }

export const Released = ({ submission: s, ...props }: Props) => {
  const { app, words, release } = props
  const { bands, pack } = s.manifest
  const found = s.lists?.band ?? undefined
  const changed = useChanged(app, s)
  const [chosen, choose] = useState(() => bands.find((b) => b.id === app.policy.sizeBand)?.id)
  return (
    <>
      {release.demo && <p class="notice warn">{words.demo}</p>}
      <p>{words.about(s.id, release.total)}</p>
      <p class="hint">
        {words.today} {changed ? words.changedSince(changed) : ''}
      </p>
      {pack.version !== app.ports.library.pack.version && <p class="hint">{words.otherPack(pack.version)}</p>}
      {found === undefined ? (
        <Select
          label={words.band.label}
          hint={words.band.hint}
          none={words.band.none}
          value={chosen}
          options={bands.map((b) => [b.id, b.label] as const)}
          onChange={choose}
        />
      ) : (
        <p>{words.band.found(bandText(found, bands, words))}</p>
      )}
      <Comparison {...props} bands={bands} ownBand={found ?? chosen} />
    </>
  )
}
