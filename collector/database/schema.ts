/** Tables as both databases hold them: text, whole numbers and bytes, nothing that only one of them has. */

import type { Generated } from 'kysely'

/** 0 or 1: SQLite has no other truth. */
type Flag = number

export interface Tables {
  migration: { number: number; name: string }
  campaign: {
    id: string
    ctx: string
    manifest: string
    signature: string | null
    expected: string | null
    open: Flag
    stopped: Flag
    /** Grows with every change of the campaign's own records; codes and boxes do not touch it. */
    revision: number
    /** Lists without their hashes; those lie in `list`. */
    lists: string | null
    lists_signature: string | null
    release: string | null
    /** Number of the set of codes that is loaded, and how many changes it has had. */
    code_set: Generated<number>
    code_change: Generated<number>
  }
  notice: { campaign: string; number: number; notice: string }
  objection: {
    campaign: string
    number: number
    at: string
    resolved_at: string | null
    resolution: string | null
  }
  destruction: { campaign: string; number: number; record: string }
  code: {
    campaign: string
    /** SHA-256 of the code. */
    hash: string
    /** Where its box lies: a number of chance, so that boxes lie in no order that means anything. */
    place: number
    band: string
    reissued: Flag
    revoked: Flag
    seq: number
    /** Hash of the box that lies there now. */
    box: string | null
  }
  box: { campaign: string; place: number; bytes: Uint8Array }
  /** What everybody is told of a campaign's codes, as of a day. */
  participation: { campaign: string; day: string; codes: number; delivered: number }
  /** One row that is written when somebody asks whether the database can be written to. */
  pulse: { id: number; beat: number }
  /** One file of a campaign's public report. */
  report: { campaign: string; name: string; text: string; hash: string }
  /** One published list: 32 bytes for each hash, sorted. */
  list: { campaign: string; position: number; item: string; band: string; hashes: Uint8Array }
}
