/** Saves assessments as files: the one way, for the list of assessments and for the notices. */
import type { Assessment } from '../../domain/assessment.ts'
import { systemClock } from '../../domain/time/clock.ts'
import type { App } from '../app/types.ts'
import { download, fileName } from '../ui/download.ts'

/**
 * One file, or several where one would be too large to be read again.
 * @returns the names of the files
 */
export const downloadFiles = async (app: App, which: readonly Assessment[]): Promise<string> => {
  const { writeFiles } = await app.ports.files()
  const now = systemClock()
  const [only, ...others] = which
  const label = only && others.length === 0 ? only.name : app.guide.nav.files
  const texts = await writeFiles(which, now)
  const names = texts.map((text, at) => {
    const name = fileName(texts.length === 1 ? label : `${label} ${at + 1}`, now, 'json')
    download(name, text, 'application/json')
    return name
  })
  app.tell({ what: 'exported' })
  return names.join(', ')
}

/** Also remembers that a backup was made. */
export const saveAsFile = async (app: App, which: readonly Assessment[]): Promise<string> => {
  const names = await downloadFiles(app, which)
  for (const a of which) {
    if (a.id === app.assessment.id) app.dispatch({ type: 'backedUp' })
    else await app.ports.store.apply(a, { type: 'backedUp' })
  }
  return names
}

/** Data that cannot be read, as they are. */
export const saveRaw = (id: string, raw: unknown): void =>
  download(fileName(id, systemClock(), 'json'), JSON.stringify(raw, null, 1), 'application/json')
