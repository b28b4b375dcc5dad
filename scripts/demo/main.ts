/** `npm run demo -- <command>`: what can be done beside a running demo. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from '../../domain/time/clock.ts'
import { utcText } from '../../domain/time/moment.ts'
import { PublicKeys } from '../../protocol/public-keys.ts'
import { BUILT, build } from './builds.ts'
import { DRAFT } from './campaign.ts'
import { askCollector, count } from './count.ts'
import { CAMPAIGN, PATHS } from './folder.ts'
import { Problem } from './problem.ts'
import { must } from './programs.ts'
import type { Texts } from './texts.ts'
import { readArgs, runProgram, say, timeText } from './words.ts'

const program = async (args: readonly string[], texts: Texts): Promise<number> => {
  const { words, language, minutes, help } = readArgs(args)
  const [command] = words
  if (help || command === undefined || command === 'help') {
    say(...texts.help)
    return help || command === 'help' ? 0 : 2
  }
  if (command === 'count') return count(language, texts)
  if (command === 'extend') {
    const { end, published } = await askCollector()
    if (systemClock() >= end || published.has.lists) throw new Problem('ended')
    const to = end + minutes * 60_000
    const key = ['--notice-key', join(DRAFT, 'notice-key.json')]
    const when = ['--to', utcText(to), '--kind', 'extension']
    say(await must('federation', ['extend', CAMPAIGN, ...when, ...key, '--yes'], language))
    say('', texts.extended(timeText(to, language)), '', texts.banner)
    return 0
  }
  if (command === 'status') {
    await askCollector()
    say(texts.banner, '', await must('federation', ['status', CAMPAIGN], language))
    return 0
  }
  if (command === 'firefox') {
    await askCollector()
    const keys = PublicKeys.parse(JSON.parse(readFileSync(join(PATHS.counter, 'public-keys.json'), 'utf8')))
    await build('firefox', keys.counter)
    say(texts.firefox(join(BUILT.firefox, 'manifest.json')))
    return 0
  }
  throw new Problem('command')
}

await runProgram(program)
