/** codes load, codes apply: hashes into the collector. */
import { command } from '../cli/command.ts'
import { readFileOf } from '../cli/files.ts'
import { CodeChanges, prepareChanges } from '../steps/changes.ts'
import { CodeFile } from '../steps/code-list.ts'
import { setText } from '../steps/code-set.ts'
import { prepareCodes } from '../steps/codes.ts'

export const codesLoad = command({
  name: 'codes load',
  place: 'server',
  campaign: 'needed',
  needs: ['codes'],
  may: ['dry-run', 'replace', 'yes'],
  run: async (given, { words, say, store, decide }) => {
    const file = readFileOf(CodeFile, given.codes)
    const replace = given.replace ?? false
    const prepared = await prepareCodes(await store(), given.campaign, file, replace)
    const { codes, replaces } = prepared.summary
    if (replaces !== null) {
      const lines = [words.said.replacing(replaces, setText(file))]
      if (await decide(given.campaign, lines, prepared))
        say(words.said.codesLoaded(String(codes), setText(file)))
      return
    }
    if (given['dry-run']) return say(words.said.codesFit(String(codes), setText(file)), words.said.dryRun)
    await prepared.apply()
    say(words.said.codesLoaded(String(codes), setText(file)))
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
