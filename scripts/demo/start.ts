/** `npm start`: collector, site and extension with an open demo campaign in which thirty simulated municipalities have delivered. */

import { join, relative } from 'node:path'
import type { Language } from '../../domain/language.ts'
import { systemClock } from '../../domain/time/clock.ts'
import { pathOf } from '../../embed/site/paths.ts'
import { type CollectorProcess, startCollector } from '../../simulation/collector-process.ts'
import { openWindow } from './browser.ts'
import { BUILT, build } from './builds.ts'
import { makeKeys, openCampaign } from './campaign.ts'
import { deliverAll, type Newcomer } from './deliver.ts'
import { newFolder, PATHS, ROOT, writeState } from './folder.ts'
import { Problem } from './problem.ts'
import type { Texts } from './texts.ts'
import { readArgs, runProgram, say, timeText } from './words.ts'

const COLLECTOR_PORT = 8420

const collectorAt = (port: number): Promise<CollectorProcess> =>
  startCollector({
    variables: { DATABASE_URL: '', COLLECTOR_DB: PATHS.database, DEMO_SITE: BUILT.site },
    port,
  })

/** On the usual port, or on any free one while another program holds it. */
const collectorOn = async (texts: Texts): Promise<CollectorProcess> => {
  try {
    return await collectorAt(COLLECTOR_PORT)
  } catch (error) {
    if (!(error instanceof Error && error.message.includes(`${COLLECTOR_PORT}`)))
      throw new Problem('collector', { cause: error })
  }
  const started = await collectorAt(0).catch((cause: unknown) => {
    throw new Problem('collector', { cause })
  })
  say(texts.otherPort(COLLECTOR_PORT, started.url))
  return started
}

/** One line that changes where there is a terminal; elsewhere its last state alone. */
const progress = (texts: Texts) => (done: number, of: number) => {
  const isLast = done === of
  if (process.stdout.isTTY) process.stdout.write(`\r${texts.deliver(done, of)}${isLast ? '\n' : ''}`)
  else if (isLast) say(texts.deliver(done, of))
}

/** In a demo alone the collector serves the site as well. @returns addresses of its start page and of the assessment */
const siteOf = (collector: string, language: Language) => ({
  site: `${collector}site/${pathOf('home', language).replace('index.html', '')}`,
  assessment: `${collector}site/${pathOf('assessment', language)}`,
})

const showAll = (texts: Texts, language: Language, collector: string, newcomer: Newcomer): void => {
  const letters = relative(ROOT, join(PATHS.office, 'invitations', 'letters.html'))
  const { site, assessment } = siteOf(collector, language)
  const link = `${assessment}#${newcomer.invitation}`
  say(
    ...['', texts.banner, ''],
    ...[texts.site, `  ${site}`, ''],
    ...[texts.invitation(newcomer.name), `  ${newcomer.invitation}`, texts.link, `  ${link}`, ''],
    ...[texts.collector, `  ${collector}`, texts.letters, `  ${letters}`, ''],
  )
}

const start = async (args: readonly string[], texts: Texts): Promise<number | undefined> => {
  const { language, minutes, words, help } = readArgs(args)
  if (help) {
    say(...texts.help)
    return 0
  }
  if (words.length > 0) throw new Problem('command')
  newFolder()
  say(texts.banner, '', texts.keys)
  const counterKey = await makeKeys(language)
  say(texts.build)
  await Promise.all([build('chromium', counterKey), build('site', counterKey)])

  const collector = await collectorOn(texts)
  let stopping = false
  const stop = async (code: number) => {
    if (stopping) return
    stopping = true
    await collector.stop().catch(() => {})
    say('', texts.stopped)
    process.exit(code)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(0))
  try {
    writeState({ pid: process.pid, collector: collector.url })
    say(texts.campaign)
    const campaign = await openCampaign(collector.url, minutes, language)
    const newcomer = await deliverAll(campaign, counterKey, progress(texts))
    showAll(texts, language, collector.url, newcomer)
    const end = Date.parse(campaign.manifest.to)
    say(
      texts.ends(timeText(end, language), Math.round((end - systemClock()) / 60_000)),
      '',
      ...texts.next,
      '',
    )
    openWindow(siteOf(collector.url, language).site, texts)
    say('', texts.byHand(BUILT.chromium, BUILT.firefox), '', texts.stop)
  } catch (error) {
    await collector.stop()
    throw error
  }
  return undefined
}

await runProgram(start)
