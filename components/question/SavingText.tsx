/** Says in one fixed place that an answer is on its way to the disk, or there. */
import type { App } from '../app/types.ts'
import { useSaving } from '../app/useSaving.ts'

export const SavingText = ({ app }: { app: App }) => {
  const saving = useSaving(app)
  return (
    <span class="saving" role="status">
      <span key={saving.kind}>{saving.kind === 'failed' ? '' : app.guide.saving[saving.kind]}</span>
    </span>
  )
}
