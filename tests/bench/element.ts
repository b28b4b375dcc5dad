/** The element in a page of others, beside SurveyJS with the same questions; each pair measured in turn. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import type { Pack } from '../../domain/content.ts'
import { startChromium } from '../e2e/harness/browser-process.ts'
import { click } from './answers.ts'
import { FLAGS } from './browser.ts'
import { writeElementPage } from './element-page.ts'
import { measureLoad, total } from './load.ts'
import { assessmentOf, levelAt } from './seed.ts'
import { serveSite } from './server.ts'
import { median, pairedRatio, spread } from './spread.ts'
import { ours, type Subject } from './subjects.ts'
import { buildSurveyPage } from './survey-page.ts'
import { type Throttle, visit } from './visit.ts'

/** The most a ratio to SurveyJS may be, where there is an aim. */
const AIMS: Readonly<Record<string, number>> = {
  'bytes to the first question, gzip': 0.075,
  'load, main-thread work, 1×': 0.15,
  'first option usable, slow 4G, 4×': 0.25,
  'answer, main-thread work, 1×': 0.27,
}

const ANSWERS = 6

type Pair = { element: number[]; survey: number[] }
const figures = new Map<string, Pair>()
const add = (what: string, who: keyof Pair, value: number): void => {
  const pair = figures.get(what) ?? { element: [], survey: [] }
  pair[who].push(value)
  figures.set(what, pair)
}

const subjects = async (
  files: Map<string, unknown>,
  folder: string,
): Promise<Record<keyof Pair, Subject>> => {
  const pack = files.get('pack.json') as Pack
  writeElementPage(join(folder, 'element'))
  await buildSurveyPage(files, join(folder, 'survey'))
  const [elementSite, surveySite] = await Promise.all([
    serveSite(join(folder, 'element')),
    serveSite(join(folder, 'survey/built')),
  ])
  const page = ours(elementSite, pack)
  return {
    element: { ...page, places: { ...page.places, host: 'kov-digikompass' } },
    survey: {
      ...page,
      site: surveySite,
      places: {
        ...page.places,
        option: '.sd-item',
        title: '.sd-page__title',
        next: '.sd-navigation__next-btn',
        optionsEach: 5,
        together: true,
      },
      store: async () => {},
    },
  }
}

const answers = async (browser: Browser, subject: Subject, throttle: Throttle) => {
  const { option, next, optionsEach, together } = subject.places
  const open = await visit(browser, subject, throttle, assessmentOf(subject.pack, 0))
  const costs: Awaited<ReturnType<typeof click>>[] = []
  for (let n = 0; n < ANSWERS; n++) {
    costs.push(await click(open, option, (together ? n : 0) * optionsEach + levelAt(n), 'paint'))
    if (!together && n < ANSWERS - 1) await click(open, next, 0, 'title')
  }
  await open.close()
  return { workMs: median(costs.map((c) => c.workMs)), paintMs: median(costs.map((c) => c.paintMs)) }
}

const measurePair = async (browser: Browser, who: keyof Pair, subject: Subject): Promise<void> => {
  for (const throttle of [1, 4] as const) {
    const load = await measureLoad(browser, subject, throttle, undefined)
    add(`first option usable, ${throttle}×`, who, load.ms)
    add(`load, main-thread work, ${throttle}×`, who, load.workMs)
    if (throttle === 1) add('bytes to the first question, gzip', who, total(load.fetched, 'gzip'))
    const answered = await answers(browser, subject, throttle)
    add(`answer, main-thread work, ${throttle}×`, who, answered.workMs)
    add(`answer, click to paint, ${throttle}×`, who, answered.paintMs)
  }
  add('first option usable, slow 4G, 4×', who, (await measureLoad(browser, subject, 4, undefined, true)).ms)
}

const report = (): void => {
  const wide = (values: number[]) => {
    const { median, min, max } = spread(values)
    return `${median.toFixed(0)} [${min.toFixed(0)}–${max.toFixed(0)}]`
  }
  console.error(
    `\n${'48 questions'.padEnd(38)}${'element'.padEnd(26)}${'SurveyJS'.padEnd(26)}element / SurveyJS`,
  )
  for (const [what, { element, survey }] of figures) {
    const ratio = pairedRatio(element, survey)
    const aim = AIMS[what]
    const met = aim === undefined ? undefined : ratio.median <= aim
    console.log(
      JSON.stringify({
        what: 'element',
        of: what,
        element: spread(element),
        survey: spread(survey),
        ratio,
        aim,
        met,
      }),
    )
    const verdict = met === undefined ? '' : met ? `  ✓ ≤ ${aim}` : `  ✗ > ${aim}`
    console.error(
      `${what.padEnd(38)}${wide(element).padEnd(26)}${wide(survey).padEnd(26)}${ratio.median.toFixed(3)}${verdict}`,
    )
  }
}

/** @param files the bank by path under content/ */
export const measureElement = async (files: Map<string, unknown>, pairs: number): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'kov-digikompass-bench-'))
  const both = await subjects(files, folder)
  const running = await startChromium(FLAGS)
  try {
    const browser = await chromium.connectOverCDP(running.endpoint)
    const turns = ['element', 'survey'] as const
    for (let pair = 0; pair < pairs; pair++)
      for (const who of pair % 2 === 0 ? turns : turns.toReversed())
        await measurePair(browser, who, both[who])
    report()
  } finally {
    await running.close()
    for (const { site } of Object.values(both)) site.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
