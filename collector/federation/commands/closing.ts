/** From the close to the piles: close, lists sign, objections, piles. */

import { join } from 'node:path'
import { momentText } from '../../../domain/time/moment.ts'
import { command } from '../cli/command.ts'
import { readFileOf } from '../cli/files.ts'
import { jsonText, refuseExisting, writeAll, writeNew } from '../cli/write.ts'
import { headOf } from '../steps/campaign.ts'
import { prepareClose } from '../steps/close.ts'
import { ListsSignature, loadListsSignature } from '../steps/lists.ts'
import { addObjection, prepareResolution } from '../steps/objections.ts'
import { pilesFile } from '../steps/piles.ts'

export const close = command({
  name: 'close',
  place: 'server',
  campaign: 'needed',
  needs: ['out'],
  may: [],
  careful: true,
  run: async ({ campaign, out }, { words, language, say, store, decide, now }) => {
    const database = await store()
    const prepared = await prepareClose(database, campaign, now(), now)
    const { notices } = await headOf(database, campaign)
    // Without the notices the counter would hold the lists to an end that has been moved.
    const names = ['lists.json', ...(notices.length > 0 ? ['notices.json'] : [])]
    refuseExisting(names.map((name) => join(out, name)))
    const { close: end, delivered, tooFew, again } = prepared.summary
    const lines = again
      ? [words.said.closedAlready]
      : [words.said.closing(momentText(end, language, 'long'), String(delivered))]
    if (tooFew) lines.push(words.said.tooFewEver)
    const decided = await decide(campaign, lines, prepared)
    if (!decided) return
    const paths = await writeAll(out, {
      'lists.json': (await database.listsText(campaign)) ?? [],
      ...(notices.length > 0 && { 'notices.json': jsonText(notices) }),
    })
    say(words.said.listsHash(decided.done.hash), ...words.said.written(paths), words.said.closeNext)
  },
})

export const listsSign = command({
  name: 'lists sign',
  place: 'server',
  campaign: 'needed',
  needs: ['signature'],
  may: [],
  run: async ({ campaign, signature }, { words, say, store }) => {
    const { again } = await loadListsSignature(await store(), campaign, readFileOf(ListsSignature, signature))
    say(again ? words.said.signedAlready : words.said.listsSigned)
  },
})

export const objectionAdd = command({
  name: 'objection add',
  place: 'server',
  campaign: 'needed',
  needs: [],
  may: [],
  run: async ({ campaign }, { words, say, store, now }) => {
    const { number } = await addObjection(await store(), campaign, now())
    say(words.said.objectionAdded(String(number)))
  },
})

export const objectionResolve = command({
  name: 'objection resolve',
  place: 'server',
  campaign: 'needed',
  needs: ['number', 'text'],
  may: [],
  careful: true,
  run: async ({ campaign, number, text }, { words, say, store, decide, now }) => {
    const prepared = await prepareResolution(await store(), campaign, number, text, now())
    if (await decide(campaign, [words.said.resolving(String(number), text)], prepared))
      say(words.said.resolved)
  },
})

export const objectionList = command({
  name: 'objection list',
  place: 'server',
  campaign: 'needed',
  needs: [],
  may: ['json'],
  run: async ({ campaign, json }, { words, language, say, store }) => {
    const { objections } = await headOf(await store(), campaign)
    if (json) return say(JSON.stringify(objections))
    if (objections.length === 0) return say(words.said.noObjections)
    for (const { number, at, resolution } of objections)
      say(
        words.said.objection(
          String(number),
          momentText(at, language, 'long'),
          resolution ?? words.said.unresolved,
        ),
      )
  },
})

async function* inLines(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`
}

export const piles = command({
  name: 'piles',
  place: 'server',
  campaign: 'needed',
  needs: ['out'],
  may: [],
  run: async ({ campaign, out }, { words, say, store, now }) => {
    const path = join(out, 'piles.ndjson')
    const lines = await pilesFile(await store(), campaign, now())
    await writeNew(path, inLines(lines))
    say(...words.said.written([path]), words.said.pilesNext)
  },
})
