/** What the words are made for, where TypeScript cannot tell it from the Estonian ones. */
import type { Manifest } from '../../../protocol/manifest.ts'
import type { EnvelopeProblem } from '../../opener.ts'
import type { Refusal, Rule } from '../../refusal.ts'
import type { FaultName } from '../fault.ts'

export type FaultWords = Readonly<Record<FaultName, (...about: string[]) => string>>

export type RefusalWords = {
  readonly [R in Rule]: (refusal: Extract<Refusal, { rule: R }>) => readonly string[]
}

export interface SignedListsSaid {
  readonly codes: { issued: number; used: number; reissued: number; revoked: number }
  /** Boxes by merged band. */
  readonly sizes: readonly (readonly [string, number])[]
  /** Milliseconds since 1970. */
  readonly opens: number
  readonly file: string
}

export interface CountedSaid {
  readonly total: number
  readonly results: number
  readonly problems: Readonly<Partial<Record<EnvelopeProblem, number>>>
  readonly again: boolean
  readonly file: string
}

export interface SaidWords {
  readonly ask: {
    passphrase(file: string): string
    readonly wrong: string
    readonly newPassphrase: string
    readonly again: string
  }
  /** Head of a share: what it is, how to keep it. */
  shareIntro(kind: 'identity' | 'campaign', number: number, keys: string): string
  readonly keysNew: {
    made(keys: string, files: readonly string[]): readonly string[]
    readonly shares: readonly string[]
    readonly passphrase: readonly string[]
    next(counter: string): readonly string[]
  }
  manifest(manifest: Manifest, fingerprint: string): readonly string[]
  readonly inspected: string
  signed(files: readonly string[]): readonly string[]
  listsSigned(said: SignedListsSaid): readonly string[]
  readonly objections: {
    added(number: number): string
    resolved(number: number): string
    readonly none: string
    open(number: number, at: string): string
    closed(number: number, at: string, resolvedAt: string, resolution: string): string
  }
  readonly counted: {
    progress(done: number, total: number): string
    done(said: CountedSaid): readonly string[]
  }
  readonly destroyed: {
    plan(files: readonly string[]): readonly string[]
    readonly dryRun: string
    confirm(keys: string): string
    done(file: string, withoutShares: boolean): readonly string[]
  }
}
