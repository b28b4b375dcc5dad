/** In the office: the end that letters name. The list knows the one it was made with; notices have moved it since. */
import * as z from 'zod/mini'
import { Hash } from '../../../protocol/bytes.ts'
import { canonicalBytes } from '../../../protocol/canonical.ts'
import { Moment } from '../../../protocol/manifest.ts'
import { momentOf } from '../../../protocol/parse.ts'
import { Signature, verify } from '../../../protocol/signature.ts'
import type { CodeList } from './code-list.ts'
import { Refused } from './refused.ts'

export const NoticeOfEnd = z.object({
  notice: z.looseObject({ ctx: Hash, to: Moment }),
  signature: Signature,
})
export type NoticeOfEnd = z.infer<typeof NoticeOfEnd>

/** Ends only move away: whatever is older than what the list knows changes nothing. @param to UTC */
export const listUntil = (list: CodeList, to: string): CodeList =>
  momentOf(to) > momentOf(list.to) ? { ...list, to } : list

/** @param signed the newest notice as `extend` wrote it; without it the list stays as it is */
export const listWithNotice = async (list: CodeList, signed: NoticeOfEnd | undefined): Promise<CodeList> => {
  if (!signed) return list
  const { notice, signature } = signed
  if (notice.ctx !== list.ctx) throw new Refused('otherCampaign', [list.campaign])
  // Lists from before do not have the key.
  if (list.noticeKey && !(await verify(list.noticeKey, 'notice', canonicalBytes(notice), signature)))
    throw new Refused('notice', [], ['wronglySigned'])
  return listUntil(list, notice.to)
}
