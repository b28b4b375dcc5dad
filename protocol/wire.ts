/**
 * Requests and replies between client and collector: JSON, filled up with spaces to one size for each kind of
 * request and one for all replies, so that an onlooker of the encrypted line learns no more than the kind.
 * The code travels in the body: addresses end up in logs.
 */
import * as z from 'zod/mini'
import { boxBytes, boxProblem } from './box.ts'
import {
  type Bytes,
  base64urlLength,
  concat,
  fromBase64url,
  fromUtf8,
  Hash,
  isBase64url,
  toBase64url,
  utf8,
} from './bytes.ts'
import { canonicalBytes, hashOf } from './canonical.ts'
import { isCode } from './code.ts'
import type { Outcome } from './decide.ts'
import { parseVersioned, VERSION } from './parse.ts'

/** Everything of a request but the box, in bytes. */
const FRAME_BYTES = 512
export const REPLY_BYTES = 512
/** Far above what anybody needs, far below where numbers become inexact. */
export const SEQ_MAX = 1_000_000

const Seq = z.int().check(z.gte(1), z.lte(SEQ_MAX))
const Code = z.string().check(z.refine(isCode))
const Base64url = z.string().check(z.refine(isBase64url))
const common = { v: z.literal(VERSION), ctx: Hash, code: Code }

/** PUT …/box: deliver or replace. `hash` is SHA-256 of the box's bytes. */
export const Put = z.strictObject({ ...common, seq: Seq, hash: Hash, box: Base64url })
/** POST …/withdraw: withdraw. */
export const Delete = z.strictObject({ ...common, seq: Seq })
/** POST …/status: ask for the state. */
export const Status = z.strictObject({ ...common })
export type Put = z.infer<typeof Put>
export type Delete = z.infer<typeof Delete>
export type Status = z.infer<typeof Status>

/** What the collector says besides the outcome of `decide`. */
export type Problem = Exclude<Outcome, 'ok'> | 'badRequest' | 'badBox' | 'tooOften' | 'unavailable'

/** HTTP status of each reply. An unknown and a void code differ in words only. */
export const HTTP: Readonly<Record<Problem | 'ok', number>> = {
  ok: 200,
  badRequest: 400,
  unknownCode: 403,
  revoked: 403,
  notOpen: 403,
  conflict: 409,
  closed: 410,
  badBox: 422,
  tooOften: 429,
  unavailable: 503,
}

const OUTCOMES = Object.keys(HTTP) as (Problem | 'ok')[]

export const Reply = z.strictObject({
  v: z.literal(VERSION),
  outcome: z.literal(OUTCOMES),
  /** Seq 0: nothing was ever delivered. Hash null: nothing lies there, or it was withdrawn. */
  state: z.nullable(z.strictObject({ seq: z.int().check(z.gte(0), z.lte(SEQ_MAX)), hash: z.nullable(Hash) })),
})
export type Reply = z.infer<typeof Reply>

/** Size of a request in bytes. @param items how many the campaign has */
export const requestBytes = (kind: 'put' | 'delete' | 'status', items: number): number =>
  FRAME_BYTES + (kind === 'put' ? base64urlLength(boxBytes(items)) : 0)

/** @throws RangeError where the value does not fit, which no value of the schemas above does */
const filled = (value: unknown, size: number): Bytes => {
  const json = canonicalBytes(value)
  if (json.length > size) throw new RangeError('message too long')
  return concat(json, utf8(' '.repeat(size - json.length)))
}

export const writePut = (request: Omit<Put, 'box' | 'v'>, box: Uint8Array, items: number): Bytes =>
  filled({ v: VERSION, ...request, box: toBase64url(box) }, requestBytes('put', items))
export const writeDelete = (request: Omit<Delete, 'v'>): Bytes =>
  filled({ v: VERSION, ...request }, FRAME_BYTES)
export const writeStatus = (request: Omit<Status, 'v'>): Bytes =>
  filled({ v: VERSION, ...request }, FRAME_BYTES)
export const writeReply = (reply: Omit<Reply, 'v'>): Bytes => filled({ v: VERSION, ...reply }, REPLY_BYTES)

const read = <T>(schema: z.ZodMiniType<T>, bytes: Uint8Array, size: number): T | undefined => {
  const text = bytes.length === size ? fromUtf8(bytes) : undefined
  if (text === undefined) return undefined
  try {
    const parsed = parseVersioned(schema, JSON.parse(text))
    return parsed.ok ? parsed.value : undefined
  } catch {
    return undefined
  }
}

/** Each returns undefined for whatever is not exactly such a message of exactly its size. */
export const readPut = (bytes: Uint8Array, items: number): Put | undefined =>
  read(Put, bytes, requestBytes('put', items))
export const readDelete = (bytes: Uint8Array): Delete | undefined => read(Delete, bytes, FRAME_BYTES)
export const readStatus = (bytes: Uint8Array): Status | undefined => read(Status, bytes, FRAME_BYTES)
export const readReply = (bytes: Uint8Array): Reply | undefined => read(Reply, bytes, REPLY_BYTES)

/** What a program that checks many boxes may have in a faster form than this folder; the results are the same. */
export interface BoxTools {
  /** SHA-256 in hexadecimal digits. */
  readonly hash: (bytes: Bytes) => string | Promise<string>
  /** Of text that is known to be base64url: a `Put` that was read has been looked at. */
  readonly decode: (text: string) => Bytes | undefined
}

/** The box in a delivery, or undefined where it is not the one its hash names or is none of this campaign. */
export const boxOf = async (
  { box, hash, ctx }: Put,
  items: number,
  tools: BoxTools = { hash: hashOf, decode: fromBase64url },
): Promise<Bytes | undefined> => {
  const bytes = tools.decode(box)
  if (!bytes || (await tools.hash(bytes)) !== hash) return undefined
  return boxProblem(bytes, ctx, items) ? undefined : bytes
}
