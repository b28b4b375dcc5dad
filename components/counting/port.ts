/**
 * What the counter's room may ask of the outside. Keys are made, opened and used behind it, in a worker; the page itself
 * holds what somebody types to open them, and shares until they are handed over.
 */
import type { PassphraseProblem } from '../../counter/passphrase.ts'
import type { KeyFile } from '../../counter/protect.ts'
import type { ReadItem } from '../../counter/read-out.ts'
import type { Refusal } from '../../counter/refusal.ts'
import type { Share } from '../../counter/shares.ts'
import type { LockProblem, Openers } from '../../counter/unlock.ts'
import type { Language } from '../../domain/language.ts'
import type { Opened } from '../../protocol/envelope.ts'
import type { Lists } from '../../protocol/lists.ts'
import type { Manifest } from '../../protocol/manifest.ts'
import type { PublicKeys } from '../../protocol/public-keys.ts'
import type { Objection } from '../../protocol/published.ts'
import type { Release } from '../../protocol/release.ts'
import type { Unreadable } from '../../storage/desk.ts'

export type Problem =
  | { kind: 'refused'; refusals: readonly Refusal[] }
  | { kind: 'lock'; lock: LockProblem }
  | { kind: 'notJson' | 'unknownFile' | 'doesNotBelong'; file: string }
  | { kind: 'oneCampaign' | 'keysThere' | 'otherIdentity' | 'noIdentity' }
  /** Another page has changed the record meanwhile, or the device's mode; the browser does not store. */
  | { kind: 'changed' | 'otherMode' | 'full' | 'unavailable' }
  | { kind: 'unexpected' }

export type Outcome<T> = { ok: true; value: T } | { ok: false; problem: Problem }

export type OpensWith = KeyFile['opensWith']
export type Stage = 'new' | 'signed' | 'listed' | 'counted' | 'destroyed'

/** One campaign's keys on this device, and what they have done. Moments are milliseconds since 1970. */
export interface Campaign {
  /** XXXX-XXXX: the name of its keys. */
  readonly id: string
  readonly stage: Stage
  readonly opensWith: OpensWith
  readonly public: PublicKeys
  readonly manifest: Manifest | undefined
  readonly fingerprint: string | undefined
  /** End in force, as far as it is known here. */
  readonly close: number | undefined
  readonly opens: number | undefined
  readonly objections: readonly Objection[]
  /** What may be saved, by the names the command line uses. */
  readonly files: Readonly<Record<string, string>>
}

export interface Here {
  readonly identity:
    | { readonly id: string; readonly counter: string; readonly opensWith: OpensWith; readonly file: string }
    | undefined
  /** Newest last; `unreadable` are those that another version has kept. */
  readonly campaigns: readonly Campaign[]
  readonly unreadable: readonly Unreadable[]
}

export interface MadeShare {
  readonly kind: KeyFile['kind']
  readonly number: number
  readonly name: string
  readonly text: string
}

export interface Made {
  readonly id: string
  /** To be handed out; nobody keeps them here. */
  readonly shares: readonly MadeShare[]
}

export interface Inspected {
  readonly manifest: Manifest
  readonly fingerprint: string
}

export interface ListsSigned {
  readonly codes: Lists['codes']
  /** Milliseconds since 1970. */
  readonly opens: number
}

export type EnvelopeProblem = Extract<Opened, { ok: false }>['problem']

/** Added up and read out, not signed. */
export interface Tallied {
  readonly release: Release
  readonly total: number
  readonly problems: Readonly<Partial<Record<EnvelopeProblem, number>>>
}

export interface Counting {
  readonly tallied: Promise<Outcome<Tallied>>
  /** After `tallied`. @returns whether the same release had been signed before */
  sign(): Promise<Outcome<{ again: boolean }>>
  /** Ends it; what was opened is forgotten. */
  cancel(): void
}

export interface CountingPort {
  here(): Promise<Here>
  passphraseProblem(text: string): PassphraseProblem | undefined
  readonly passphraseMin: number
  readShare(text: string): Promise<Share | 'damaged' | 'notAShare'>
  /** Keys that were made and whose shares are not handed over yet. */
  made(): Made | undefined
  /** Forgets the shares: somebody has said that all of them are handed over. */
  handedOver(): void
  /** @param passphrase undefined: shares */
  make(passphrase: string | undefined, language: Language): Promise<Outcome<Made>>
  take(files: readonly File[]): Promise<Outcome<{ id: string | undefined }>>
  inspect(id: string, draft: File): Promise<Outcome<Inspected>>
  sign(id: string, draft: File, challenge: File, openers: Openers): Promise<Outcome<Inspected>>
  signLists(
    id: string,
    lists: File,
    notices: File | undefined,
    openers: Openers,
  ): Promise<Outcome<ListsSigned>>
  addObjection(id: string): Promise<Outcome<{ number: number }>>
  resolveObjection(id: string, number: number, text: string): Promise<Outcome<null>>
  count(
    id: string,
    files: { readonly lists: File; readonly piles: File },
    openers: Openers,
    onProgress: (done: number, total: number) => void,
  ): Counting
  /** Takes away a record that cannot be read. */
  discard(key: string): Promise<Outcome<null>>
  readOut(release: Release, manifest: Manifest | undefined, language: Language): Promise<readonly ReadItem[]>
  destroy(id: string, how: { uncounted: boolean; piles: boolean }): Promise<Outcome<null>>
  /** Takes a destroyed campaign off the device; its record is the counter's to keep. */
  removeCampaign(id: string): Promise<Outcome<null>>
  /** @param counter its public key */
  removeIdentity(counter: string): Promise<Outcome<null>>
  refusalWords(refusals: readonly Refusal[], language: Language): readonly string[]
}
