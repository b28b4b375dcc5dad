/** All parts together. */
import { commands } from './commands.ts'
import { doctor } from './doctor.ts'
import { flaws } from './flaws.ts'
import { help } from './help.ts'
import { letter } from './letter.ts'
import { options } from './options.ts'
import { planFields } from './plan.ts'
import { problems } from './problems.ts'
import { rules } from './rules.ts'
import { said } from './said.ts'

export const en = { commands, doctor, flaws, help, letter, options, planFields, problems, rules, said }
