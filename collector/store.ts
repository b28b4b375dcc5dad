/** What the collector keeps, whichever database holds it. One implementation (database/), two dialects. */

import type { Decision, Phase, Request } from '../protocol/decide.ts'
import type { Values } from '../protocol/item.ts'
import type { Lists, Pile } from '../protocol/lists.ts'
import type { Manifest } from '../protocol/manifest.ts'
import type { SignedNotice } from '../protocol/notice.ts'
import type { DestructionRecord, Objection } from '../protocol/published.ts'
import type { SignedRelease } from '../protocol/release.ts'

/** Everything of a campaign but its codes and boxes. */
export interface Campaign {
  readonly id: string
  readonly ctx: string
  readonly manifest: Manifest
  readonly signature: string | null
  /** Values of the test pile, to compare the counter's proof with. */
  readonly expected: Values | null
  /** True once the counter's proof held; before, nobody outside is told of the campaign. */
  readonly open: boolean
  readonly notices: readonly SignedNotice[]
  readonly objections: readonly Objection[]
  /** Set once at close; never changes after. */
  readonly lists: Lists | null
  readonly listsSignature: string | null
  readonly release: SignedRelease | null
  readonly destruction: readonly DestructionRecord[]
}

/** A campaign as every request needs it. */
export interface CampaignHead extends Omit<Campaign, 'lists' | 'release'> {
  /** Of the codes that are loaded. */
  readonly codes: CodeSet
  readonly has: { readonly lists: boolean; readonly release: boolean }
  /** Whether there is a public report. */
  readonly reported: boolean
  /** True from `stop` on: no box changes any more, and no end moves. */
  readonly stopped: boolean
}

/** SHA-256 of a code, and the size band of its municipality. The code itself is never here. */
export interface CodeEntry {
  readonly hash: string
  readonly band: string
}

/** Which codes these are: the number of the set that `invite` made, and how many changes it has had since. */
export interface CodeSet {
  /** 0: made by a program that gave sets no number. */
  readonly set: number
  readonly change: number
}

/** Numbers of codes, as the lists publish them. */
export interface CodeCounts {
  readonly issued: number
  readonly used: number
  readonly reissued: number
  readonly revoked: number
}

/** Codes that are not void, and how many of them have a box. */
export interface Participation {
  readonly codes: number
  readonly delivered: number
}

/** One file of a public report. */
export interface ReportText {
  readonly text: string
  /** SHA-256 of it. */
  readonly hash: string
}

export interface Store {
  /** Ids, sorted. */
  campaigns(): Promise<readonly string[]>
  campaign(id: string): Promise<Campaign | undefined>
  /** The same without what may be long: whether lists and release are there, not what they say. */
  head(id: string): Promise<CampaignHead | undefined>
  /** Lists part by part, for an answer that never stands in memory as a whole; undefined before close. */
  listsText(id: string): Promise<AsyncIterable<string> | undefined>
  release(id: string): Promise<SignedRelease | undefined>
  /** Now; after close, as the lists say it. */
  counts(id: string): Promise<CodeCounts>
  /** What everybody may know of it, counted once a day. @param now milliseconds since 1970 */
  participation(id: string, now: number): Promise<Participation>
  /**
   * The hot path: decides by `decide` on what is stored now and writes in the same transaction, durably.
   * @param code hash of the code; the code itself never comes this far
   * @param phase by the clock; once a campaign is stopped it is closed, whatever the clock says
   */
  act(id: string, code: string, request: Request, box: Uint8Array | null, phase: Phase): Promise<Decision>

  create(campaign: Pick<Campaign, 'ctx' | 'manifest' | 'signature' | 'expected'>): Promise<void>
  /** The signature of the counter, and that its proof held. */
  setOpen(id: string, signature: string): Promise<void>
  addNotice(id: string, notice: SignedNotice): Promise<void>
  addCodes(id: string, codes: readonly CodeEntry[], set?: CodeSet): Promise<void>
  /** Another set in the place of all codes. False, and nothing changes, once anything was ever delivered with one of them. */
  replaceCodes(id: string, codes: readonly CodeEntry[], set: CodeSet): Promise<boolean>
  /** How many changes the codes have had, once all of one change is done. */
  setCodeChange(id: string, change: number): Promise<void>
  /** Removes a campaign that was never open. False for one that is. */
  discard(id: string): Promise<boolean>
  /** Voids a code and its box; a new code in its place where one is given. False where there is no such valid code. */
  revoke(id: string, hash: string, replacement: string | null): Promise<boolean>
  /** Hashes of the codes that have a box, sorted. */
  used(id: string): Promise<readonly string[]>
  /** How many valid boxes each band has. */
  boxesByBand(id: string): Promise<Readonly<Record<string, number>>>
  /** One item's piles by merged band, each in the order of its hashes: never more than one item in memory. */
  pilesOf(campaign: Campaign, item: string, bands: readonly (readonly string[])[]): Promise<readonly Pile[]>
  /**
   * From here on nothing is delivered, withdrawn, revoked or extended, in no collector, however its clock goes.
   * To be called when the end has passed, before boxes are counted for the lists: a delivery that is still on its
   * way would otherwise be acknowledged and stand in no list. May be repeated.
   */
  stop(id: string): Promise<void>
  /** False when there are lists already. Throws before `stop`. */
  setLists(id: string, lists: Lists): Promise<boolean>
  setListsSignature(id: string, signature: string): Promise<void>
  addObjection(id: string, at: string): Promise<Objection>
  resolveObjection(id: string, number: number, at: string, resolution: string): Promise<boolean>
  /** Refuses another release when there is one already. */
  setRelease(id: string, release: SignedRelease): Promise<boolean>
  /** Files of the campaign's public report; earlier ones go. It is made from what is public, so it may be made again. */
  setReport(id: string, files: readonly { readonly name: string; readonly text: string }[]): Promise<void>
  report(id: string, name: string): Promise<ReportText | undefined>
  /** Removes boxes and code hashes for good and keeps the record. May be repeated where traces were left (`notSwept`). */
  destroy(id: string, record: DestructionRecord): Promise<void>
  addDestruction(id: string, record: DestructionRecord): Promise<void>
  /** Resolves when the database can be written to and has room; for readiness. */
  ping(): Promise<void>
  close(): Promise<void>
}
