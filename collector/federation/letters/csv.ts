/** Tables for mail merge: UTF-8 with a byte order mark and semicolons, as Estonian spreadsheets expect them. */

import { textCell } from '../../../domain/csv.ts'
import { grouped } from '../../../protocol/code.ts'
import { fingerprintOf } from '../../../protocol/fingerprint.ts'
import type { Language } from '../cli/language.ts'
import { type CodeList, type Invited, letterOf } from '../steps/code-list.ts'
import { momentText } from '../texts/words.ts'

export interface Letters {
  readonly list: CodeList
  readonly language: Language
  /** Who gets one. */
  readonly who: readonly Invited[]
}

export const csv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(textCell).join(';')}\r\n`).join('')}`

export const lettersCsv = ({ list, language, who }: Letters): string =>
  csv([
    ['ehak', 'name', 'code', 'fingerprint', 'invitation', 'link', 'close'],
    ...who.map((one) => {
      const { invitation, link } = letterOf(list, one)
      const close = momentText(language, list.to)
      return [one.ehak, one.name, grouped(one.code), fingerprintOf(list.ctx), invitation, link, close]
    }),
  ])

/** Without codes: they stand in the first letter, and a second copy would be one more that can be lost. */
export const remindersCsv = ({ list, language, who }: Letters, close: string): string =>
  csv([
    ['ehak', 'name', 'campaign', 'fingerprint', 'close'],
    ...who.map(({ ehak, name }) => [
      ehak,
      name,
      list.campaign,
      fingerprintOf(list.ctx),
      momentText(language, close),
    ]),
  ])
