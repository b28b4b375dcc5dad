/** What the views are given of the anonymised submission: states to show, and what an official may do. */

import type { ListsRefusal } from '../protocol/check-lists.ts'
import type { Phase } from '../protocol/decide.ts'
import type { InvitationProblem } from '../protocol/invitation.ts'
import type { Values } from '../protocol/item.ts'
import type { Manifest } from '../protocol/manifest.ts'
import type { Refusal } from '../protocol/manifest-rules.ts'
import type { NoticeRefusal } from '../protocol/notice.ts'
import type { Objection } from '../protocol/published.ts'
import type { Release, ReleaseRefusal } from '../protocol/release.ts'
import type { Problem } from '../protocol/wire.ts'

/** How far it has come, seen from this device. */
export type Stage =
  /** The invitation is accepted; nothing was delivered from here. */
  | 'joined'
  /** Sealed, waiting to be sent. */
  | 'sealed'
  /** The collector has acknowledged it. */
  | 'delivered'
  /** A withdrawal is waiting to be sent. */
  | 'withdrawing'
  | 'withdrawn'
  /** Closed, and every own envelope stands in the lists that the counter has signed. */
  | 'recorded'
  /** Released; the release names the lists that were checked. */
  | 'counted'

/** Why something could not be sent, fetched or believed. */
export type Trouble =
  /** No answer: no network, no such server, too slow, or policy blocks it. Tried again by itself. */
  | 'unreachable'
  /** An answer that is none of ours: another server, a proxy's page. */
  | 'notACollector'
  /** Too large, a redirect, or cut off in the middle. */
  | 'broken'
  /** No such campaign there, or not public yet. */
  | 'noCampaign'
  /** What the collector said to a delivery, a withdrawal or a question for the state. */
  | Exclude<Problem, 'badRequest' | 'badBox' | 'tooOften' | 'unavailable'>
  | 'refused'
  | 'busy'
  /** The browser could not store what was asked for, so no answer was sent. */
  | 'notKept'
  /** The browser could not store what the collector said; what was on its way may have arrived. */
  | 'notNoted'
  /** So many changes were made with this code that no higher number is left. */
  | 'exhausted'
  /** The browser asked whether the extension may send an invitation's code, and was told no. */
  | 'notAllowed'

/** How far content that an administrator has set has come. */
export type ContentState =
  | { kind: 'inUse' }
  /** It is here, and the next page that opens works with it. */
  | { kind: 'next' }
  /** The build's own content is in use; tried again at the next opening. `where`: what in the file is wrong. */
  | { kind: 'failed'; problem: 'hash' | 'content' | 'notKept' | Trouble; where?: string }

/** What was done with this invitation on this device; no answers in it. */
export interface Event {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly what:
    | 'joined'
    | 'sealed'
    | 'delivered'
    | 'withdrawalAsked'
    | 'withdrawn'
    | 'otherActed'
    | 'goneBack'
    | 'extended'
    | 'recorded'
    | 'notRecorded'
    | 'counted'
}

export interface Submission {
  /** The campaign's id. */
  readonly id: string
  readonly collector: string
  /** XXXX-XXXX. */
  readonly fingerprint: string
  /** 20 characters; for the official's own eyes and for the successor's file alone. */
  readonly code: string
  readonly manifest: Manifest
  readonly ctx: string
  /** The end in force after all notices, UTC. */
  readonly close: string
  /** Closed once the collector has said so; before that by the clock. */
  readonly phase: Phase
  /** By the clock the end has passed, but the collector has not said so yet. */
  readonly overdue: boolean
  /** How far this device's clock is ahead of the collector's, in milliseconds; 0 where they agree or nobody has said. */
  readonly clockAhead: number
  readonly stage: Stage
  /** Values sealed last on this device, and when; null before, after a withdrawal and on a second device. */
  readonly sealed: { readonly values: Values; readonly at: number } | null
  /** State by code, as the collector knows it: something lies there although this device has sent nothing. */
  readonly elsewhere: boolean
  /** Another device acted with this code, or the collector has gone back to an older state. */
  readonly warning: 'otherActed' | 'goneBack' | null
  /** What stands between the official and the next stage; `nextAt` is when it is tried again by itself. */
  readonly trouble: { readonly problem: Trouble; readonly nextAt: number | null } | null
  readonly participation: { readonly codes: number; readonly delivered: number } | null
  readonly objections: readonly Objection[]
  /** Own envelopes beside the published lists, once there are any. */
  readonly lists: {
    readonly found: number
    readonly of: number
    /** Items in whose lists the own envelope does not stand. */
    readonly absent: readonly string[]
    /** Name of the band under which all own envelopes stand (`findOwn`); null when they do not. */
    readonly band: string | null
    /** Signed by the counter: these lists and no others are counted. */
    readonly signed: boolean
    /** Rules the lists break, or that they hold what was withdrawn. */
    readonly refusals: readonly (ListsRefusal | 'withdrawnCounted')[]
  } | null
  readonly release: Release | null
  /** Why the release that the collector offers is not believed; absent while there is nothing against it. */
  readonly releaseRefusal?: ReleaseRefusal
  readonly history: readonly Event[]
}

export type Join =
  | { ok: true; id: string }
  /** `codeSent`: the invitation's code has reached a collector; the answers never do by joining. */
  | { ok: false; problem: InvitationProblem | Trouble; codeSent?: true }
  /** What this device keeps under the same name was changed meanwhile, by another page: nothing was written over. */
  | { ok: false; problem: 'changed'; codeSent: true }
  /** What this device keeps under the same name was written by a newer version: it stays. */
  | { ok: false; problem: 'newer' }
  /** Asked before what is kept under the same name, and cannot be read, is replaced. */
  | { ok: false; problem: 'damaged' }
  /** Asked before another collector, or a new code, takes the place of what this device keeps under the same name. */
  | { ok: false; problem: 'replaces'; id: string; from: string; to: string; holdsBoxes: boolean }
  /** An administrator has set another collector; this one was not asked. */
  | { ok: false; problem: 'otherCollector' }
  /** The campaign breaks rules: nothing is accepted from it. */
  | { ok: false; problem: 'manifest'; refusals: readonly Refusal[] }
  | { ok: false; problem: 'notice'; refusal: NoticeRefusal }

export type ReleaseImport =
  | { ok: true }
  | { ok: false; problem: 'notJson' | 'noLists' | ReleaseRefusal | Trouble }

/** What is kept of a campaign and cannot be read here: a newer version wrote it, or it is damaged. */
export interface Unreadable {
  readonly id: string
  readonly kind: 'newer' | 'corrupt'
}

/** The anonymised submission as views see it. What goes wrong is a value, except where it is said. */
export interface Submissions {
  /** Newest first. Rejects where the browser cannot read what it keeps. */
  list(): Promise<readonly Submission[]>
  /** What `list` leaves out. Rejects like it. */
  unreadable(): Promise<readonly Unreadable[]>
  /**
   * An invitation as pasted: string or link. Fetches the campaign and checks it whole.
   * @param confirmed the official has agreed that what is kept under the same name is replaced
   */
  join(text: string, confirmed?: boolean): Promise<Join>
  /** Seals exactly these values, keeps the box, and tries to deliver it at once. Replaces an earlier delivery. */
  deliver(id: string, values: Values): Promise<void>
  withdraw(id: string): Promise<void>
  /** Leaves standing what another device did: the warning goes, nothing is sent. */
  leave(id: string): Promise<void>
  /** Sends what waits, asks the collector for everything new, checks lists and release. */
  refresh(id: string): Promise<void>
  /** The same when nobody has asked for it, and not again within minutes: so that what is shown is not old. */
  look(id: string): Promise<void>
  /** The sealed box as a file for a closed network: exactly the bytes that would be sent. Undefined before sealing. */
  sealedFile(id: string): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> } | undefined>
  /** A release out of a file. */
  importRelease(id: string, file: Blob): Promise<ReleaseImport>
  /** Forgets invitation and history on this device; what was delivered stays delivered. */
  forget(id: string): Promise<void>
  /** Calls back when anything changes, in this page or behind it; returns a function that stops it. */
  onChange(changed: () => void): () => void
}

export type HandoverProblem =
  /** No such file, cut off, or changed: nothing of it is used. */
  | 'notOurs'
  | 'tooLarge'
  | 'newer'
  | 'damaged'
  /** The passphrase does not open it. */
  | 'passphrase'

export type HandoverOpened =
  /**
   * How many assessments and submissions were added or brought up to date, and how many submissions were left out
   * because this client would not have joined them; `kept`: stay as they are, because another invitation to the same
   * survey is in use here.
   */
  | { ok: true; assessments: number; submissions: number; refused: number; kept?: number }
  | { ok: false; problem: HandoverProblem }

/** The protected file for a successor, as views see it; shells wire it from storage/handover.ts. */
export interface Handover {
  /** Fewest characters of a passphrase. */
  readonly passphraseMin: number
  /** Everything of this device: assessments, invitations, sealed boxes, history. */
  write(passphrase: string): Promise<{ name: string; blob: Blob }>
  open(file: Blob, passphrase: string): Promise<HandoverOpened>
}
