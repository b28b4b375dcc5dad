/** Whether the browser promises to keep the data, and what to do when it does not. */
import { useEffect, useState } from 'preact/hooks'
import { isOff } from '../../domain/policy.ts'
import type { Views } from '../../locales/et/views.ts'
import type { Persistence } from '../../storage/device.ts'
import type { App } from '../app/types.ts'

export const Keeping = ({ app, views }: { app: App; views: Views }) => {
  const [kept, setKept] = useState<Persistence | undefined>()
  const ask = () => app.ports.askToKeep().then(setKept)
  useEffect(() => void ask(), [])
  if (app.ports.volatile || kept === undefined) return null
  return (
    <p class="hint" data-kept={kept}>
      {kept === 'bestEffort' && isOff(app.policy, 'files') ? views.policy.bestEffort : views.files[kept]}{' '}
      {kept === 'bestEffort' && (
        <button type="button" class="quiet" onClick={ask}>
          {views.files.askToKeep}
        </button>
      )}
    </p>
  )
}
