/** codes load, codes apply: hashes into the collector. */
import { command } from '../cli/command.ts'
import { readFileOf } from '../cli/files.ts'
import { CodeChanges, prepareChanges } from '../steps/changes.ts'
import { CodeFile } from '../steps/code-list.ts'
import { prepareCodes } from '../steps/codes.ts'

export const codesLoad = command({
  name: 'codes load',
  place: 'server',
  campaign: 'needed',
  needs: ['codes'],
  may: ['dry-run'],
  run: async (given, { words, say, store }) => {
    const prepared = await prepareCodes(await store(), given.campaign, readFileOf(CodeFile, given.codes))
    if (given['dry-run']) return say(words.said.codesFit(String(prepared.summary.codes)), words.said.dryRun)
    await prepared.apply()
    say(words.said.codesLoaded(String(prepared.summary.codes)))
  },
})

export const codesApply = command({
  name: 'codes apply',
  place: 'server',
  campaign: 'needed',
  needs: ['changes'],
  may: [],
  careful: true,
  run: async (given, { words, say, store, decide }) => {
    const { campaign, changes } = given
    const prepared = await prepareChanges(await store(), campaign, readFileOf(CodeChanges, changes))
    const { reissued, revoked, done } = prepared.summary
    if (reissued + revoked === 0) return say(words.said.changesDone)
    const lines = [words.said.changes(String(reissued), String(revoked), String(done))]
    if (await decide(campaign, lines, prepared)) say(words.said.changed)
  },
})
