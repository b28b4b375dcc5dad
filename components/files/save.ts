/** Saves assessments as one file and remembers that a backup was made. */
import type { Assessment } from '../../domain/assessment'
import type { App } from '../app/types'
import { download, fileName } from '../ui/download'

/** @returns the file's name */
export const saveAsFile = async (app: App, which: readonly Assessment[]): Promise<string> => {
  const { writeFile } = await app.ports.files()
  const now = new Date()
  const name = fileName(which.length === 1 ? (which[0]?.name ?? '') : 'kõik', now, 'json')
  download(name, await writeFile(which, now), 'application/json')
  for (const a of which) {
    if (a.id === app.assessment.id) app.dispatch({ type: 'backedUp' })
    else await app.ports.store.apply(a, { type: 'backedUp' })
  }
  return name
}
