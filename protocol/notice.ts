/** Notices: the one thing that may change in a campaign is its end, to a later day, before it has come. */
import * as z from 'zod/mini'
import { Hash } from './bytes.ts'
import { canonicalBytes } from './canonical.ts'
import { type Manifest, Moment } from './manifest.ts'
import { momentOf, opensAt, parseVersioned, VERSION } from './parse.ts'
import { Signature, sign, verify } from './signature.ts'

const Notice = z.strictObject({
  v: z.literal(VERSION),
  ctx: Hash,
  /** 1, 2, 3 …: without a gap, so that none can be kept back unseen. */
  number: z.int().check(z.gte(1), z.lte(99)),
  /** More time, or the same again because too few delivered. */
  kind: z.literal(['extension', 'carryOver']),
  /** When it was decided; before the end it moves. */
  at: Moment,
  /** The new end. */
  to: Moment,
})
export type Notice = z.infer<typeof Notice>

const SignedNotice = z.strictObject({ notice: z.unknown(), signature: Signature })
export interface SignedNotice {
  notice: Notice
  signature: string
}

export const signNotice = async (notice: Notice, noticeKey: CryptoKey): Promise<SignedNotice> => ({
  notice,
  signature: await sign(noticeKey, 'notice', canonicalBytes(notice)),
})

export type NoticeRefusal =
  | 'unknownVersion'
  | 'shape'
  | 'wronglySigned'
  | 'otherCampaign'
  /** A notice before this one is missing, or it came twice. */
  | 'outOfOrder'
  /** Decided when the campaign had ended. */
  | 'afterClose'
  /** The end may only move away. */
  | 'notLater'

export type Close = { ok: true; to: string } | { ok: false; refusal: NoticeRefusal; number: number }

const refusalOf = (notice: Notice, ctx: string, number: number, to: string): NoticeRefusal | undefined => {
  if (notice.ctx !== ctx) return 'otherCampaign'
  if (notice.number !== number) return 'outOfOrder'
  if (momentOf(notice.at) >= momentOf(to)) return 'afterClose'
  return momentOf(notice.to) > momentOf(to) ? undefined : 'notLater'
}

/**
 * The end in force after all notices. Who has seen an end pass takes no further notice (ask with the notices
 * known then); a notice dated back is found out by the lists, which name the end the counter has signed.
 * @param notices as published, first to last
 * @returns the end, or the first notice that may not be followed (`number` counts from 1)
 */
export const closeOf = async (
  manifest: Manifest,
  ctx: string,
  notices: readonly unknown[],
): Promise<Close> => {
  let { to } = manifest
  for (const [at, raw] of notices.entries()) {
    const no = (refusal: NoticeRefusal): Close => ({ ok: false, refusal, number: at + 1 })
    const wrapped = SignedNotice.safeParse(raw)
    if (!wrapped.success) return no('shape')
    const parsed = parseVersioned(Notice, wrapped.data.notice)
    if (!parsed.ok) return no(parsed.problem)
    const notice = parsed.value
    const bytes = canonicalBytes(notice)
    if (!(await verify(manifest.noticeKey, 'notice', bytes, wrapped.data.signature)))
      return no('wronglySigned')
    const refusal = refusalOf(notice, ctx, at + 1, to)
    if (refusal) return no(refusal)
    to = notice.to
  }
  return { ok: true, to }
}

export { opensAt }
