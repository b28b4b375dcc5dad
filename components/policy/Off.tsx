/** Stands where an administrator has switched something off: what, by whom, and that nothing is lost. */
import type { ViewProps } from '../app/lazy.tsx'
import { Title } from '../ui/Title.tsx'

export const Off = ({ app, views, feature }: ViewProps) => {
  const words = views.policy
  if (!feature) return null
  return (
    <article class="empty off" data-feature={feature}>
      <Title>{words.feature[feature]}</Title>
      <p>{words.offText}</p>
      {feature === 'submission' && <p>{words.offSubmission}</p>}
      <p>{words.offAsk}</p>
      <button type="button" class="primary" onClick={() => app.go({ view: 'question' })}>
        {words.offGo}
      </button>
    </article>
  )
}
