/** reissue, revoke, merge: in the office, with an instruction of hashes for the server. */
import { type AnyCommand, command } from '../cli/command.ts'
import { jsonText, readFileOf, writeAll } from '../cli/files.ts'
import type { Value } from '../cli/options.ts'
import type { Terminal } from '../cli/terminal.ts'
import { lettersCsv } from '../letters/csv.ts'
import { lettersPage } from '../letters/page.ts'
import { letterStyle } from '../letters/style.ts'
import { changeCodes, type Wish } from '../steps/changes.ts'
import { CodeList } from '../steps/code-list.ts'

interface Given {
  readonly codes: string
  readonly out: string
  readonly sender?: string
  readonly contact?: string
  readonly 'letter-lang'?: Value<'letter-lang'>
}

const change = async (wish: Wish, given: Given, { words, say }: Terminal): Promise<void> => {
  const { list, changes, letters: who } = await changeCodes(readFileOf(CodeList, given.codes), wish)
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
    words.said.newCodes(String(who.length), String(wish.revoke.length)),
    ...words.said.written(paths),
    words.said.newCodesNext,
  )
}

const inOffice = { place: 'office', campaign: 'none', secret: true } as const

export const reissue: AnyCommand = command({
  ...inOffice,
  name: 'reissue',
  needs: ['codes', 'ehak', 'out'],
  may: ['sender', 'contact', 'letter-lang'],
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
  may: ['sender', 'contact', 'letter-lang'],
  run: (given, terminal) => change({ reissue: [given.into], revoke: given.ehak }, given, terminal),
})
