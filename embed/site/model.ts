/** What the pages of the site are made of. The pages are pure: files are read and written by scripts/site. */
import type { DimensionText } from '../../domain/content.ts'
import type { Language } from '../../domain/language.ts'

/** A file of the site as pages refer to it. */
export interface Part {
  /** From the root of the site, with "/" between folders. */
  readonly path: string
  /** For subresource integrity: "sha384-…". */
  readonly integrity: string
}

export interface Download {
  readonly path: string
  readonly name: string
  readonly kind: 'chrome' | 'firefox' | 'sources'
  readonly bytes: number
  /** Hexadecimal. */
  readonly sha256: string
}

/** A public report of a released campaign: a file that was made elsewhere and is handed on as it is. */
export interface Report {
  readonly path: string
  readonly name: string
  readonly title: string
  readonly language: Language
  readonly bytes: number
  readonly sha256: string
}

/** Addresses of the stores' pages; empty until there is one. */
export type Stores = Readonly<Record<'chrome' | 'edge' | 'firefox', string>>

/** The question bank as far as the start page tells of it. */
export interface Bank {
  readonly questions: { readonly short: number; readonly full: number }
  /** Of the short assessment. */
  readonly minutes: number
  readonly names: Readonly<Record<Language, readonly { name: string; about: string }[]>>
  readonly example: Readonly<Record<Language, Example>>
}

export type Example = Pick<DimensionText['indicators'][string], 'question' | 'levels'> & {
  readonly dimension: string
}

/** The custom element's build. */
export interface Element {
  /** The module that defines the element. */
  readonly entry: Part
  /** Every other module it may import, at once or later. */
  readonly chunks: readonly Part[]
  /** Those of them that the first question needs, by language: asked for at once, not one after another. */
  readonly first: Readonly<Record<Language, readonly Part[]>>
}

export interface Site {
  readonly version: string
  /** A demo: one person holds both roles, and every page says so. */
  readonly demo: boolean
  /** Who runs the site; empty where it was not said. */
  readonly operator: string
  /** Origins of the collectors that the assessment may deliver to; empty: any over https. */
  readonly collectors: readonly string[]
  readonly bank: Bank
  readonly element: Element
  readonly style: Part
  readonly downloads: readonly Download[]
  readonly reports: readonly Report[]
  readonly stores: Stores
}
