/** Tables for mail merge, as Estonian spreadsheets expect them. */

import { kept, SPREADSHEETS, writeTable } from '../../../domain/table/write.ts'
import { momentText } from '../../../domain/time/moment.ts'
import { grouped } from '../../../protocol/code.ts'
import { fingerprintOf } from '../../../protocol/fingerprint.ts'
import type { Language } from '../cli/language.ts'
import { type CodeList, type Invited, letterOf } from '../steps/code-list.ts'
import { setText } from '../steps/code-set.ts'

export interface Letters {
  readonly list: CodeList
  readonly language: Language
  /** Who gets one. */
  readonly who: readonly Invited[]
}

const table = (rows: Parameters<typeof writeTable>[0]) => writeTable(rows, SPREADSHEETS)

export const lettersCsv = ({ list, language, who }: Letters): string =>
  table([
    ['ehak', 'name', 'code', 'fingerprint', 'invitation', 'link', 'close', 'set'],
    ...who.map((one) => {
      const { invitation, link } = letterOf(list, one)
      const close = momentText(list.to, language, 'long')
      const set = kept(setText(list))
      const print = fingerprintOf(list.ctx)
      return [kept(one.ehak), one.name, grouped(one.code), print, invitation, link, close, set]
    }),
  ])

/** Without codes: they stand in the first letter, and a second copy would be one more that can be lost. */
export const remindersCsv = ({ list, language, who }: Letters, close: string): string =>
  table([
    ['ehak', 'name', 'campaign', 'fingerprint', 'close', 'set'],
    ...who.map(({ ehak, name }) => [
      kept(ehak),
      name,
      list.campaign,
      fingerprintOf(list.ctx),
      momentText(close, language, 'long'),
      kept(setText(list)),
    ]),
  ])
