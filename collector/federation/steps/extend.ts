/** Moving a campaign's end away, by a notice that the federation signs, or by one that it signed before. */
import { utcText } from '../../../domain/time/moment.ts'
import { closeOf, type SignedNotice, signNotice } from '../../../protocol/notice.ts'
import { momentOf, VERSION } from '../../../protocol/parse.ts'
import type { CampaignHead, Store } from '../../store.ts'
import { refuseFar } from './bounds.ts'
import { closeOfHead, headOf } from './campaign.ts'
import { type NoticeKeyFile, readNoticeKey } from './notice-key.ts'
import type { Prepared } from './prepared.ts'
import { Refused } from './refused.ts'

export interface Extension {
  readonly kind: 'extension' | 'carryOver'
  /** The new end, UTC. */
  readonly to: string
}

export interface Move {
  readonly from: string
  readonly to: string
  readonly signed: SignedNotice
  /** The very notice is public already. */
  readonly again: boolean
}

const movable = async (store: Store, id: string): Promise<CampaignHead> => {
  const head = await headOf(store, id)
  if (!head.open) throw new Refused('notOpen', [id])
  if (head.stopped) throw new Refused('stopped', [id])
  return head
}

/** @returns the end with this notice after all known ones */
const endWith = async ({ manifest, ctx, notices }: CampaignHead, notice: unknown): Promise<string> => {
  const close = await closeOf(manifest, ctx, [...notices, notice])
  if (close.ok) return close.to
  throw new Refused('notice', [], [close.refusal])
}

/**
 * @param now milliseconds since 1970
 * @param clock what it says when the step is applied: somebody may have thought for long
 */
export const prepareExtension = async (
  store: Store,
  id: string,
  { kind, to }: Extension,
  keyFile: NoticeKeyFile,
  now: number,
  clock = () => now,
): Promise<Prepared<Move, SignedNotice>> => {
  const head = await movable(store, id)
  refuseFar(to, now)
  const { privateKey } = await readNoticeKey(keyFile, head.manifest.noticeKey)
  const number = head.notices.length + 1
  const notice = { v: VERSION, ctx: head.ctx, number, kind, at: utcText(now), to } as const
  const signed = await signNotice(notice, privateKey)
  await endWith(head, signed)
  return {
    summary: { from: await closeOfHead(head), to, signed, again: false },
    apply: async () => {
      const later = await movable(store, id)
      await endWith(later, signed)
      if (clock() >= momentOf(await closeOfHead(later))) throw new Refused('notice', [], ['afterClose'])
      await store.addNotice(id, signed)
      return signed
    },
  }
}

/**
 * A notice that was signed before, for a database that was restored from an older backup. Its signature and its own
 * moment prove that it was decided in time, so it is taken after the old end too, but never after the close.
 */
export const prepareNotice = async (
  store: Store,
  id: string,
  raw: { readonly signature: string },
): Promise<Prepared<Move, SignedNotice>> => {
  const head = await headOf(store, id)
  const known = head.notices.find((one) => one.signature === raw.signature)
  const from = await closeOfHead(head)
  if (known) return { summary: { from, to: from, signed: known, again: true }, apply: async () => known }
  const to = await endWith(await movable(store, id), raw)
  // `endWith` has read it.
  const signed = raw as SignedNotice
  return {
    summary: { from, to, signed, again: false },
    apply: async () => {
      await endWith(await movable(store, id), signed)
      await store.addNotice(id, signed)
      return signed
    },
  }
}
