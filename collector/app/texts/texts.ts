/** What the pages say, in every language. */
import type { Phase } from '../../../protocol/decide.ts'
import type { Answer } from '../exchange.ts'

export type Language = 'et' | 'en'
export const LANGUAGES: readonly Language[] = ['et', 'en']

export interface Texts {
  readonly product: string
  readonly languages: string
  /** This language, in its own words. */
  readonly languageName: string
  readonly skip: string
  readonly errorPrefix: string
  readonly demo: string
  readonly home: {
    readonly title: string
    readonly intro: readonly string[]
    readonly surveys: string
    readonly none: string
    readonly phase: Readonly<Record<Phase, (moment: string) => string>>
    readonly extended: string
    readonly participation: (delivered: number, codes: number) => string
    readonly daily: string
    readonly objections: (open: number) => string
    readonly report: string
    readonly byFile: string
    readonly data: string
    readonly lists: string
    readonly release: string
    readonly destruction: string
    readonly whoSees: string
    readonly roles: readonly (readonly [who: string, what: string])[]
    readonly limitsTitle: string
    readonly limits: readonly string[]
    readonly keptTitle: string
    readonly kept: string
  }
  readonly invitation: {
    readonly title: string
    readonly intro: string
    /** In place of it, where the code has come to the server in the address. */
    readonly changed: string
    readonly steps: readonly string[]
    readonly after: readonly string[]
  }
  readonly upload: {
    readonly title: string
    readonly survey: (id: string) => string
    readonly intro: readonly string[]
    readonly label: string
    readonly hint: string
    readonly send: string
    readonly back: string
    readonly noFile: string
    readonly elsewhere: string
    readonly done: string
    /** @param close the end in force */
    readonly answers: Readonly<Record<Answer['outcome'], (close: string) => string>>
  }
  readonly missing: { readonly title: string; readonly text: string; readonly home: string }
}
