/** invite: codes and letters, in the office. */
import { command } from '../cli/command.ts'
import { jsonText, readJson, writeAll } from '../cli/files.ts'
import { lettersCsv } from '../letters/csv.ts'
import { lettersPage } from '../letters/page.ts'
import { letterStyle } from '../letters/style.ts'
import { codeFileOf, inviteAll } from '../steps/code-list.ts'
import { readSigned } from '../steps/open.ts'
import { counterKeysOf, municipalitiesOf } from './given.ts'

export const invite = command({
  name: 'invite',
  place: 'office',
  campaign: 'none',
  needs: ['manifest', 'collector', 'out'],
  may: ['counter-key', 'municipalities', 'sender', 'contact', 'letter-lang'],
  secret: true,
  run: async (given, { words, say }) => {
    const signed = await readSigned(readJson(given.manifest), counterKeysOf(given['counter-key']))
    const list = inviteAll(signed, municipalitiesOf(given.municipalities), given.collector)
    const letters = { list, language: given['letter-lang'] ?? 'et', who: list.codes }
    const paths = await writeAll(given.out, {
      'code-list.json': jsonText(list),
      'codes.json': jsonText(await codeFileOf(list, signed.manifest)),
      'letters.csv': lettersCsv(letters),
      'letters.html': lettersPage(
        { ...letters, sender: given.sender, contact: given.contact },
        letterStyle(),
      ),
    })
    say(words.said.invited(String(list.codes.length)), ...words.said.written(paths), words.said.inviteNext)
  },
})
