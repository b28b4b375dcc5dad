/** `sign-lists`: the lists received at close are checked and signed; from then on it is fixed what will be counted. */
import { bandName } from '../../../protocol/bands.ts'
import { opensAt } from '../../../protocol/notice.ts'
import { signReceivedLists } from '../../lists.ts'
import { campaignIn, folderOf, keepRegister, keysPath, openersOf, registerIn } from '../campaign-files.ts'
import { type Command, OPENING } from '../command.ts'
import { granted } from '../fault.ts'
import { inFolder, jsonText, readJson, writeOnce } from '../files.ts'
import { campaignKeysAt } from '../unlock.ts'

export const signLists: Command = {
  name: 'sign-lists',
  words: ['lists'],
  may: ['campaign', 'notices', ...OPENING],
  run: async (given, { say, texts, now }) => {
    const folder = folderOf(given)
    const lists = readJson(given.word('lists'))
    const campaign = campaignIn(given)
    const register = registerIn(folder)
    const keys = await campaignKeysAt(keysPath(given), openersOf(given), texts)
    const done = granted(await signReceivedLists({ ...campaign, lists, keys, register, now: now() }))
    keepRegister(folder, done.register)
    const file = inFolder(folder, 'listsSignature')
    writeOnce(file, jsonText(done.signature))
    const sizes = done.lists.bands.map((band) => {
      const name = bandName(band)
      return [name, done.lists.lists.find((l) => l.band === name)?.hashes.length ?? 0] as const
    })
    say(...texts.listsSigned({ ...done.lists, sizes, opens: opensAt(done.manifest, done.lists.to), file }))
  },
}
