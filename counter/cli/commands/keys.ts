/** `keys new` and `keys public`: the counter's keys are born here and stay here. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import {
  type CampaignKeys,
  newCampaignKeys,
  newIdentity,
  publicHalves,
  writeCampaignKeys,
  writeIdentity,
} from '../../keys.ts'
import { normalPassphrase, passphraseProblem } from '../../passphrase.ts'
import { keysId, type Label, lockWithPassphrase, lockWithShares } from '../../protect.ts'
import { SHARES, writeShare } from '../../shares.ts'
import { folderOf, identityPath, keysPath } from '../campaign-files.ts'
import type { Command, Given, Terminal } from '../command.ts'
import { Fault } from '../fault.ts'
import { inFolder, jsonText, mustNotExist, refuseInCheckout, shareFile, writeTogether } from '../files.ts'
import { ask } from '../prompt.ts'
import { keyFileAt, passphraseIn } from '../unlock.ts'

const strong = (passphrase: string): string => {
  const problem = passphraseProblem(passphrase)
  if (problem) throw new Fault(problem)
  return passphrase
}

const newPassphrase = async (given: Given, { texts }: Terminal): Promise<string> => {
  const file = given.one('passphrase-file')
  if (file !== undefined) return strong(passphraseIn(file))
  const first = strong(await ask(texts.ask.newPassphrase, true))
  const second = await ask(texts.ask.again, true)
  if (normalPassphrase(first) !== normalPassphrase(second)) throw new Fault('passphrasesDiffer')
  return first
}

type Files = readonly (readonly [path: string, text: string])[]

/** A key file and its shares. @param passphrase undefined: shares */
const filesFor = async (
  label: Label,
  secret: string,
  path: string,
  passphrase: string | undefined,
  { folder, texts }: { folder: string; texts: Terminal['texts'] },
): Promise<Files> => {
  if (passphrase !== undefined) return [[path, await lockWithPassphrase(label, secret, passphrase)]]
  const { file, shares } = await lockWithShares(label, secret)
  const written = shares.map(
    async (share) =>
      [
        join(folder, shareFile(label.kind, share.number)),
        await writeShare(share, texts.shareIntro(label.kind, share.number, share.keys)),
      ] as const,
  )
  return [...(await Promise.all(written)), [path, file]]
}

const sharesIn = (folder: string, kind: 'identity' | 'campaign') =>
  Array.from({ length: SHARES }, (_, at) => join(folder, shareFile(kind, at + 1)))

const labelOf = (keys: CampaignKeys): Label => ({ kind: 'campaign', public: publicHalves(keys) })

const create = async (given: Given, terminal: Terminal): Promise<void> => {
  const { texts, say } = terminal
  const folder = folderOf(given)
  refuseInCheckout(folder)
  const [identityFile, keysFile] = [identityPath(given), keysPath(given)]
  const shared = given.is('shares')
  const old = given.one('identity') !== undefined || existsSync(identityFile)
  const before = old ? (await keyFileAt(identityFile, 'identity')).public.counter : undefined
  mustNotExist(
    keysFile,
    inFolder(folder, 'publicKeys'),
    ...(shared ? sharesIn(folder, 'campaign') : []),
    ...(shared && !old ? sharesIn(folder, 'identity') : []),
  )
  const passphrase = shared ? undefined : await newPassphrase(given, terminal)
  const identity = before === undefined ? await newIdentity() : undefined
  const counter = identity?.publicKey ?? before ?? ''
  const keys = await newCampaignKeys(counter)
  const label: Label = { kind: 'identity', public: { v: 1, counter } }
  const around = { folder, texts }
  // An identity without its campaign keys would be taken for an old one the next time, and its shares would be nobody's.
  writeTogether(
    new Map([
      ...(identity
        ? await filesFor(label, await writeIdentity(identity), identityFile, passphrase, around)
        : []),
      ...(await filesFor(labelOf(keys), await writeCampaignKeys(keys), keysFile, passphrase, around)),
      [inFolder(folder, 'publicKeys'), jsonText(publicHalves(keys))],
    ]),
  )
  const made = [...(identity ? [identityFile] : []), keysFile, inFolder(folder, 'publicKeys')]
  const parts = [...(identity ? sharesIn(folder, 'identity') : []), ...sharesIn(folder, 'campaign')]
  say(
    ...texts.keysNew.made(await keysId(labelOf(keys)), [...made, ...(shared ? parts : [])]),
    '',
    ...(shared ? texts.keysNew.shares : texts.keysNew.passphrase),
    '',
    ...texts.keysNew.next(counter),
  )
}

export const keysNew: Command = {
  name: 'keys new',
  may: ['shares', 'passphrase-file', 'identity'],
  run: create,
}

export const keysPublic: Command = {
  name: 'keys public',
  run: async (given, { say }) => {
    const file = await keyFileAt(keysPath(given), 'campaign')
    say(JSON.stringify(file.public, null, 2))
  },
}
