/** Opens a key file with what the person has: passphrase files, share files, or a passphrase typed unseen. */
import { basename } from 'node:path'
import { type CampaignKeys, type Identity, readCampaignKeys, readIdentity } from '../keys.ts'
import { type KeyFile, keysId, readKeyFile, unlockWithPassphrase, unlockWithShares } from '../protect.ts'
import { readShare, type Share } from '../shares.ts'
import { Fault } from './fault.ts'
import { readDamaged, readText } from './files.ts'
import { ask } from './prompt.ts'
import type { Texts } from './texts/texts.ts'

const TRIES = 3

export interface Openers {
  readonly passphraseFiles: readonly string[]
  readonly shareFiles: readonly string[]
  /** Typed at the terminal in this run: two files often have one passphrase. */
  readonly typed: string[]
}

/** @throws Fault where the file is none, or damaged */
export const keyFileAt = async <K extends KeyFile['kind']>(
  path: string,
  kind: K,
): Promise<Extract<KeyFile, { kind: K }>> => {
  const text = (() => {
    try {
      return readDamaged(path)
    } catch (error) {
      throw error instanceof Fault && error.fault === 'noFile' ? new Fault('noKeys', path) : error
    }
  })()
  const read = await readKeyFile(text)
  if (!read.ok) throw new Fault(read.problem === 'damaged' ? 'damagedKeyFile' : read.problem, path)
  if (read.file.kind !== kind) throw new Fault('wrongKind', path)
  return read.file as Extract<KeyFile, { kind: K }>
}

/** The first line: editors add an end of line of their own. */
export const passphraseIn = (path: string): string => readText(path).split(/\r?\n/)[0] ?? ''

export const sharesAt = async (paths: readonly string[]): Promise<Share[]> =>
  Promise.all(
    paths.map(async (path) => {
      const read = await readShare(readDamaged(path))
      if (!read.ok) throw new Fault(read.problem === 'damaged' ? 'damagedShare' : 'notAShare', path)
      return read.share
    }),
  )

const withPassphrase = async (file: KeyFile, path: string, openers: Openers, texts: Texts) => {
  const given = [...openers.passphraseFiles.map(passphraseIn), ...openers.typed]
  for (const passphrase of given) {
    const secret = await unlockWithPassphrase(file, passphrase)
    if (secret !== undefined) return secret
  }
  if (openers.passphraseFiles.length > 0) throw new Fault('wrongPassphrase', path)
  for (let tries = 0; tries < TRIES; tries++) {
    const passphrase = await ask(texts.ask.passphrase(basename(path)), true)
    const secret = await unlockWithPassphrase(file, passphrase)
    if (secret !== undefined) {
      openers.typed.push(passphrase)
      return secret
    }
    process.stderr.write(`${texts.ask.wrong}\n`)
  }
  throw new Fault('wrongPassphrase', path)
}

const withShares = async (file: KeyFile, path: string, openers: Openers) => {
  const opened = await unlockWithShares(file, await sharesAt(openers.shareFiles))
  if (opened.ok) return opened.secret
  const id = await keysId(file)
  if (opened.problem === 'sharesDoNotOpen') throw new Fault('sharesDoNotOpen', path, id)
  const others = opened.others.map((s) => `${s.number}/3 (${s.keys})`).join(', ')
  throw new Fault('tooFewShares', path, id, String(opened.found), others)
}

const secretIn = (file: KeyFile, path: string, openers: Openers, texts: Texts): Promise<string> =>
  file.opensWith === 'shares' ? withShares(file, path, openers) : withPassphrase(file, path, openers, texts)

export const identityAt = async (path: string, openers: Openers, texts: Texts): Promise<Identity> => {
  const file = await keyFileAt(path, 'identity')
  const identity = await readIdentity(await secretIn(file, path, openers, texts))
  if (identity?.publicKey !== file.public.counter) throw new Fault('brokenKeys', path)
  return identity
}

export const campaignKeysAt = async (path: string, openers: Openers, texts: Texts): Promise<CampaignKeys> => {
  const file = await keyFileAt(path, 'campaign')
  const keys = await readCampaignKeys(await secretIn(file, path, openers, texts))
  const { counter, tallyKey, releaseKey } = file.public
  if (keys?.counter !== counter || keys.tallyKey !== tallyKey || keys.release.publicKey !== releaseKey)
    throw new Fault('brokenKeys', path)
  return keys
}
