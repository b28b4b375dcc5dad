/** Short or full, at any time; answers stay. */
import type { Mode } from '../../domain/assessment.ts'
import { indicatorsOf } from '../../domain/content.ts'
import { asked, minutesLeft } from '../../domain/progress.ts'
import type { App } from '../app/types.ts'
import { Segmented } from './Segmented.tsx'

export const ModeSwitch = ({ app }: { app: App }) => {
  const { guide, assessment } = app
  const all = indicatorsOf(app.ports.library.pack)
  const about = (mode: Mode) => {
    const of = asked(all, mode).length
    return guide.mode.about(mode, of, minutesLeft({ done: 0, of }))
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
        onChange={(mode) => app.dispatch({ type: 'mode', mode })}
      />
      <p class="hint">
        {about(assessment.mode)}. {guide.mode.keeps}
      </p>
    </div>
  )
}
