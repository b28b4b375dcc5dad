/** `npm start`: collector, page and extension with an open demo campaign in which thirty simulated municipalities have delivered. */
import { join, relative } from 'node:path'
import { type CollectorProcess, startCollector } from '../../simulation/collector-process.ts'
import { serve } from '../serve.mjs'
import { openWindow } from './browser.ts'
import { BUILT, build } from './builds.ts'
import { makeKeys, openCampaign } from './campaign.ts'
import { deliverAll, type Newcomer } from './deliver.ts'
import { newFolder, PATHS, ROOT, writeState } from './folder.ts'
import { Problem } from './problem.ts'
import type { Texts } from './texts.ts'
import { clockTime, readArgs, runProgram, say } from './words.ts'

const PAGE_PORT = 4180
const COLLECTOR_PORT = 8420

/** The usual port, or any free one while another program holds it. */
const onUsualPort = async <T extends { url: string }>(
  usual: number,
  texts: Texts,
  start: (port: number) => Promise<T>,
): Promise<T> => {
  try {
    return await start(usual)
  } catch (error) {
    const text = error instanceof Error ? error.message : ''
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code !== 'EADDRINUSE' && !text.includes(`${usual}`)) throw error
    const started = await start(0)
    say(texts.otherPort(usual, started.url))
    return started
  }
}

const collectorOn = (texts: Texts): Promise<CollectorProcess> =>
  onUsualPort(COLLECTOR_PORT, texts, (port) =>
    startCollector({ variables: { DATABASE_URL: '', COLLECTOR_DB: PATHS.database }, port }),
  ).catch((cause: unknown) => {
    throw new Problem('collector', { cause })
  })

/** One line that changes where there is a terminal; elsewhere its last state alone. */
const progress = (texts: Texts) => (done: number, of: number) => {
  const isLast = done === of
  if (process.stdout.isTTY) process.stdout.write(`\r${texts.deliver(done, of)}${isLast ? '\n' : ''}`)
  else if (isLast) say(texts.deliver(done, of))
}

const showAll = (texts: Texts, page: string, collector: string, newcomer: Newcomer): void => {
  const letters = relative(ROOT, join(PATHS.office, 'invitations', 'letters.html'))
  const link = `${page}#${newcomer.invitation}`
  say(
    ...['', texts.banner, ''],
    ...[texts.page, `  ${page}`, ''],
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
  await Promise.all([build('chromium', counterKey), build('page', counterKey)])

  const collector = await collectorOn(texts)
  const ends: (() => Promise<unknown>)[] = [() => collector.stop()]
  let stopping = false
  const stop = async (code: number) => {
    if (stopping) return
    stopping = true
    for (const end of ends) await end().catch(() => {})
    say('', texts.stopped)
    process.exit(code)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(0))
  try {
    writeState({ pid: process.pid, collector: collector.url })
    say(texts.campaign)
    const campaign = await openCampaign(collector.url, minutes, language)
    const newcomer = await deliverAll(campaign, counterKey, progress(texts))
    const server = await onUsualPort(PAGE_PORT, texts, (port) =>
      serve(BUILT.page, { port, connect: [collector.url] }),
    )
    ends.unshift(() => server.close())
    showAll(texts, server.url, collector.url, newcomer)
    const end = Date.parse(campaign.manifest.to)
    say(texts.ends(clockTime(end), Math.round((end - Date.now()) / 60_000)), '', ...texts.next, '')
    openWindow(server.url, texts)
    say('', texts.byHand(BUILT.chromium, BUILT.firefox), '', texts.stop)
  } catch (error) {
    await collector.stop()
    throw error
  }
  return undefined
}

await runProgram(start)
