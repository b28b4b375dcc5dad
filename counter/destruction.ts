/** The end of the counter's part: what is destroyed, and the public record that says so. */

import { utcText } from '../domain/time/moment.ts'
import { VERSION } from '../protocol/parse.ts'
import type { DestructionRecord } from '../protocol/published.ts'
import { refuse, type Step } from './refusal.ts'
import type { Register } from './register.ts'

export interface Destruction {
  readonly register: Register
  /** Whether piles are among what goes. */
  readonly piles: boolean
  /** Nothing was counted, and nothing shall be: too few delivered, or the campaign was given up. */
  readonly uncounted: boolean
  /** Milliseconds since 1970. */
  readonly now: number
}

export const destructionOf = ({
  register,
  piles,
  uncounted,
  now,
}: Destruction): Step<{ record: DestructionRecord }> =>
  register.release === null && !uncounted
    ? refuse({ rule: 'notCounted' })
    : {
        ok: true,
        record: {
          v: VERSION,
          ctx: register.ctx,
          by: 'counter',
          at: utcText(now),
          destroyed: [...(piles ? (['piles'] as const) : []), 'tallyKey', 'releaseKey'],
        },
      }
