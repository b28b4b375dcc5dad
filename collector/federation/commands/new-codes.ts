/** reissue, revoke, merge: in the office, with an instruction of hashes for the server. */

import { momentText } from '../../../domain/time/moment.ts'
import { type AnyCommand, command } from '../cli/command.ts'
import { readFileOf } from '../cli/files.ts'
import type { Value } from '../cli/options.ts'
import type { Terminal } from '../cli/terminal.ts'
import { jsonText, writeAll } from '../cli/write.ts'
import { lettersCsv } from '../letters/csv.ts'
import { lettersPage } from '../letters/page.ts'
import { letterStyle } from '../letters/style.ts'
import { changeCodes, type Wish } from '../steps/changes.ts'
import { CodeList } from '../steps/code-list.ts'
import { setText } from '../steps/code-set.ts'
import { listUntilNotice } from './given.ts'

interface Given {
  readonly codes: string
  readonly out: string
  readonly sender?: string
  readonly contact?: string
  readonly 'letter-lang'?: Value<'letter-lang'>
  readonly notice?: string
}

const change = async (wish: Wish, given: Given, { words, language, say }: Terminal): Promise<void> => {
  const old = await listUntilNotice(readFileOf(CodeList, given.codes), given.notice)
  const { list, changes, letters: who } = await changeCodes(old, wish)
  const letters = { list, language: given['letter-lang'] ?? 'et', who }
  const paths = await writeAll(given.out, {
    'code-list.json': jsonText(list),
    'changes.json': jsonText(changes),
    ...(who.length > 0 && {
      'letters.csv': lettersCsv(letters),
      'letters.html': lettersPage(
        { ...letters, sender: given.sender, contact: given.contact },
        letterStyle(),
      ),
    }),
  })
  say(
    words.said.newCodes(String(who.length), String(wish.revoke.length), setText(list)),
    ...(who.length > 0 ? [words.said.lettersSay(momentText(list.to, language, 'long'))] : []),
    ...words.said.written(paths),
    words.said.newCodesNext,
  )
}

const inOffice = { place: 'office', campaign: 'none', secret: true } as const

export const reissue: AnyCommand = command({
  ...inOffice,
  name: 'reissue',
  needs: ['codes', 'ehak', 'out'],
  may: ['sender', 'contact', 'letter-lang', 'notice'],
  run: (given, terminal) => change({ reissue: given.ehak, revoke: [] }, given, terminal),
})

export const revoke: AnyCommand = command({
  ...inOffice,
  name: 'revoke',
  needs: ['codes', 'ehak', 'out'],
  may: [],
  run: (given, terminal) => change({ reissue: [], revoke: given.ehak }, given, terminal),
})

export const merge: AnyCommand = command({
  ...inOffice,
  name: 'merge',
  needs: ['codes', 'ehak', 'into', 'out'],
  may: ['sender', 'contact', 'letter-lang', 'notice'],
  run: (given, terminal) => change({ reissue: [given.into], revoke: given.ehak }, given, terminal),
})
