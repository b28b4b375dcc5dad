/** What the official must know before going on: nothing is kept, not saved, cannot be read. */
import { isOff } from '../../domain/policy.ts'
import type { App } from './types.ts'
import { useSaving } from './useSaving.ts'

const SaveAsFile = ({ app }: { app: App }) =>
  isOff(app.policy, 'files') ? (
    <p>{app.guide.saving.filesOff}</p>
  ) : (
    <button
      type="button"
      onClick={async () => (await import('../files/save.ts')).downloadFiles(app, [app.assessment])}
    >
      {app.guide.saving.toFile}
    </button>
  )

export const Notices = ({ app }: { app: App }) => {
  const { guide } = app
  const saving = useSaving(app)
  return (
    <>
      {app.ports.volatile && (
        <div class="notice warn">
          <p>{guide.saving.volatile}</p>
          <SaveAsFile app={app} />
        </div>
      )}
      {app.unreadable && (
        <div class="notice bad" role="alert">
          <p>{guide.popup.unreadable}</p>
          <button type="button" onClick={() => app.go({ view: 'files' })}>
            {guide.nav.files}
          </button>
        </div>
      )}
      {saving.kind === 'failed' && (
        <div class="notice bad" role="alert">
          <p>{guide.saving[saving.problem]}</p>
          <div class="actions">
            <button type="button" onClick={app.retrySave}>
              {guide.saving.retry}
            </button>
            <SaveAsFile app={app} />
          </div>
        </div>
      )}
    </>
  )
}
