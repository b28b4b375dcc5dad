/**
 * `npm run bench [-- --pairs N --part pages|element|collector|count|report|analysis|scenarios]`: what the product costs
 * its visitor, beside a static page of the same questions and beside SurveyJS; what the collector bears, beside a bare
 * insert of the same bytes; how long the counter takes; what the public report and the analyst's rooms cost as campaigns
 * grow. The two of a pair are measured in turn, so that only their ratio counts and not the machine.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, chromium } from 'playwright-core'
import type { Pack } from '../../domain/content.ts'
import { contentFiles, readContent } from '../content/files.ts'
import { startChromium } from '../e2e/harness/browser-process.ts'
import { measureAnalysis } from './analysis.ts'
import { measureAnswers } from './answers.ts'
import { bank480, writeBank } from './bank480.ts'
import { FLAGS } from './browser.ts'
import { buildPage } from './build480.ts'
import { measureCollector } from './collector.ts'
import { measureCount } from './count.ts'
import { measureElement } from './element.ts'
import { measureLoad, total } from './load.ts'
import { measurePopup } from './popup.ts'
import { measurePublicReport } from './public-report.ts'
import { reportFiles, reportGrowth, reportPopup, reportRows } from './report.ts'
import { Results } from './results.ts'
import { measureScenarios } from './scenarios.ts'
import { assessmentOf } from './seed.ts'
import { serveSite } from './server.ts'
import { median } from './spread.ts'
import { writeStaticPage } from './static-page.ts'
import { floor, ours, type Subject } from './subjects.ts'
import { THROTTLES, type Throttle } from './visit.ts'

const ROOT = join(import.meta.dirname, '../..')

type Bank = { questions: number; subjects: [Subject, Subject] }

const countOf = (pack: Pack): number => pack.dimensions.flatMap((d) => d.indicators).length

/** Both pages of a bank, built or copied into `folder` and served. */
const prepare = async (files: Map<string, unknown>, folder: string, real: boolean): Promise<Bank> => {
  const pack = files.get('pack.json') as Pack
  const [page, still] = [join(folder, 'page'), join(folder, 'static')]
  if (real) {
    // A copy: a build in the middle of a run must not mix two versions.
    cpSync(join(ROOT, 'dist/page'), page, { recursive: true })
  } else {
    writeBank(files, join(folder, 'content'))
    await buildPage(join(folder, 'content'), page)
  }
  writeStaticPage(files, still)
  const [pageSite, stillSite] = await Promise.all([serveSite(page), serveSite(still)])
  return { questions: countOf(pack), subjects: [ours(pageSite, pack), floor(stillSite, pack)] }
}

const loads = async (
  browser: Browser,
  results: Results,
  questions: number,
  subject: Subject,
  throttle: Throttle,
) => {
  for (const visit of ['first', 'returning'] as const) {
    const stored = visit === 'first' ? undefined : assessmentOf(subject.pack, questions / 2)
    const { ms, workMs, fetched, later } = await measureLoad(browser, subject, throttle, stored)
    const page = subject.name
    results.add({ what: 'firstOption', questions, visit, throttle, part: 'ms' }, page, ms)
    results.add({ what: 'firstOption', questions, visit, throttle, part: 'workMs' }, page, workMs)
    if (throttle > 1) continue
    results.add({ what: 'bytes', questions, visit, part: 'gzip' }, page, total(fetched, 'gzip'))
    results.add({ what: 'bytes', questions, visit, part: 'raw' }, page, total(fetched, 'raw'))
    results.add({ what: 'bytes', questions, visit, part: 'laterGzip' }, page, total(later, 'gzip'))
    results.files.set(`${questions} ${visit} ${page}`, { questions, visit, page, files: fetched })
  }
}

const answers = async (
  browser: Browser,
  results: Results,
  questions: number,
  subject: Subject,
  throttle: Throttle,
) => {
  const page = subject.name
  // The heap does not know how fast the processor is: once is enough.
  const measured = await measureAnswers(browser, subject, throttle, throttle === 1)
  for (const step of ['click', 'next'] as const)
    for (const part of ['paintMs', 'workMs'] as const) {
      const value = median(measured[step].map((cost) => cost[part]))
      results.add({ what: 'answer', step, questions, throttle, part }, page, value)
    }
  if (measured.heap !== undefined)
    results.add({ what: 'heap', questions, part: 'bytes' }, page, measured.heap)
}

const measurePages = async (banks: Bank[], pairs: number): Promise<Results> => {
  const results = new Results()
  const running = await startChromium(FLAGS)
  try {
    const browser = await chromium.connectOverCDP(running.endpoint)
    console.log(JSON.stringify({ what: 'run', pairs, chromium: browser.version(), node: process.version }))
    for (let pair = 0; pair < pairs; pair++) {
      const started = Date.now()
      // Who goes first changes from pair to pair.
      for (const { questions, subjects } of banks)
        for (const throttle of THROTTLES)
          for (const measure of [loads, answers])
            for (const subject of pair % 2 === 0 ? subjects : subjects.toReversed())
              await measure(browser, results, questions, subject, throttle)
      console.error(`pair ${pair + 1} of ${pairs}: ${Math.round((Date.now() - started) / 1000)} s`)
    }
  } finally {
    await running.close()
  }
  return results
}

const measureVisits = async (pairs: number): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'kov-digikompass-bench-'))
  const banks: Bank[] = []
  try {
    const real = new Map(contentFiles().map((path) => [path, readContent(path)]))
    banks.push(await prepare(real, join(folder, '48'), true))
    banks.push(await prepare(bank480(), join(folder, '480'), false))
    cpSync(join(ROOT, '.output/chrome-mv3'), join(folder, 'extension'), { recursive: true })
    const popup = await measurePopup(join(folder, 'extension'), real.get('pack.json') as Pack, pairs)
    const results = await measurePages(banks, pairs)
    reportFiles(results)
    reportRows(results)
    reportGrowth(results, 48, 480)
    reportPopup(popup)
  } finally {
    for (const { subjects } of banks) for (const { site } of subjects) site.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const PARTS = ['pages', 'element', 'collector', 'count', 'report', 'analysis', 'scenarios'] as const
const { values } = parseArgs({
  options: { pairs: { type: 'string', default: '5' }, part: { type: 'string' } },
})
const pairs = Number(values.pairs)
if (!Number.isInteger(pairs) || pairs < 1) throw new Error('--pairs takes a whole number from 1 on')
const parts = PARTS.filter((part) => values.part === undefined || values.part === part)
if (parts.length === 0) throw new Error(`--part takes ${PARTS.join(' or ')}`)

if (parts.includes('collector')) await measureCollector()
if (parts.includes('count')) await measureCount()
if (parts.includes('report')) await measurePublicReport()
if (parts.includes('analysis')) await measureAnalysis()
if (parts.includes('scenarios')) await measureScenarios()
if (parts.includes('pages')) await measureVisits(pairs)
if (parts.includes('element'))
  await measureElement(new Map(contentFiles().map((path) => [path, readContent(path)])), pairs)
