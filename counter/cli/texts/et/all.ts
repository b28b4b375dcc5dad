/** Kõik eestikeelsed tekstid. */
import type { FaultWords, RefusalWords, SaidWords } from '../types.ts'
import { faults } from './faults.ts'
import { help } from './help.ts'
import { refusals } from './refusals.ts'
import { said } from './said.ts'
import { show } from './show.ts'

const refused = 'Seda ei saa teha:'

export const et: typeof help &
  SaidWords & { faults: FaultWords; refusals: RefusalWords; show: typeof show; refused: string } = {
  ...help,
  ...said,
  faults,
  refusals,
  show,
  refused,
}
