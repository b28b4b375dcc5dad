/** `inspect` and `sign`: a campaign is looked over, then signed once. */
import { existsSync } from 'node:fs'
import { inspect as inspectDraft } from '../../inspect.ts'
import { signCampaign } from '../../sign.ts'
import { folderOf, identityPath, keepRegister, keysPath, openersOf, registerIn } from '../campaign-files.ts'
import { type Command, OPENING } from '../command.ts'
import { contentHere } from '../content.ts'
import { granted } from '../fault.ts'
import { inFolder, jsonText, readJson, writeOnce } from '../files.ts'
import { campaignKeysAt, identityAt, keyFileAt } from '../unlock.ts'

export const inspect: Command = {
  name: 'inspect',
  words: ['draft'],
  run: async (given, { say, texts }) => {
    const draft = readJson(given.word('draft'))
    const own = (await keyFileAt(keysPath(given), 'campaign')).public
    const { manifest, fingerprint } = granted(await inspectDraft(draft, own, await contentHere()))
    say(...texts.manifest(manifest, fingerprint), '', texts.inspected)
  },
}

export const sign: Command = {
  name: 'sign',
  words: ['draft'],
  needs: ['challenge'],
  may: ['identity', ...OPENING],
  run: async (given, { say, texts }) => {
    const folder = folderOf(given)
    const [draft, challenge] = [readJson(given.word('draft')), readJson(given.needed('challenge'))]
    const register = existsSync(inFolder(folder, 'register')) ? registerIn(folder) : null
    const openers = openersOf(given)
    const identity = await identityAt(identityPath(given), openers, texts)
    const keys = await campaignKeysAt(keysPath(given), openers, texts)
    const pack = await contentHere()
    const done = granted(await signCampaign({ draft, challenge, identity, keys, pack, register }))
    keepRegister(folder, done.register)
    const files = [inFolder(folder, 'signed'), inFolder(folder, 'proof')] as const
    writeOnce(files[0], jsonText(done.signed))
    writeOnce(files[1], jsonText(done.proof))
    say(...texts.manifest(done.signed.manifest, done.fingerprint), '', ...texts.signed(files))
  },
}
