/** The list of codes while it is open: the steps of the command line's office over it. */

import { lettersCsv, remindersCsv } from '../../../collector/federation/letters/csv.ts'
import css from '../../../collector/federation/letters/letter.css?inline'
import { lettersPage } from '../../../collector/federation/letters/page.ts'
import { changeCodes } from '../../../collector/federation/steps/changes.ts'
import { type CodeList, codeFileOf, type Invited } from '../../../collector/federation/steps/code-list.ts'
import { missingIn, type UsedFile } from '../../../collector/federation/steps/participation.ts'
import type { LetterWish, Office, Outcome } from '../../../components/operator/port.ts'
import type { Manifest } from '../../../protocol/manifest.ts'
import { jsonText } from './files.ts'
import { tried } from './outcome.ts'

const STYLE = `data:text/css;base64,${btoa(css)}`

export interface OpenList {
  readonly list: CodeList
  readonly manifest: Manifest
  /** The newest file of used codes. */
  used(): Promise<UsedFile | null>
  /** How letters were last wished for. */
  letter(): Promise<LetterWish | null>
  /** Locks the new list and puts it in the old one's place. */
  keep(list: CodeList): Promise<Outcome<null>>
}

const lettersTo = (list: CodeList, who: readonly Invited[], wish: LetterWish) => {
  const letters = { list, who, language: wish.language }
  const { sender, contact } = wish
  const page = { ...letters, sender: sender || undefined, contact: contact || undefined }
  return { 'letters.html': lettersPage(page, STYLE), 'letters.csv': lettersCsv(letters) }
}

const valid = (list: CodeList) => list.codes.filter((c) => !c.void)

export const openOffice = (open: OpenList): Office => {
  const { list, manifest } = open
  return {
    list,
    letters: (wish) => lettersTo(list, valid(list), wish),
    files: async () => ({
      'codes.json': jsonText(await codeFileOf(list, manifest)),
      'code-list.json': jsonText(list),
    }),
    async standing(language) {
      const used = await open.used()
      if (!used) return undefined
      const missing = await missingIn(list, used)
      return {
        delivered: used.used.length,
        valid: valid(list).length,
        missing,
        reminders: remindersCsv({ list, language, who: missing }, used.to),
      }
    },
    change: (wish, language) =>
      tried(language, async () => {
        const changed = await changeCodes(list, wish)
        // First the list: a letter with a code that nobody remembers would be worth nothing.
        const kept = await open.keep(changed.list)
        if (!kept.ok) return kept
        const letter = await open.letter()
        const files = {
          'changes.json': jsonText(changed.changes),
          'code-list.json': jsonText(changed.list),
          ...(changed.letters.length > 0 && letter && lettersTo(changed.list, changed.letters, letter)),
        }
        return { ok: true, value: { files, office: openOffice({ ...open, list: changed.list }) } }
      }),
  }
}
