/** From a job's result to what the screens explain. */
import type { Outcome } from '../../../components/counting/port.ts'
import { no } from './files.ts'
import type { JobResult } from './jobs.ts'

export const given = <T>(result: JobResult<T>): Outcome<T> => {
  if (result.ok) return result
  return 'lock' in result
    ? no({ kind: 'lock', lock: result.lock })
    : no({ kind: 'refused', refusals: result.refusals })
}
