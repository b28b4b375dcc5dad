/** Text locked with a passphrase (age, age-encryption.org/v1). Fetched when somebody locks or opens something. */
import { Decrypter, Encrypter } from 'age-encryption'
import { lineOf } from '../domain/typed.ts'

/** scrypt with N = 2^18: a second or two for one guess. More than that is nothing of ours. */
const WORK = 18

/** One spelling of õ, ä, ö, ü and of spaces, whatever keyboard it was typed on or program it was copied from. */
const spelled = lineOf

/** As it is spelled today, and as earlier versions took it: with its spaces as they came. */
const spellings = (passphrase: string): string[] => [
  ...new Set([spelled(passphrase), passphrase.normalize('NFC')]),
]

/** @param work less than usual is for tests alone */
export const lock = async (
  text: string,
  passphrase: string,
  work = WORK,
): Promise<Uint8Array<ArrayBuffer>> => {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(spelled(passphrase))
  encrypter.setScryptWorkFactor(work)
  return new Uint8Array(await encrypter.encrypt(text))
}

/** Locked with a passphrase alone, and no harder to open than what is written here. */
export const isLocked = (bytes: Uint8Array): boolean => {
  const head = new TextDecoder().decode(bytes.subarray(0, 200))
  const work = /^age-encryption\.org\/v1\n-> scrypt [\w+/]{22} (\d{1,2})\n/.exec(head)?.[1]
  return work !== undefined && Number(work) <= WORK
}

export type Unlocked = { ok: true; text: string } | { ok: false; problem: 'passphrase' | 'damaged' }

export const unlock = async (bytes: Uint8Array, passphrase: string): Promise<Unlocked> => {
  const decrypter = new Decrypter()
  for (const spelling of spellings(passphrase)) decrypter.addPassphrase(spelling)
  try {
    return { ok: true, text: await decrypter.decrypt(bytes, 'text') }
  } catch (e) {
    const wrong = e instanceof Error && /no identity matched/.test(e.message)
    return { ok: false, problem: wrong ? 'passphrase' : 'damaged' }
  }
}
