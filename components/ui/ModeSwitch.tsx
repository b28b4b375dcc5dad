/** Short or full, at any time; answers stay. */
import type { Mode } from '../../domain/assessment.ts'
import { indicatorsOf } from '../../domain/content.ts'
import { asked, minutesLeft, placeIn } from '../../domain/progress.ts'
import type { App } from '../app/types.ts'
import { Segmented } from './Segmented.tsx'

export const ModeSwitch = ({ app }: { app: App }) => {
  const { guide, assessment } = app
  const { pack } = app.ports.library
  const all = indicatorsOf(pack)
  const about = (mode: Mode) => {
    const of = asked(all, mode).length
    return guide.mode.about(mode, of, minutesLeft({ done: 0, of }))
  }
  const change = (mode: Mode) => {
    const id = placeIn(pack, assessment, mode)
    app.dispatch({ type: 'mode', mode })
    if (id !== null && id !== assessment.position) app.dispatch({ type: 'position', id })
  }
  return (
    <div class="mode">
      <Segmented
        label={guide.mode.label}
        value={assessment.mode}
        options={[
          ['short', guide.mode.short],
          ['full', guide.mode.full],
        ]}
        onChange={change}
      />
      <p class="hint">
        {about(assessment.mode)}. {guide.mode.keeps}
      </p>
    </div>
  )
}
