/** The end: publish, destroy, the counter's record. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { command } from '../cli/command.ts'
import { readJson, readText } from '../cli/files.ts'
import { jsonText, refuseExisting, writeAll } from '../cli/write.ts'
import { addCounterRecord, prepareDestruction } from '../steps/destroy.ts'
import { prepareRelease } from '../steps/publish.ts'
import { reportAfter } from './report.ts'

const RECORD = 'destruction.json'

export const publish = command({
  name: 'publish',
  place: 'server',
  campaign: 'needed',
  needs: ['release'],
  may: [],
  careful: true,
  run: async ({ campaign, release }, terminal) => {
    const { words, say, store, decide, now } = terminal
    const prepared = await prepareRelease(await store(), campaign, readJson(release), now())
    const { total, results, again } = prepared.summary
    const lines = [words.said.publishing(String(total), String(results))]
    if (again) say(words.said.publishedAlready)
    else if (await decide(campaign, lines, prepared)) say(words.said.published)
    else return
    // A run that broke off between the two is finished by the next one.
    await reportAfter(campaign, terminal)
  },
})

export const destroy = command({
  name: 'destroy',
  place: 'server',
  campaign: 'needed',
  needs: ['out'],
  may: [],
  careful: true,
  run: async ({ campaign, out }, { words, say, store, decide, now }) => {
    const prepared = await prepareDestruction(await store(), campaign, now())
    const path = join(out, RECORD)
    const { boxes, codes, again } = prepared.summary
    // The record that an earlier run wrote may stay; another file of this name is nobody's to write over.
    const isThere = (text: string) => again && existsSync(path) && readText(path) === text
    if (!again) refuseExisting([path])
    const line = again ? words.said.destroyingAgain : words.said.destroying(String(boxes), String(codes))
    const decided = await decide(campaign, [line], prepared)
    if (!decided) return
    const text = jsonText(decided.done)
    const paths = isThere(text) ? [path] : await writeAll(out, { [RECORD]: text })
    say(words.said.destroyed, ...words.said.written(paths), words.said.destroyNext)
  },
})

export const destructionAdd = command({
  name: 'destruction add',
  place: 'server',
  campaign: 'needed',
  needs: ['record'],
  may: [],
  run: async ({ campaign, record }, { words, say, store }) => {
    const { again } = await addCounterRecord(await store(), campaign, readJson(record))
    say(again ? words.said.recordThere : words.said.recordAdded)
  },
})
