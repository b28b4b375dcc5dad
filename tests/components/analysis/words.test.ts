/** Every refusal has words of its own that say what to do, and figures read the same in table and text. */
import { describe, expect, test } from 'vitest'
import { portfolioCsv } from '../../../components/analysis/csv.ts'
import { problemText } from '../../../components/analysis/problem-text.ts'
import { reportOfOpened } from '../../../components/analysis/report-of.ts'
import type { Catalogue } from '../../../domain/content.ts'
import { candidateSteps } from '../../../domain/portfolio/candidates.ts'
import { EQUAL, portfolioOf } from '../../../domain/portfolio.ts'
import { analysis as en } from '../../../locales/en/analysis.ts'
import { submit as submitEn } from '../../../locales/en/submit.ts'
import { analysis as et } from '../../../locales/et/analysis.ts'
import { submit as submitEt } from '../../../locales/et/submit.ts'
import { formatOr, formatPercents, inSentence } from '../../../locales/format.ts'
import type { OpenProblem } from '../../../submit/open-release.ts'
import { pack, services, serviceTexts } from '../../content/files.ts'
import { openedOf } from '../../e2e/seed-release.ts'
import { publishedSample } from '../../submit/published.ts'

const PROBLEMS: OpenProblem[] = [
  { problem: 'manifest', refusals: ['unsigned'] },
  { problem: 'manifest', refusals: ['wronglySigned', 'kTooSmall', 'shape'] },
  { problem: 'manifest', refusals: ['unknownVersion'] },
  { problem: 'manifest', refusals: ['otherCampaign'] },
  { problem: 'notice', refusal: 'wronglySigned' },
  { problem: 'lists', refusals: ['incomplete', 'unequal'] },
  { problem: 'listsUnsigned' },
  { problem: 'release', refusal: 'wronglySigned' },
  { problem: 'release', refusal: 'unknownVersion' },
  { problem: 'release', refusal: 'otherLists' },
  { problem: 'release', refusal: 'brokenRules' },
  { problem: 'release', refusal: 'otherCampaign' },
  { problem: 'release', refusal: 'shape' },
  ...(['unreachable', 'notACollector', 'broken', 'noCampaign', 'busy'] as const).map((problem) => ({
    problem,
  })),
  ...(['address', 'insecure', 'campaignId', 'noLists', 'noRelease'] as const).map((problem) => ({ problem })),
]

describe.each([
  ['et', et, submitEt],
  ['en', en, submitEn],
] as const)('In %s', (_language, words, submit) => {
  test.each(PROBLEMS)('%j is said in words', (problem) => {
    const { texts, technical } = problemText(problem, words, submit)
    expect(texts.length).toBeGreaterThan(0)
    for (const text of texts) expect(text).toMatch(/^\p{Lu}.{20,}\.$/su)
    if ('refusals' in problem) expect(technical).toBe(problem.refusals.join(', '))
  })

  test('different problems are not said alike, save that an update helps against several', () => {
    const others = PROBLEMS.filter((p) => !JSON.stringify(p).includes('unknownVersion'))
    const said = others.map((p) => problemText(p, words, submit).texts.join(' '))
    expect(new Set(said).size).toBe(said.length)
  })
})

describe('Words for figures', () => {
  test('say a range once, a list as a choice, and keep abbreviations', () => {
    expect(formatPercents(0.423, 0.551, 'et')).toBe('42–55%')
    expect(formatPercents(1, 1, 'en')).toBe('100%')
    expect(formatOr(['a', 'b', 'c'], 'et')).toBe('a, b või c')
    expect(inSentence('Riik')).toBe('riik')
    expect(inSentence('ELVLi keskus')).toBe('ELVLi keskus')
  })
})

describe('The table of the order', () => {
  test('has one row for each service, plain numbers, and quotes what would break a row', async () => {
    const opened = await openedOf(await publishedSample({ n: 40, change: { demo: true } }))
    const catalogue: Catalogue = services
    const report = reportOfOpened(opened, pack, catalogue)
    const steps = candidateSteps(report.figures, catalogue, pack, 5)
    let step = steps.next()
    while (!step.done) step = steps.next()
    const candidates = new Map(step.value.map((c) => [c.service, c]))
    const ordered = { portfolio: portfolioOf(step.value, EQUAL), candidates, weights: EQUAL }
    const texts = { ...serviceTexts('et') }
    const [first] = ordered.portfolio.rows
    const id = first?.service ?? ''
    const known = texts[id]
    if (known) texts[id] = { ...known, name: 'Nimi "jutumärkides", komaga' }
    const text = portfolioCsv(ordered, { chosen: { opened, report }, catalogue, texts }, 'en')
    expect(text.startsWith('\uFEFF"campaign","demo",')).toBe(true)
    const lines = text.trim().split('\r\n')
    expect(lines).toHaveLength(services.length + 1)
    expect(lines[1]).toContain('"Nimi ""jutumärkides"", komaga"')
    expect(lines[2]).toMatch(/^"kov-2027",true,40,/)
    const columns = (lines[0] ?? '').replace('\uFEFF', '').replaceAll('"', '').split(',')
    expect(columns).toContain('usual_place_low')
    expect(columns).not.toContain('score')
    for (const line of lines.slice(2)) expect(line.split(',')).toHaveLength(columns.length)
  })
})
