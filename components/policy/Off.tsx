/** Stands where an administrator has switched a view off. */
import type { ViewProps } from '../app/lazy.tsx'
import { OffNote } from './OffNote.tsx'

export const Off = ({ app, views, feature }: ViewProps) => {
  if (!feature) return null
  return (
    <article class="empty off" data-feature={feature}>
      <OffNote feature={feature} words={views.policy} />
      <button type="button" class="primary" onClick={() => app.go({ view: 'question' })}>
        {views.policy.offGo}
      </button>
    </article>
  )
}
