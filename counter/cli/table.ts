/** All commands, in the order in which a campaign needs them. */
import type { Command } from './command.ts'
import { count } from './commands/count.ts'
import { destroy } from './commands/destroy.ts'
import { keysNew, keysPublic } from './commands/keys.ts'
import { signLists } from './commands/lists.ts'
import { objectionAdd, objectionList, objectionResolve } from './commands/objection.ts'
import { show } from './commands/show.ts'
import { inspect, sign } from './commands/sign.ts'

export const COMMANDS: readonly Command[] = [
  keysNew,
  keysPublic,
  inspect,
  sign,
  signLists,
  objectionAdd,
  objectionResolve,
  objectionList,
  count,
  show,
  destroy,
]
