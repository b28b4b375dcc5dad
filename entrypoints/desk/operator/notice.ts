/** More time: a notice signed with the federation's own key, for the server to publish. */

import { refuseFar } from '../../../collector/federation/steps/bounds.ts'
import { NoticeKeyFile, readNoticeKey } from '../../../collector/federation/steps/notice-key.ts'
import { Refused } from '../../../collector/federation/steps/refused.ts'
import type { Outcome } from '../../../components/operator/port.ts'
import { utcText } from '../../../domain/time/moment.ts'
import { ctxOf } from '../../../protocol/manifest.ts'
import { closeOf, type SignedNotice, signNotice } from '../../../protocol/notice.ts'
import { momentOf, VERSION } from '../../../protocol/parse.ts'
import { jsonText, readFileOf } from './files.ts'
import { manifestOf } from './here.ts'
import { no } from './outcome.ts'
import type { SurveyRecord } from './records.ts'

export const signNoticeWith = async (
  record: SurveyRecord,
  file: File,
  { kind, to }: { readonly kind: 'extension' | 'carryOver'; readonly to: number },
  now: number,
): Promise<Outcome<{ notice: SignedNotice; name: string; text: string }>> => {
  const manifest = manifestOf(record)
  if (!manifest) return no({ kind: 'changed' })
  if (Number.isNaN(to)) return no({ kind: 'dates' })
  refuseFar(utcText(to), now)
  const key = await readFileOf(NoticeKeyFile, file)
  if (!key.ok) return key
  const { privateKey } = await readNoticeKey(key.value, manifest.noticeKey)
  const ctx = await ctxOf(manifest)
  const { notices } = record
  const before = await closeOf(manifest, ctx, notices)
  if (before.ok && now >= momentOf(before.to)) throw new Refused('notice', [], ['afterClose'])
  const number = notices.length + 1
  const said = { v: VERSION, ctx, number, kind, at: utcText(now), to: utcText(to) } as const
  const notice = await signNotice(said, privateKey)
  const after = await closeOf(manifest, ctx, [...notices, notice])
  if (!after.ok) throw new Refused('notice', [], [after.refusal])
  return { ok: true, value: { notice, name: `notice-${number}.json`, text: jsonText(notice) } }
}
