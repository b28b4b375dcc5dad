/** What the device keeps of one campaign, from bytes of any age. */
import * as z from 'zod/mini'
import { whereOf } from '../domain/where.ts'
import { MergedBand } from '../protocol/bands.ts'
import { Hash, isBase64url } from '../protocol/bytes.ts'
import { isCode } from '../protocol/code.ts'
import { CampaignId } from '../protocol/invitation.ts'
import { ItemId, ItemValue } from '../protocol/item.ts'
import { Manifest, Moment } from '../protocol/manifest.ts'
import { Objection } from '../protocol/published.ts'
import { Release } from '../protocol/release.ts'
import { Signature } from '../protocol/signature.ts'
import { SEQ_MAX } from '../protocol/wire.ts'
import type { Load } from './migrate.ts'

const VERSION = 1

/** Milliseconds since 1970. */
const Time = z.number().check(z.gte(0))
const Count = z.int().check(z.gte(0))
const Seq = z.int().check(z.gte(1), z.lte(SEQ_MAX))
const Hashed = z.nullable(Hash)

/** State by code. Seq 0: nothing was ever delivered. Hash null: nothing lies there. */
const State = z.strictObject({ seq: z.int().check(z.gte(0), z.lte(SEQ_MAX)), hash: Hashed })

/** A box this device has sealed, and what is in it. */
export const OwnBox = z.strictObject({
  seq: Seq,
  hash: Hash,
  at: Time,
  values: z.record(ItemId, ItemValue),
  /** base64url, so that it looks the same in every file. */
  box: z.string().check(z.refine(isBase64url)),
})
export type OwnBox = z.infer<typeof OwnBox>

/** What waits to be sent: a box (its hash) or a withdrawal (null). */
const Pending = z.strictObject({ seq: Seq, hash: Hashed, tried: z.boolean() })
export type Pending = z.infer<typeof Pending>

export const PROBLEMS = [
  'unreachable',
  'notACollector',
  'broken',
  'noCampaign',
  'conflict',
  'unknownCode',
  'revoked',
  'notOpen',
  'closed',
  'refused',
  'busy',
] as const

export const HAPPENED = [
  'joined',
  'sealed',
  'delivered',
  'withdrawalAsked',
  'withdrawn',
  'otherActed',
  'goneBack',
  'extended',
  'recorded',
  'notRecorded',
  'counted',
] as const

/** Lists as they were checked here; the lists themselves are large and public. */
const CheckedLists = z.strictObject({
  hash: Hash,
  bands: z.array(MergedBand),
  signed: z.boolean(),
  /** Names of rules the lists break. */
  refusals: z.array(z.string()),
  of: Count,
  absent: z.array(ItemId),
  band: z.nullable(z.string()),
})

export const Stored = z.strictObject({
  v: z.literal(VERSION),
  id: CampaignId,
  joinedAt: Time,
  collector: z.url(),
  fingerprint: z.string().check(z.regex(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)),
  code: z.string().check(z.refine(isCode)),
  manifest: Manifest,
  /** The counter's, over `ctx`. */
  signature: Signature,
  ctx: Hash,
  /** The end in force by the notices that were accepted here. */
  close: Moment,
  notices: z.array(z.unknown()).check(z.maxLength(99)),
  /** This device has asked after the end and there was no later one: it takes no further notice. */
  ended: z.boolean(),
  /** The last change confirmed to this device, or found when it joined. */
  known: State,
  /** What the collector said last. */
  theirs: z.nullable(State),
  /** Own boxes that may lie at the collector, newest last. */
  boxes: z.array(OwnBox),
  pending: z.nullable(Pending),
  warning: z.nullable(z.literal(['otherActed', 'goneBack'])),
  trouble: z.nullable(z.literal(PROBLEMS)),
  /** How many times in a row it went wrong. */
  failed: Count,
  /** When something is to be done next without anybody asking; null: never. */
  nextAt: z.nullable(Time),
  participation: z.nullable(z.strictObject({ codes: Count, delivered: Count })),
  objections: z.array(Objection),
  /** What the collector offers besides. */
  has: z.strictObject({ lists: z.boolean(), release: z.boolean() }),
  lists: z.nullable(CheckedLists),
  release: z.nullable(Release),
  /** Why the release that was fetched is not believed. */
  releaseRefusal: z.nullable(z.string()),
  history: z.array(z.strictObject({ at: Time, what: z.literal(HAPPENED) })),
})
export type Stored = z.infer<typeof Stored>
export type StoredLists = z.infer<typeof CheckedLists>

export const parseSubmission = (raw: unknown): Load<Stored> => {
  if (raw === undefined) return { kind: 'empty' }
  const v = (raw as { v?: unknown } | null)?.v
  if (Number.isInteger(v) && (v as number) > VERSION) return { kind: 'newer', raw }
  const parsed = Stored.safeParse(raw)
  if (parsed.success) return { kind: 'ok', value: parsed.data }
  return { kind: 'corrupt', raw, why: whereOf(parsed.error) }
}
