/** Where the newest anonymised submission stands, from what this device keeps; nothing is asked of any server. */
import type { Popup } from '../../components/popup/Popup.tsx'
import { systemClock } from '../../domain/time/clock.ts'
import { momentOf } from '../../protocol/parse.ts'
import type { Kv } from '../../storage/kv.ts'

type Line = Parameters<typeof Popup>[0]['submission']

/**
 * Schemas are fetched only where there is something to read with them.
 * @returns 'unreadable' where the browser does not let it be read, or what is kept cannot be read here
 */
export const newestSubmission = async (kv: Kv): Promise<Line> => {
  const entries = await kv.entries().catch(() => undefined)
  if (!entries) return 'unreadable'
  if (!entries.some(([key]) => key.startsWith('submission/'))) return undefined
  const [{ submissionStore }, { viewOf }, { announcer }] = await Promise.all([
    import('../../storage/submissions.ts'),
    import('../../submit/view.ts'),
    import('../../storage/changes.ts'),
  ])
  const all = await submissionStore(kv, announcer())
    .list()
    .catch(() => [])
  const [newest] = all.sort((a, b) => b.joinedAt - a.joinedAt)
  if (!newest) return 'unreadable'
  const { stage, close, phase, overdue, manifest } = viewOf(newest, systemClock())
  return { stage, close: momentOf(close), open: phase === 'open' && !overdue, demo: manifest.demo }
}
