/** discard: takes a draft that was never opened out of the database. */
import { command } from '../cli/command.ts'
import { prepareDiscard } from '../steps/discard.ts'

export const discard = command({
  name: 'discard',
  place: 'server',
  campaign: 'needed',
  needs: [],
  may: [],
  careful: true,
  run: async ({ campaign }, { words, say, store, decide }) => {
    const prepared = await prepareDiscard(await store(), campaign)
    if (await decide(campaign, [words.said.discarding(campaign)], prepared)) say(words.said.discarded)
  },
})
