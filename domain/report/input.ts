/**
 * What a report is made of: a manifest, its lists and its release, as far as they are read here. The protocol's own
 * types fit; this folder knows nothing of signatures, and whoever hands these over has checked them.
 */
import type { Published } from '../benchmark.ts'
import type { Catalogue, Pack } from '../content.ts'

/** Values that are counted together, and how many gave one of them, rounded down to 5. */
export interface PublishedShare {
  readonly values: readonly string[]
  readonly n: number
}

/** One item in one class, as a release has it. */
export interface PublishedResult extends Published {
  readonly groups?: readonly PublishedShare[] | undefined
  readonly without?: readonly PublishedShare[] | undefined
}

export interface AskedItem {
  readonly id: string
  readonly values: readonly string[]
}

export interface ReportInput {
  readonly manifest: {
    readonly id: string
    readonly demo: boolean
    readonly pack: { readonly id: string; readonly version: string; readonly hash: string }
    readonly items: readonly AskedItem[]
    /** Smallest first. */
    readonly bands: readonly { readonly id: string; readonly label: string; readonly eligible: number }[]
    readonly from: string
    readonly k: number
  }
  readonly lists: {
    /** The close that was in force, UTC. */
    readonly to: string
    readonly codes: {
      readonly issued: number
      readonly used: number
      readonly reissued: number
      readonly revoked: number
    }
    /** A partition of the manifest's bands. */
    readonly bands: readonly (readonly string[])[]
    /** Boxes of each of these: the signed lists have as many hashes. Absent where only the lists' head is at hand. */
    readonly delivered?: readonly number[] | undefined
  }
  readonly release: {
    /** Hash of the manifest, and of the lists that were counted: what the report is made from. */
    readonly ctx: string
    readonly lists: string
    readonly rules: number
    /** Boxes counted, rounded down to 5. */
    readonly total: number
    readonly results: readonly PublishedResult[]
  }
  /** The content of the campaign's pack hash. */
  readonly pack: Pack
  readonly catalogue: Catalogue
}
