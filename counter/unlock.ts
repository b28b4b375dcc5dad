/** Opens key files with what the person has: passphrases, or shares. The same for every way they are handed in. */
import { type CampaignKeys, type Identity, readCampaignKeys, readIdentity } from './keys.ts'
import { type KeyFile, keysId, readKeyFile, unlockWithPassphrase, unlockWithShares } from './protect.ts'
import type { Share } from './shares.ts'

/** Several files may be opened with one bag of them: each takes what fits. */
export interface Openers {
  readonly passphrases: readonly string[]
  readonly shares: readonly Share[]
}

export type LockProblem =
  | { problem: 'notAKeyFile' | 'unknownVersion' | 'damagedKeyFile' | 'wrongKind' | 'brokenKeys' }
  | { problem: 'wrongPassphrase' | 'sharesDoNotOpen'; kind: KeyFile['kind']; keys: string }
  | { problem: 'tooFewShares'; kind: KeyFile['kind']; keys: string; found: number }

export type Unlocked<T> = { ok: true; value: T } | ({ ok: false } & LockProblem)

/** A key file of this kind, as text. */
export const keyFileOf = async <K extends KeyFile['kind']>(
  text: string,
  kind: K,
): Promise<Unlocked<Extract<KeyFile, { kind: K }>>> => {
  const read = await readKeyFile(text)
  if (!read.ok) return { ok: false, problem: read.problem === 'damaged' ? 'damagedKeyFile' : read.problem }
  if (read.file.kind !== kind) return { ok: false, problem: 'wrongKind' }
  return { ok: true, value: read.file as Extract<KeyFile, { kind: K }> }
}

const secretIn = async (file: KeyFile, { passphrases, shares }: Openers): Promise<Unlocked<string>> => {
  const { kind } = file
  const keys = await keysId(file)
  if (file.opensWith === 'shares') {
    const opened = await unlockWithShares(file, shares)
    if (opened.ok) return { ok: true, value: opened.secret }
    return opened.problem === 'tooFewShares'
      ? { ok: false, problem: opened.problem, kind, keys, found: opened.found }
      : { ok: false, problem: opened.problem, kind, keys }
  }
  for (const passphrase of new Set(passphrases)) {
    const secret = await unlockWithPassphrase(file, passphrase)
    if (secret !== undefined) return { ok: true, value: secret }
  }
  return { ok: false, problem: 'wrongPassphrase', kind, keys }
}

export const unlockIdentity = async (text: string, openers: Openers): Promise<Unlocked<Identity>> => {
  const file = await keyFileOf(text, 'identity')
  if (!file.ok) return file
  const secret = await secretIn(file.value, openers)
  if (!secret.ok) return secret
  const identity = await readIdentity(secret.value)
  return identity?.publicKey === file.value.public.counter
    ? { ok: true, value: identity }
    : { ok: false, problem: 'brokenKeys' }
}

export const unlockCampaign = async (text: string, openers: Openers): Promise<Unlocked<CampaignKeys>> => {
  const file = await keyFileOf(text, 'campaign')
  if (!file.ok) return file
  const secret = await secretIn(file.value, openers)
  if (!secret.ok) return secret
  const keys = await readCampaignKeys(secret.value)
  const { counter, tallyKey, releaseKey } = file.value.public
  return keys?.counter === counter && keys.tallyKey === tallyKey && keys.release.publicKey === releaseKey
    ? { ok: true, value: keys }
    : { ok: false, problem: 'brokenKeys' }
}
