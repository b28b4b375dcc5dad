/** What a rehearsal asks for, what it is made of, and what it comes to. */
import type { Store } from '../../collector/store.ts'
import type { Values } from '../../protocol/item.ts'
import type { SimulatedCampaign } from '../campaign.ts'
import type { CollectorProcess } from '../collector-process.ts'
import type { Counter } from '../counter.ts'
import type { Invited } from '../federation.ts'
import type { Random } from '../random.ts'
import type { Attacked } from './attacks.ts'
import type { Outcome } from './participant.ts'
import type { Part } from './plan.ts'
import type { Timekeeper } from './timekeeper.ts'

/** A participant that is a program of its own: the real extension in a real browser. */
export interface Outsider {
  readonly part: Extract<Part, 'chromium' | 'firefox'>
  /** Joins, reviews and delivers. @returns the values its review screen said it would seal */
  deliver(campaign: SimulatedCampaign, who: Invited): Promise<Values>
  /** What its own screen says after the lists and after the release. */
  isRecorded(): Promise<boolean>
  isCounted(): Promise<boolean>
  close(): Promise<void>
}

export interface Wishes {
  readonly participants: number
  readonly kills: number
  /** Path of a SQLite file, or address of a PostgreSQL database. */
  readonly place: string
  readonly seed: string
  readonly outsiders?: readonly Outsider[]
  /** With the key that outsiders were built for. */
  readonly counter?: Counter
  readonly say?: (what: string) => void
}

/** What all phases share. */
export interface Rehearsal {
  readonly wishes: Wishes
  readonly campaign: SimulatedCampaign
  readonly store: Store
  readonly collector: CollectorProcess
  readonly clock: Timekeeper
  readonly random: Random
  readonly say: (what: string) => void
  /** Added to as it goes. */
  readonly attacked: Attacked[]
  readonly problems: string[]
}

/** Who has delivered what, when nothing is delivered any more. */
export interface Delivered {
  /** Every municipality with a device of its own here, as it ended. */
  readonly settled: readonly Outcome[]
  /** Those that ended as somebody else: merged, or with another letter. */
  readonly before: readonly Outcome[]
  readonly outside: readonly { readonly outsider: Outsider; readonly who: Invited; readonly values: Values }[]
  readonly kills: number
}

export interface Report {
  readonly participants: number
  /** Deliveries and withdrawals that the collector has acknowledged. */
  readonly acknowledged: number
  /** Acknowledged, and not as acknowledged in the lists or in the count. */
  readonly lost: number
  /** Counted without having been delivered, or more than once. */
  readonly double: number
  readonly attacks: number
  readonly refused: number
  readonly replaced: number
  readonly withdrawn: number
  readonly crashed: number
  readonly retried: number
  readonly files: number
  readonly reissued: number
  readonly revoked: number
  readonly browsers: readonly string[]
  readonly kills: number
  readonly extended: number
  readonly counted: number
  /** Raw numbers and release are exactly what the generator's own values make. */
  readonly exact: boolean
  readonly database: 'sqlite' | 'postgres'
  readonly seconds: number
  /** What is off, in words; empty when all is well. */
  readonly problems: readonly string[]
}
