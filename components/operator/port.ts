/** What the operator's room may ask of the outside: the same steps as the federation's command line in the office. */
import type { CodeList, Invited } from '../../collector/federation/steps/code-list.ts'
import type { CampaignPlan, Municipality } from '../../collector/federation/steps/plan.ts'
import type { Language } from '../../domain/language.ts'
import type { Manifest } from '../../protocol/manifest.ts'
import type { Unreadable } from '../../storage/desk.ts'

export type Problem =
  /** Why not, in words of the language that was asked for. */
  | { kind: 'refused'; lines: readonly string[] }
  | { kind: 'notJson' | 'wrongFile'; file: string }
  | {
      kind:
        | 'campaignId'
        | 'dates'
        | 'numbers'
        | 'address'
        | 'nameThere'
        | 'otherSurvey'
        | 'passphrase'
        | 'damaged'
    }
  /** Another page has changed the record meanwhile, or the device's mode; the browser does not store. */
  | { kind: 'changed' | 'otherMode' | 'full' | 'unavailable' }
  | { kind: 'unexpected' }

export type Outcome<T> = { ok: true; value: T } | { ok: false; problem: Problem }

/** As somebody fills it in. */
export interface PlanWish {
  readonly campaign: string
  /** Moments, milliseconds since 1970; NaN where none is given, as for numbers. */
  readonly from: number
  readonly to: number
  readonly objectionDays: number
  readonly minTotal: number
  readonly demo: boolean
  /** Undefined: all of Estonia's. */
  readonly municipalities: readonly Municipality[] | undefined
}

export interface BandCount {
  readonly id: string
  readonly label: string
  readonly eligible: number
}

export interface LetterWish {
  readonly collector: string
  readonly sender: string
  readonly contact: string
  readonly language: Language
}

/** `planned` until the counter has signed, `signed` until there are codes. */
export type Stage = 'planned' | 'signed' | 'invited'

export interface Survey {
  readonly id: string
  readonly stage: Stage
  readonly plan: CampaignPlan | undefined
  readonly bands: readonly BandCount[]
  /** The counter's public key that signs. */
  readonly counter: string | undefined
  readonly manifest: Manifest | undefined
  readonly fingerprint: string | undefined
  /** End in force as far as it is known here, milliseconds since 1970. */
  readonly close: number
  readonly letter: LetterWish | undefined
  /** Boxes by the newest file of used codes. */
  readonly delivered: number | undefined
  /** Which set of codes the server has, by the same file. */
  readonly serverSet: string | undefined
  /** Tells whether the list of codes has been locked anew since it was opened; undefined where there is none. */
  readonly lockedAs: string | undefined
  /** Changes of the list, the first one first; the instruction for the server is among `files`. */
  readonly changes: readonly {
    /** Milliseconds since 1970. */
    readonly at: number
    /** Which set the list is after it. */
    readonly set: string
    /** EHAK codes of those who get a letter by it. */
    readonly letters: readonly string[]
  }[]
  /** How many notices were signed here. */
  readonly notices: number
  /** No secrets among them; by the names the command line uses. */
  readonly files: Readonly<Record<string, string>>
}

export interface Standing {
  readonly delivered: number
  readonly valid: number
  readonly missing: readonly Invited[]
  readonly reminders: string
}

export interface Wish {
  readonly reissue: readonly string[]
  readonly revoke: readonly string[]
}

/** The list of codes, unlocked while a page shows it. */
export interface Office {
  readonly list: CodeList
  /** Number of the set of codes, with the number of its last change: as letters and server show it. */
  readonly set: string
  /** Which locking of the list it was opened from; the survey says which one is stored now. */
  readonly lockedAs: string
  /** letters.html and letters.csv to those of them who have a valid code. @param ehaks EHAK codes */
  lettersTo(ehaks: readonly string[]): Readonly<Record<string, string>>
  /** code-list.json, codes.json and letters to all who have a valid code. */
  files(): Promise<Outcome<Readonly<Record<string, string>>>>
  /** By the newest file of used codes; undefined where there is none. */
  standing(language: Language): Promise<Outcome<Standing | undefined>>
  /** The office over the list as it is stored now. */
  again(): Promise<Outcome<Office>>
  /** Made from the list as it is stored at that moment. @returns the office after it */
  change(wish: Wish, language: Language): Promise<Outcome<Office>>
}

export interface OperatorPort {
  surveys(): Promise<{ surveys: readonly Survey[]; unreadable: readonly Unreadable[] }>
  /** Takes away a record that cannot be read. */
  discard(key: string): Promise<Outcome<null>>
  readonly passphraseMin: number
  readTable(file: File, language: Language): Promise<Outcome<readonly Municipality[]>>
  /** @returns how many are in each band, where no rule is broken */
  checkPlan(wish: PlanWish, language: Language): Promise<Outcome<readonly BandCount[]>>
  savePlan(wish: PlanWish, language: Language): Promise<Outcome<{ id: string }>>
  takeKeys(id: string, file: File, language: Language): Promise<Outcome<null>>
  takeSigned(id: string, file: File, language: Language): Promise<Outcome<null>>
  invite(id: string, wish: LetterWish, passphrase: string, language: Language): Promise<Outcome<Office>>
  unlock(id: string, passphrase: string): Promise<Outcome<Office>>
  takeUsed(id: string, file: File): Promise<Outcome<null>>
  /** A list that the command line made, with the signed survey it belongs to. */
  takeList(signed: File, list: File, passphrase: string): Promise<Outcome<{ id: string }>>
  signNotice(
    id: string,
    key: File,
    wish: { readonly kind: 'extension' | 'carryOver'; readonly to: number },
    language: Language,
  ): Promise<Outcome<{ name: string; text: string }>>
  /** Takes the survey off this device, list and all. @param stage at which somebody decided it */
  remove(id: string, stage: Stage, language: Language): Promise<Outcome<null>>
}
