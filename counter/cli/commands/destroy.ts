/** `destroy`: the campaign's keys, the shares and the piles given to it, overwritten and removed, with a record. */

import { existsSync } from 'node:fs'
import { tokenOf } from '../../../domain/typed.ts'
import { destructionOf } from '../../destruction.ts'
import { keysId } from '../../protect.ts'
import { folderOf, keysPath, registerIn } from '../campaign-files.ts'
import type { Command } from '../command.ts'
import { Fault, granted } from '../fault.ts'
import { inFolder, jsonText, writeOnce } from '../files.ts'
import { ask } from '../prompt.ts'
import { keyFileAt, sharesAt } from '../unlock.ts'
import { wipe } from '../wipe.ts'

export const destroy: Command = {
  name: 'destroy',
  may: ['share', 'piles', 'uncounted', 'dry-run', 'yes'],
  run: async (given, { say, texts, now }) => {
    const folder = folderOf(given)
    const keysFile = keysPath(given)
    const [shares, piles] = [given.many('share'), given.many('piles')]
    const id = await keysId(await keyFileAt(keysFile, 'campaign'))
    // A share of other keys, of the identity say, must not go by mistake.
    const strange = (await sharesAt(shares)).findIndex((share) => share.keys !== id)
    if (strange >= 0) throw new Fault('otherShare', shares[strange] ?? '', id)
    const absent = piles.find((path) => !existsSync(path))
    if (absent !== undefined) throw new Fault('noFile', absent)
    const { record } = granted(
      destructionOf({
        register: registerIn(folder),
        piles: piles.length > 0,
        uncounted: given.is('uncounted'),
        now: now(),
      }),
    )
    // Key last: while it is there, a destruction that was interrupted can be given again.
    const files = [...piles, ...shares, keysFile]
    say(...texts.destroyed.plan(files))
    if (given.is('dry-run')) return say('', texts.destroyed.dryRun)
    if (!given.is('yes') && tokenOf(await ask(texts.destroyed.confirm(id))).toUpperCase() !== id)
      throw new Fault('cancelled')
    for (const path of files) wipe(path)
    const file = inFolder(folder, 'destruction')
    writeOnce(file, jsonText(record))
    say('', ...texts.destroyed.done(file, shares.length === 0))
  },
}
