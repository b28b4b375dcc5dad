/** While a campaign runs: participation, used, reminders, accept. */
import { command } from '../cli/command.ts'
import { jsonText, readBytes, readFileOf, writeAll } from '../cli/files.ts'
import { remindersCsv } from '../letters/csv.ts'
import { acceptSealed } from '../steps/accept.ts'
import { CodeList } from '../steps/code-list.ts'
import { missingIn, participationOf, UsedFile, usedFileOf } from '../steps/participation.ts'
import { momentText } from '../texts/words.ts'

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
      p.used < p.needed ? words.said.tooFewSoFar(String(p.needed)) : words.said.enough(String(p.needed)),
      words.said.closes(momentText(language, p.close)),
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
  may: ['letter-lang'],
  secret: true,
  run: async (given, { words, say }) => {
    const list = readFileOf(CodeList, given.codes)
    const file = readFileOf(UsedFile, given.used)
    const missing = await missingIn(list, file)
    const text = remindersCsv({ list, language: given['letter-lang'] ?? 'et', who: missing }, file.to)
    say(
      words.said.reminders(String(missing.length)),
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
