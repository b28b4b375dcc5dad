/** What a command is: a row of the table that parsing and help are made from. */
import type { Language } from '../../domain/content.ts'
import type { Texts } from './texts/texts.ts'

/** Every option means the same wherever it stands. `value`: what kind of word follows it, in the help. */
export const OPTIONS = {
  folder: { type: 'string', value: 'folder' },
  identity: { type: 'string', value: 'file' },
  shares: { type: 'boolean' },
  'passphrase-file': { type: 'string', value: 'file', multiple: true },
  share: { type: 'string', value: 'file', multiple: true },
  challenge: { type: 'string', value: 'file' },
  campaign: { type: 'string', value: 'file' },
  notices: { type: 'string', value: 'file', multiple: true },
  lists: { type: 'string', value: 'file' },
  piles: { type: 'string', value: 'file', multiple: true },
  text: { type: 'string', value: 'text' },
  threads: { type: 'string', value: 'number' },
  uncounted: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  yes: { type: 'boolean' },
  lang: { type: 'string', value: 'language' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies Record<string, { type: string; value?: string; multiple?: true; short?: string }>

export type OptionName = keyof typeof OPTIONS
/** Words that stand by themselves, by what they are. */
export type WordName = 'draft' | 'lists' | 'piles' | 'release' | 'number'

/** What was given on the command line, already held against the table. */
export interface Given {
  word(name: WordName): string
  one(name: OptionName): string | undefined
  /** For options that the command cannot do without. */
  needed(name: OptionName): string
  many(name: OptionName): readonly string[]
  is(name: OptionName): boolean
}

/** Where lines go: a stream of the process, or what a test reads. */
export interface Output {
  readonly isTTY?: boolean
  write(text: string): unknown
}

export interface Terminal {
  readonly language: Language
  readonly texts: Texts
  /** Milliseconds since 1970. */
  now(): number
  /** Results, on the standard output. */
  say(...lines: readonly string[]): void
  /** What is no result: complaints and progress. */
  readonly aside: Output
}

export interface Command {
  /** One or two words. */
  readonly name: string
  readonly words?: readonly WordName[]
  readonly needs?: readonly OptionName[]
  readonly may?: readonly OptionName[]
  run(given: Given, terminal: Terminal): Promise<void>
}

/** Those that open a key file. */
export const OPENING = ['passphrase-file', 'share'] as const satisfies OptionName[]
