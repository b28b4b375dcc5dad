/** The table of commands, in the order of the help. */
import type { AnyCommand } from '../cli/command.ts'
import { backup, restore } from './backup.ts'
import { close, listsSign, objectionAdd, objectionList, objectionResolve, piles } from './closing.ts'
import { codesApply, codesLoad } from './codes.ts'
import { discard } from './discard.ts'
import { doctor } from './doctor.ts'
import { draft } from './draft.ts'
import { destroy, destructionAdd, publish } from './ending.ts'
import { extend } from './extend.ts'
import { invite } from './invite.ts'
import { merge, reissue, revoke } from './new-codes.ts'
import { open } from './open.ts'
import { report } from './report.ts'
import { accept, participation, reminders, used } from './running.ts'
import { status } from './status.ts'
import { template } from './template.ts'

export const commands: readonly AnyCommand[] = [
  ...[template, draft, discard, open, invite, codesLoad, codesApply, reissue, revoke, merge, extend],
  ...[participation, used, reminders, accept, close, listsSign],
  ...[objectionAdd, objectionResolve, objectionList, piles, publish, report, destroy, destructionAdd],
  ...[status, backup, restore, doctor],
]
