/** All English words. */
import type { et } from '../et/all.ts'
import { faults } from './faults.ts'
import { help } from './help.ts'
import { refusals } from './refusals.ts'
import { said } from './said.ts'
import { show } from './show.ts'

const refused = 'This cannot be done:'

export const en: typeof et = { ...help, ...said, faults, refusals, show, refused }
