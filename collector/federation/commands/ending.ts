/** The end: publish, destroy, the counter's record. */
import { join } from 'node:path'
import { command } from '../cli/command.ts'
import { jsonText, readJson, refuseExisting, writeAll } from '../cli/files.ts'
import { addCounterRecord, prepareDestruction } from '../steps/destroy.ts'
import { prepareRelease } from '../steps/publish.ts'

const RECORD = 'destruction.json'

export const publish = command({
  name: 'publish',
  place: 'server',
  campaign: 'needed',
  needs: ['release'],
  may: [],
  careful: true,
  run: async ({ campaign, release }, { words, say, store, decide, now }) => {
    const prepared = await prepareRelease(await store(), campaign, readJson(release), now())
    const { total, results, again } = prepared.summary
    if (again) return say(words.said.publishedAlready)
    const lines = [words.said.publishing(String(total), String(results))]
    if (await decide(campaign, lines, prepared)) say(words.said.published)
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
    refuseExisting([join(out, RECORD)])
    const { boxes, codes } = prepared.summary
    const decided = await decide(campaign, [words.said.destroying(String(boxes), String(codes))], prepared)
    if (!decided) return
    const paths = await writeAll(out, { [RECORD]: jsonText(decided.done) })
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
