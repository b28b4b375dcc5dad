/** invite: codes and letters, in the office. */
import { momentText } from '../../../domain/time/moment.ts'
import { command } from '../cli/command.ts'
import { readJson } from '../cli/files.ts'
import { jsonText, writeAll } from '../cli/write.ts'
import { lettersCsv } from '../letters/csv.ts'
import { lettersPage } from '../letters/page.ts'
import { letterStyle } from '../letters/style.ts'
import { codeFileOf, inviteAll } from '../steps/code-list.ts'
import { setText } from '../steps/code-set.ts'
import { readSigned } from '../steps/open.ts'
import { counterKeysOf, listUntilNotice, municipalitiesOf } from './given.ts'

export const invite = command({
  name: 'invite',
  place: 'office',
  campaign: 'none',
  needs: ['manifest', 'collector', 'out'],
  may: ['counter-key', 'municipalities', 'sender', 'contact', 'letter-lang', 'notice'],
  secret: true,
  run: async (given, { words, language, say }) => {
    const signed = await readSigned(readJson(given.manifest), counterKeysOf(given['counter-key']))
    const made = inviteAll(signed, municipalitiesOf(given.municipalities), given.collector)
    const list = await listUntilNotice(made, given.notice)
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
    say(
      words.said.invited(String(list.codes.length), setText(list)),
      words.said.lettersSay(momentText(list.to, language, 'long')),
      ...words.said.written(paths),
      words.said.inviteNext,
    )
  },
})
