/** backup, restore. */
import { kindOf } from '../../database/connect.ts'
import { command } from '../cli/command.ts'
import { mustBeThere } from '../cli/files.ts'
import { backupTo } from '../steps/backup.ts'
import { prepareRestore } from '../steps/restore.ts'

const sizeText = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`

export const backup = command({
  name: 'backup',
  place: 'server',
  campaign: 'none',
  needs: ['backup'],
  may: [],
  run: async (given, { words, say, place }) => {
    const at = place()
    if (kindOf(at) === 'sqlite') mustBeThere(at)
    const size = await backupTo(at, given.backup)
    say(words.said.backedUp(given.backup, sizeText(size)), words.said.backupNext)
  },
})

export const restore = command({
  name: 'restore',
  place: 'server',
  campaign: 'none',
  needs: ['backup'],
  may: [],
  careful: true,
  run: async (given, { words, say, place, decide }) => {
    const prepared = await prepareRestore(place(), given.backup)
    const decided = await decide('restore', [words.said.restoring(given.backup)], prepared)
    if (decided) say(words.said.restored, ...words.said.afterRestore)
  },
})
