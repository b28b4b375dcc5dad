/** While a campaign runs: participation, used, reminders, accept. */
import { momentText } from '../../../domain/time/moment.ts'
import { command } from '../cli/command.ts'
import { readBytes, readFileOf } from '../cli/files.ts'
import { jsonText, writeAll } from '../cli/write.ts'
import { remindersCsv } from '../letters/csv.ts'
import { acceptSealed } from '../steps/accept.ts'
import { CodeList } from '../steps/code-list.ts'
import { setText } from '../steps/code-set.ts'
import { listUntil } from '../steps/end.ts'
import { missingIn, participationOf, UsedFile, usedFileOf } from '../steps/participation.ts'
import { listUntilNotice } from './given.ts'

export const participation = command({
  name: 'participation',
  place: 'server',
  campaign: 'needed',
  needs: [],
  may: ['json'],
  run: async ({ campaign, json }, { words, language, say, store }) => {
    const p = await participationOf(await store(), campaign)
    if (json) return say(JSON.stringify(p))
    say(
      words.said.participation(String(p.used), String(p.codes)),
      words.said.codeCounts(String(p.issued), String(p.reissued), String(p.revoked)),
      words.said.codeSet(p.set),
      p.used < p.needed ? words.said.tooFewSoFar(String(p.needed)) : words.said.enough(String(p.needed)),
      words.said.closes(momentText(p.close, language, 'long')),
    )
  },
})

export const used = command({
  name: 'used',
  place: 'server',
  campaign: 'needed',
  needs: ['out'],
  may: [],
  run: async ({ campaign, out }, { words, say, store }) => {
    const file = await usedFileOf(await store(), campaign)
    say(...words.said.written(await writeAll(out, { 'used.json': jsonText(file) })), words.said.usedNext)
  },
})

export const reminders = command({
  name: 'reminders',
  place: 'office',
  campaign: 'none',
  needs: ['codes', 'used', 'out'],
  may: ['letter-lang', 'notice'],
  secret: true,
  run: async (given, { words, language, say }) => {
    const file = readFileOf(UsedFile, given.used)
    const known = await listUntilNotice(readFileOf(CodeList, given.codes), given.notice)
    // Which of the two is newer nobody knows; an end only moves away.
    const list = listUntil(known, file.to)
    const missing = await missingIn(list, file)
    const text = remindersCsv({ list, language: given['letter-lang'] ?? 'et', who: missing }, list.to)
    say(
      words.said.reminders(String(missing.length)),
      words.said.lettersSay(momentText(list.to, language, 'long')),
      ...(list.change > file.change ? [words.said.changesWait(setText(list), setText(file))] : []),
      ...words.said.written(await writeAll(given.out, { 'reminders.csv': text })),
    )
  },
})

export const accept = command({
  name: 'accept',
  place: 'server',
  campaign: 'needed',
  needs: ['sealed'],
  may: [],
  run: async ({ campaign, sealed }, { words, say, store, now }) => {
    await acceptSealed(await store(), campaign, readBytes(sealed), now())
    say(words.said.accepted)
  },
})
