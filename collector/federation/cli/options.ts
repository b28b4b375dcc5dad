/** Every option there is, with one meaning in all commands: what it takes and how that is read. */
import { tokenOf } from '../../../domain/typed.ts'
import { readAddress } from '../../../protocol/invitation.ts'
import { readMoment } from '../steps/plan.ts'

/** What stands behind an option. */
export type Takes =
  | 'file'
  | 'folder'
  | 'text'
  | 'moment'
  | 'number'
  | 'address'
  | 'ehak'
  | 'kind'
  | 'language'

interface Option<T> {
  /** Null: a flag. */
  readonly takes: Takes | null
  /** @returns undefined for what is not such a thing */
  readonly read: (text: string) => T | undefined
  /** May be given several times. */
  readonly many?: true
}

const plain = (takes: Takes): Option<string> => ({ takes, read: (t) => (t === '' ? undefined : t) })
const flag: Option<true> = { takes: null, read: () => true }

const address = (text: string): string | undefined => {
  const read = readAddress(text)
  return read.ok ? read.address : undefined
}

/** A spreadsheet, or somebody who copied out of one, leaves out the leading nought. */
const ehakCode = (text: string): string | undefined => {
  const code = tokenOf(text)
  return /^\d{3,4}$/.test(code) ? code.padStart(4, '0') : undefined
}

const oneOf =
  <const T extends string>(...words: T[]) =>
  (text: string): T | undefined =>
    words.find((word) => word === text)

export const OPTIONS = {
  plan: plain('file'),
  municipalities: plain('file'),
  keys: plain('file'),
  'counter-key': plain('file'),
  manifest: plain('file'),
  proof: plain('file'),
  'notice-key': plain('file'),
  notice: plain('file'),
  codes: plain('file'),
  changes: plain('file'),
  used: plain('file'),
  sealed: plain('file'),
  signature: plain('file'),
  release: plain('file'),
  record: plain('file'),
  earlier: plain('file'),
  backup: plain('file'),
  'proxy-config': { takes: 'file', read: (t) => t || undefined, many: true },
  out: plain('folder'),
  to: { takes: 'moment', read: readMoment },
  kind: { takes: 'kind', read: oneOf('extension', 'carryOver') },
  ehak: { takes: 'ehak', read: ehakCode, many: true },
  into: { takes: 'ehak', read: ehakCode },
  number: { takes: 'number', read: (t) => (/^[1-9]\d{0,5}$/.test(t) ? Number(t) : undefined) },
  text: plain('text'),
  sender: plain('text'),
  contact: plain('text'),
  collector: { takes: 'address', read: address },
  address: { takes: 'address', read: address },
  'letter-lang': { takes: 'language', read: oneOf('et', 'en') },
  json: flag,
  replace: flag,
  yes: flag,
  'dry-run': flag,
  lang: { takes: 'language', read: oneOf('et', 'en') },
  help: flag,
} satisfies Record<string, Option<unknown>>

export type OptionName = keyof typeof OPTIONS

/** Understood by every command. */
export const EVERYWHERE = ['lang', 'help'] as const satisfies readonly OptionName[]
/** Understood by commands that change something for good. */
export const CAREFUL = ['dry-run', 'yes'] as const satisfies readonly OptionName[]

type Read<K extends OptionName> = NonNullable<ReturnType<(typeof OPTIONS)[K]['read']>>
export type Value<K extends OptionName> = (typeof OPTIONS)[K] extends { many: true } ? Read<K>[] : Read<K>

export const takesOf = (name: OptionName): Takes | null => OPTIONS[name].takes
export const isMany = (name: OptionName): boolean => 'many' in OPTIONS[name]
