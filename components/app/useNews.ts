/** Tells the page around, once for each change, in which language and view we are and how far the official has come. */
import { useEffect } from 'preact/hooks'
import { progressOf } from '../../domain/progress.ts'
import type { View } from './route.ts'
import type { App } from './types.ts'

export const useNews = (app: App, view: View): void => {
  const { tell, language, assessment, saving } = app
  const { mode } = assessment
  const { done, of } = progressOf(app.ports.library.pack, assessment)
  useEffect(() => tell({ what: 'language', language }), [language])
  useEffect(() => tell({ what: 'view', view }), [view])
  useEffect(() => tell({ what: 'progress', done, of, mode }), [done, of, mode])
  useEffect(
    () =>
      saving.onChange(() => {
        const { kind } = saving.now()
        if (kind === 'saved' || kind === 'failed') tell({ what: kind })
      }),
    [assessment.id],
  )
}
