/** Tells where the newest submission stands, whenever that changes. */
import type { Submission, Submissions } from '../../submit/types.ts'

export type Standing = Pick<Submission, 'id' | 'stage'> & { demo: boolean }

/** @param signal ends the listening */
export const followStage = (
  port: Submissions,
  tell: (standing: Standing) => void,
  signal: AbortSignal,
): void => {
  let told: string | undefined
  const look = async () => {
    // What cannot be read now is said by the view; here nothing has changed.
    const [newest] = await port.list().catch(() => [])
    const now = newest && `${newest.id} ${newest.stage}`
    if (!newest || now === told || signal.aborted) return
    told = now
    tell({ id: newest.id, stage: newest.stage, demo: newest.manifest.demo })
  }
  signal.addEventListener('abort', port.onChange(look))
  look()
}
