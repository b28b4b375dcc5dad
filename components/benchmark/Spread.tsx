/** How answers spread over groups of levels, in all and in the own band; or why that is not said. */
import { beside } from '../../domain/benchmark.ts'
import type { Result } from '../../protocol/release.ts'
import { Meter } from '../ui/Meter.tsx'
import type { ComparisonProps } from './props.ts'
import { basisText, levelsOf, levelText } from './texts.ts'

const Groups = ({
  words,
  figure,
  name,
}: Pick<ComparisonProps, 'words'> & { figure: Result; name: string }) => (
  <div class="spread">
    <p class="hint">
      {name}, {words.atLeast(figure.n)}
    </p>
    {(figure.groups ?? []).map((group) => (
      <Meter
        key={group.values.join()}
        label={words.spread.levels(...levelsOf(group.values))}
        value={group.n}
        max={figure.n}
        text={words.spread.share(group.n)}
      />
    ))}
  </div>
)

/** Levels from short and from full coverage, apart. */
const Parts = ({
  app,
  words,
  parts,
}: Pick<ComparisonProps, 'app' | 'words'> & { parts: readonly Result[] }) => (
  <ul>
    {parts.map((figure) => (
      <li key={figure.part}>
        {(figure.part === 'full' ? words.part.full : words.part.short)(
          levelText(figure, words, app.language),
        )}{' '}
        <small>({basisText(figure, words, app.language)})</small>
      </li>
    ))}
  </ul>
)

export const Spread = ({ app, words, release, ownBand, item }: ComparisonProps & { item: string }) => {
  const { whole, own, parts } = beside(release.results, item, ownBand)
  const { spread } = words
  if (!whole) return <p class="hint">{words.tooFew}</p>
  return (
    <>
      {!whole.groups && <p class="hint">{whole.most ? spread.noneMost : spread.none}</p>}
      {whole.groups && <Groups words={words} figure={whole} name={spread.whose.all} />}
      {own?.groups && <Groups words={words} figure={own} name={spread.whose.band} />}
      {parts.length > 0 && <Parts app={app} words={words} parts={parts} />}
    </>
  )
}
