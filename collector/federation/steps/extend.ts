/** Moving a campaign's end away, by a notice that the federation signs. */
import type { NoticeRefusal, SignedNotice } from '../../../protocol/notice.ts'
import { closeOf, signNotice } from '../../../protocol/notice.ts'
import { VERSION } from '../../../protocol/parse.ts'
import type { Store } from '../../store.ts'
import { closeOfHead, headOf } from './campaign.ts'
import { momentAt } from './clock.ts'
import { type NoticeKeyFile, readNoticeKey } from './notice-key.ts'
import type { Prepared } from './prepared.ts'
import { Refused } from './refused.ts'

export interface Extension {
  readonly kind: 'extension' | 'carryOver'
  /** The new end, UTC. */
  readonly to: string
}

/** @param now milliseconds since 1970 */
export const prepareExtension = async (
  store: Store,
  id: string,
  { kind, to }: Extension,
  keyFile: NoticeKeyFile,
  now: number,
): Promise<Prepared<{ from: string; to: string }, SignedNotice>> => {
  const head = await headOf(store, id)
  if (!head.open) throw new Refused('notOpen', [id])
  if (head.stopped) throw new Refused('stopped', [id])
  const { privateKey } = await readNoticeKey(keyFile, head.manifest.noticeKey)
  const notice = {
    v: VERSION,
    ctx: head.ctx,
    number: head.notices.length + 1,
    kind,
    at: momentAt(now),
    to,
  } as const
  const signed = await signNotice(notice, privateKey)
  const close = await closeOf(head.manifest, head.ctx, [...head.notices, signed])
  if (!close.ok) throw new Refused('notice', [], [close.refusal satisfies NoticeRefusal])
  return {
    summary: { from: await closeOfHead(head), to },
    apply: async () => {
      await store.addNotice(id, signed)
      return signed
    },
  }
}
