/** `npm run demo -- count`: from the close to the published results, step by step, with words on who does it in reality. */

import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../domain/language.ts'
import { systemClock } from '../../domain/time/clock.ts'
import { ctxOf, Manifest } from '../../protocol/manifest.ts'
import { closeOf } from '../../protocol/notice.ts'
import { Published } from '../../protocol/published.ts'
import { CAMPAIGN, isRunning, PATHS, readState } from './folder.ts'
import { Problem } from './problem.ts'
import { must, type Role, shares, shown } from './programs.ts'
import type { Texts } from './texts.ts'
import { say, timeText } from './words.ts'

interface Now {
  readonly published: Published
  /** Address of the campaign's public report, once there is one. */
  readonly report: string
  /** The end in force, milliseconds since 1970. */
  readonly end: number
}

/** What the collector tells everybody. @throws Problem where the demo does not run */
export const askCollector = async (): Promise<Now> => {
  const state = readState()
  if (!state || !isRunning(state)) throw new Problem('notRunning')
  const answer = await fetch(`${state.collector}campaigns/${CAMPAIGN}`).catch((cause: unknown) => {
    throw new Problem('collector', { cause })
  })
  const published = answer.ok ? Published.safeParse(await answer.json()).data : undefined
  if (!published) throw new Problem('noCampaign')
  const manifest = Manifest.parse(published.campaign.manifest)
  const close = await closeOf(manifest, await ctxOf(manifest), published.notices)
  if (!close.ok) throw new Problem('noCampaign')
  return { published, report: `${state.collector}campaigns/${CAMPAIGN}/report`, end: Date.parse(close.to) }
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

/** The end may be moved away by somebody while it is waited for. */
const untilEnd = async (texts: Texts, language: Language): Promise<Now> => {
  let said = 0
  for (;;) {
    const now = await askCollector()
    const left = now.end - systemClock()
    if (left <= 0) return now
    if (now.end !== said) {
      const seconds = Math.ceil(left / 1000)
      say(texts.waiting(timeText(now.end, language), `${Math.floor(seconds / 60)} min ${seconds % 60} s`))
      said = now.end
    }
    await pause(Math.min(left + 200, 5_000))
  }
}

const emptied = (folder: string): string => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return folder
}

type Name = keyof Texts['steps']

const steps = (extended: boolean): readonly (readonly [Name, Role, readonly string[]])[] => {
  // What an interrupted count has left goes: everything can be asked for again.
  const lists = emptied(join(PATHS.collector, 'lists'))
  const piles = emptied(join(PATHS.collector, 'piles'))
  const listsFile = join(lists, 'lists.json')
  const own = ['--folder', PATHS.counter, ...shares('campaign')]
  // Written beside the lists where there are any.
  const known = extended ? ['--notices', join(lists, 'notices.json')] : []
  return [
    ['close', 'federation', ['close', CAMPAIGN, '--out', lists, '--yes']],
    ['signLists', 'counter', ['sign-lists', listsFile, ...known, ...own]],
    [
      'publishSignature',
      'federation',
      ['lists', 'sign', CAMPAIGN, '--signature', join(PATHS.counter, 'lists-signature.json')],
    ],
    ['piles', 'federation', ['piles', CAMPAIGN, '--out', piles]],
    ['count', 'counter', ['count', join(piles, 'piles.ndjson'), '--lists', listsFile, ...known, ...own]],
    [
      'publish',
      'federation',
      ['publish', CAMPAIGN, '--release', join(PATHS.counter, 'release.json'), '--yes'],
    ],
  ]
}

export const count = async (language: Language, texts: Texts): Promise<number> => {
  say(texts.banner, '')
  const { published, report } = await untilEnd(texts, language)
  if (published.has.release) {
    say(texts.again, texts.report(report))
    return 0
  }
  for (const [at, [name, role, args]] of steps(published.notices.length > 0).entries()) {
    const { title, text } = texts.steps[name]
    say('', `${at + 1}/6  ${title}`, text, `${texts.command} ${shown(role, args)}`, '')
    const said = await must(role, args, language)
    say(said.replace(/^/gm, '    '))
  }
  say('', ...texts.counted, '', texts.report(report), '', texts.banner)
  return 0
}
