/** What the official must know before going on: nothing is kept, not saved, cannot be read. */
import { useState } from 'preact/hooks'
import type { Assessment } from '../../domain/assessment.ts'
import { isOff } from '../../domain/policy.ts'
import type { App } from './types.ts'
import { useSaving } from './useSaving.ts'

const SaveAsFile = ({ app, assessment }: { app: App; assessment: Assessment }) => {
  const [failed, setFailed] = useState(false)
  const save = async () => {
    const { downloadFiles } = await import('../files/save.ts')
    await downloadFiles(app, [assessment])
    setFailed(false)
  }
  if (isOff(app.policy, 'files')) return <p>{app.guide.saving.filesOff}</p>
  return (
    <>
      <button type="button" onClick={() => save().catch(() => setFailed(true))}>
        {app.guide.saving.toFile}
      </button>
      {failed && (
        <p class="error" role="alert">
          {app.guide.problem.content}
        </p>
      )}
    </>
  )
}

const ToFiles = ({ app }: { app: App }) => (
  <button type="button" onClick={() => app.go({ view: 'files' })}>
    {app.guide.nav.files}
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
          <SaveAsFile app={app} assessment={app.assessment} />
        </div>
      )}
      {app.unreadable && (
        <div class="notice bad" role="alert">
          <p>{guide.popup.unreadable}</p>
          <ToFiles app={app} />
        </div>
      )}
      {app.gone && (
        <div class="notice warn" role="alert">
          <p>{guide.gone[app.gone.how](app.gone.name)}</p>
          <ToFiles app={app} />
        </div>
      )}
      {app.waiting.map((session) => {
        const { assessment } = session.state()
        return (
          <div key={assessment.id} class="notice bad" role="alert">
            <p>{guide.saving.waiting(assessment.name)}</p>
            <div class="actions">
              <button type="button" onClick={session.retry}>
                {guide.saving.retry}
              </button>
              <SaveAsFile app={app} assessment={assessment} />
            </div>
          </div>
        )
      })}
      {saving.kind === 'failed' && (
        <div class="notice bad" role="alert">
          <p>{guide.saving[saving.problem]}</p>
          <div class="actions">
            <button type="button" onClick={app.retrySave}>
              {guide.saving.retry}
            </button>
            <SaveAsFile app={app} assessment={app.assessment} />
            {saving.problem === 'unreadable' && <ToFiles app={app} />}
          </div>
        </div>
      )}
    </>
  )
}
