/**
 * The list of codes while it is open: the steps of the command line's office over it. Everything is made from the list
 * as it is stored at that moment; another page may have changed it since this one opened it.
 */

import { lettersCsv, remindersCsv } from '../../../collector/federation/letters/csv.ts'
import css from '../../../collector/federation/letters/letter.css?inline'
import { lettersPage } from '../../../collector/federation/letters/page.ts'
import { changeCodes } from '../../../collector/federation/steps/changes.ts'
import { CodeList, codeFileOf, type Invited } from '../../../collector/federation/steps/code-list.ts'
import { setText } from '../../../collector/federation/steps/code-set.ts'
import { listUntil, NoticeOfEnd } from '../../../collector/federation/steps/end.ts'
import { missingIn } from '../../../collector/federation/steps/participation.ts'
import type { LetterWish, Office, Outcome, Wish } from '../../../components/operator/port.ts'
import { sameBytes } from '../../../protocol/bytes.ts'
import type { Unlocked } from '../../../storage/locked.ts'
import { jsonText } from './files.ts'
import { lockedAs, manifestOf } from './here.ts'
import type { Keeper } from './keeper.ts'
import { no, tried } from './outcome.ts'
import type { SurveyRecord } from './records.ts'

export interface Vault {
  readonly keeper: Keeper
  /** Milliseconds since 1970. */
  readonly now: () => number
  lock(text: string, passphrase: string): Promise<Uint8Array<ArrayBuffer>>
  unlock(bytes: Uint8Array, passphrase: string): Promise<Unlocked>
}

/** A list that was opened. */
interface Opened {
  readonly record: SurveyRecord
  readonly list: CodeList
  readonly locked: Uint8Array
  readonly passphrase: string
}

/** How often a change is made anew because another page was faster. */
const TRIES = 8
const STYLE = `data:text/css;base64,${btoa(css)}`

const valid = (list: CodeList) => list.codes.filter((c) => !c.void)
const codeOf = (list: CodeList, ehak: string) => valid(list).find((c) => c.ehak === ehak)?.code

/** With the newest end this device knows: of the notices that were signed here and of the file of used codes. */
const untilKnown = (list: CodeList, { used, notices }: SurveyRecord): CodeList => {
  const ends = notices.flatMap((raw) => NoticeOfEnd.safeParse(raw).data?.notice.to ?? [])
  return [...ends, ...(used ? [used.to] : [])].reduce(listUntil, list)
}

const letters = (list: CodeList, who: readonly Invited[], wish: LetterWish | null) => {
  if (!wish || who.length === 0) return {}
  const { sender, contact, language } = wish
  const page = { list, who, language, sender: sender || undefined, contact: contact || undefined }
  return {
    'letters.html': lettersPage(page, STYLE),
    'letters.csv': lettersCsv({ list, who, language }),
  }
}

const openedIn = async (
  record: SurveyRecord | undefined,
  passphrase: string,
  vault: Vault,
): Promise<Outcome<Opened>> => {
  if (!record?.list) return no({ kind: 'changed' })
  const opened = await vault.unlock(record.list, passphrase)
  if (!opened.ok) return no({ kind: opened.problem })
  const list = CodeList.safeParse(JSON.parse(opened.text))
  if (!list.success) return no({ kind: 'damaged' })
  return { ok: true, value: { record, list: list.data, locked: record.list, passphrase } }
}

const officeOver = (open: Opened, vault: Vault): Office => {
  const { list, record, passphrase } = open
  const { keeper } = vault
  const fresh = async (): Promise<Outcome<Opened>> => {
    const now = await keeper.survey(record.id)
    if (now?.list && sameBytes(now.list, open.locked)) return { ok: true, value: { ...open, record: now } }
    const opened = await openedIn(now, passphrase, vault)
    // Locked anew with another passphrase: what was typed here is not wrong, it is old.
    return opened.ok || opened.problem.kind !== 'passphrase' ? opened : no({ kind: 'changed' })
  }
  const changeOnce = async (wish: Wish): Promise<Outcome<Office> | 'overtaken'> => {
    const now = await fresh()
    if (!now.ok) return now
    const named = [...wish.reissue, ...wish.revoke]
    // Whoever chose has looked at a code that has been replaced meanwhile.
    if (named.some((ehak) => codeOf(list, ehak) !== codeOf(now.value.list, ehak)))
      return no({ kind: 'changed' })
    const made = await changeCodes(now.value.list, wish)
    const locked = await vault.lock(JSON.stringify(made.list), passphrase)
    const change = { at: vault.now(), changes: made.changes, letters: made.letters.map((l) => l.ehak) }
    let after: SurveyRecord | undefined
    const kept = await keeper.change(record.id, (stored) => {
      if (!stored.list || !sameBytes(stored.list, now.value.locked)) return undefined
      after = { ...stored, list: locked, changes: [...stored.changes, change] }
      return after
    })
    if (kept.ok && after)
      return { ok: true, value: officeOver({ record: after, list: made.list, locked, passphrase }, vault) }
    return kept.ok || kept.problem.kind === 'changed' ? 'overtaken' : kept
  }
  return {
    list,
    set: setText(list),
    lockedAs: lockedAs(open.locked),
    lettersTo: (ehaks) =>
      letters(
        untilKnown(list, record),
        valid(list).filter((c) => ehaks.includes(c.ehak)),
        record.letter,
      ),
    files: () =>
      tried('et', async () => {
        const manifest = manifestOf(record)
        if (!manifest) return no({ kind: 'damaged' })
        const codes = jsonText(await codeFileOf(list, manifest))
        const own = { 'codes.json': codes, 'code-list.json': jsonText(list) }
        return {
          ok: true,
          value: { ...own, ...letters(untilKnown(list, record), valid(list), record.letter) },
        }
      }),
    standing: (language) =>
      tried(language, async () => {
        const now = await keeper.survey(record.id)
        const used = now?.used
        if (!now || !used) return { ok: true, value: undefined }
        const missing = await missingIn(list, used)
        return {
          ok: true,
          value: {
            delivered: used.used.length,
            valid: valid(list).length,
            missing,
            reminders: remindersCsv({ list, language, who: missing }, untilKnown(list, now).to),
          },
        }
      }),
    again: () =>
      tried('et', async () => {
        const now = await fresh()
        return now.ok ? { ok: true, value: officeOver(now.value, vault) } : now
      }),
    change: (wish, language) =>
      tried(language, async () => {
        for (let turn = 0; turn < TRIES; turn++) {
          const done = await changeOnce(wish)
          if (done !== 'overtaken') return done
        }
        return no({ kind: 'changed' })
      }),
  }
}

/** Makes a list the survey's own, together with how its letters are written: both, or neither. */
export const foundOffice = async (
  record: SurveyRecord,
  list: CodeList,
  wish: LetterWish,
  passphrase: string,
  vault: Vault,
): Promise<Outcome<Office>> => {
  const locked = await vault.lock(JSON.stringify(list), passphrase)
  let after: SurveyRecord | undefined
  const kept = await vault.keeper.change(record.id, (now) => {
    const isSame = JSON.stringify(now.signed) === JSON.stringify(record.signed)
    after = now.list === null && isSame ? { ...now, list: locked, letter: wish } : undefined
    return after
  })
  if (!kept.ok || !after) return kept.ok ? no({ kind: 'changed' }) : kept
  return { ok: true, value: officeOver({ record: after, list, locked, passphrase }, vault) }
}

export const unlockOffice = async (
  record: SurveyRecord,
  passphrase: string,
  vault: Vault,
): Promise<Outcome<Office>> => {
  const opened = await openedIn(record, passphrase, vault)
  return opened.ok ? { ok: true, value: officeOver(opened.value, vault) } : opened
}
