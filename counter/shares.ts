/**
 * A secret in three parts, of which any two give it back (Shamir). A share is a few lines of text that can be
 * printed: it says of which keys it is, which of the three, and has a check of its own, so that a mixed-up or
 * mistyped one is noticed and named.
 */
import { combine, split } from 'shamir-secret-sharing'
import { type Bytes, fromHex, toHex } from '../protocol/bytes.ts'
import { hashOfValue } from '../protocol/canonical.ts'
import { grouped, normalise } from '../protocol/code.ts'
import { fingerprintOf } from '../protocol/fingerprint.ts'

export const SHARES = 3
export const NEEDED = 2

export interface Share {
  /** Id of the key file it opens. */
  readonly keys: string
  /** 1, 2 or 3. */
  readonly number: number
  readonly secret: Bytes
}

const checkOf = async (keys: string, number: number, code: string): Promise<string> =>
  fingerprintOf(await hashOfValue(['kov-digikompass/share', keys, number, code]))

export const newShares = async (secret: Bytes, keys: string): Promise<Share[]> =>
  (await split(secret, SHARES, NEEDED)).map((part, at) => ({
    keys,
    number: at + 1,
    secret: Uint8Array.from(part),
  }))

/** @param intro what it is and how to keep it, in words; it is not read again */
export const writeShare = async ({ keys, number, secret }: Share, intro: string): Promise<string> => {
  const code = toHex(secret)
  return [
    intro.trim(),
    '',
    `keys:  ${keys}`,
    `share: ${number}/${SHARES}`,
    `code:  ${grouped(code)}`,
    `check: ${await checkOf(keys, number, code)}`,
    '',
  ].join('\n')
}

export type ShareRead =
  | { ok: true; share: Share }
  /** `damaged`: it is one, but a character is wrong or a line is missing. */
  | { ok: false; problem: 'notAShare' | 'damaged' }

const line = (text: string, name: string): string =>
  new RegExp(`^\\s*${name}:\\s*(.*?)\\s*$`, 'im').exec(text)?.[1] ?? ''

export const readShare = async (text: string): Promise<ShareRead> => {
  // As people type from paper: O for 0, I or L for 1; none of the four lines has those letters of its own.
  const keys = grouped(normalise(line(text, 'keys')), 4)
  const number = Number(new RegExp(`^([1-${SHARES}])\\s*/\\s*${SHARES}$`).exec(line(text, 'share'))?.[1] ?? 0)
  const code = normalise(line(text, 'code')).toLowerCase()
  const check = grouped(normalise(line(text, 'check')), 4)
  if (keys === '' && code === '' && check === '') return { ok: false, problem: 'notAShare' }
  const secret = fromHex(code)
  const right = number > 0 && check === (await checkOf(keys, number, code))
  return right && secret && secret.length > 1
    ? { ok: true, share: { keys, number, secret } }
    : { ok: false, problem: 'damaged' }
}

/** @returns undefined where they are too few or do not belong together */
export const joined = async (shares: readonly Share[]): Promise<Bytes | undefined> => {
  const different = [...new Map(shares.map((s) => [s.number, s])).values()]
  if (different.length < NEEDED) return undefined
  try {
    return Uint8Array.from(await combine(different.map((s) => s.secret)))
  } catch {
    return undefined
  }
}
