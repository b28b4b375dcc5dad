import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../domain/language.ts'
import { analysis as analysisEn } from '../../locales/en/analysis.ts'
import { benchmark as benchmarkEn } from '../../locales/en/benchmark.ts'
import { counting as countingEn } from '../../locales/en/counting.ts'
import { demand as demandEn } from '../../locales/en/demand.ts'
import { desk as deskEn } from '../../locales/en/desk.ts'
import { guide as guideEn } from '../../locales/en/guide.ts'
import { letter as letterEn } from '../../locales/en/letter.ts'
import { operator as operatorEn } from '../../locales/en/operator.ts'
import { report as reportEn } from '../../locales/en/report.ts'
import { scenarios as scenariosEn } from '../../locales/en/scenarios.ts'
import { site as siteEn } from '../../locales/en/site.ts'
import { siteExtension as siteExtensionEn } from '../../locales/en/site-extension.ts'
import { siteTrust as siteTrustEn } from '../../locales/en/site-trust.ts'
import { submit as submitEn } from '../../locales/en/submit.ts'
import { views as viewsEn } from '../../locales/en/views.ts'
import { analysis as analysisEt } from '../../locales/et/analysis.ts'
import { benchmark as benchmarkEt } from '../../locales/et/benchmark.ts'
import { counting as countingEt } from '../../locales/et/counting.ts'
import { demand as demandEt } from '../../locales/et/demand.ts'
import { desk as deskEt } from '../../locales/et/desk.ts'
import { guide as guideEt } from '../../locales/et/guide.ts'
import { letter as letterEt } from '../../locales/et/letter.ts'
import { operator as operatorEt } from '../../locales/et/operator.ts'
import { report as reportEt } from '../../locales/et/report.ts'
import { scenarios as scenariosEt } from '../../locales/et/scenarios.ts'
import { site as siteEt } from '../../locales/et/site.ts'
import { siteExtension as siteExtensionEt } from '../../locales/et/site-extension.ts'
import { siteTrust as siteTrustEt } from '../../locales/et/site-trust.ts'
import { submit as submitEt } from '../../locales/et/submit.ts'
import { views as viewsEt } from '../../locales/et/views.ts'
import {
  loadAnalysis,
  loadBenchmark,
  loadCounting,
  loadDemand,
  loadDesk,
  loadGuide,
  loadLetter,
  loadOperator,
  loadScenarios,
  loadSubmit,
  loadViews,
} from '../../locales/load.ts'
import { manifestTexts } from './texts.ts'

/** What is deliberately left unsaid. */
const SILENT = new Set(['guide.saving.idle', 'guide.more.verified.gazette', 'views.score.kind.full'])

/** The shape of a dictionary: every path, with what stands there. */
const shapeOf = (value: unknown, path: string): string[] => {
  if (typeof value === 'function') return [`${path}: function of ${value.length}`]
  if (typeof value !== 'object' || value === null) return [`${path}: ${typeof value}`]
  const inner = Object.entries(value).flatMap(([key, part]) => shapeOf(part, `${path}.${key}`))
  return Array.isArray(value) ? [`${path}: list of ${value.length}`, ...inner] : inner
}

/** Everything a dictionary says; what is asked for a number or a name gets one. */
const saidIn = (value: unknown, path: string): [string, unknown][] => {
  if (typeof value === 'function') {
    const numbers = Array.from({ length: value.length }, (_, at) => at + 2)
    const names = numbers.map((n) => `Nimi${n}`)
    return [
      [`${path}(${numbers})`, value(...numbers)],
      [`${path}(${names})`, value(...names)],
      [`${path}(1, 0)`, value(...numbers.map((_, at) => (at === 0 ? 1 : 0)))],
    ]
  }
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, part]) => saidIn(part, `${path}.${key}`))
  return [[path, value]]
}

describe.each([
  ['guide', guideEt, guideEn],
  ['views', viewsEt, viewsEn],
  ['demand', demandEt, demandEn],
  ['letter', letterEt, letterEn],
  ['submit', submitEt, submitEn],
  ['benchmark', benchmarkEt, benchmarkEn],
  ['site', siteEt, siteEn],
  ['siteExtension', siteExtensionEt, siteExtensionEn],
  ['siteTrust', siteTrustEt, siteTrustEn],
  ['desk', deskEt, deskEn],
  ['scenarios', scenariosEt, scenariosEn],
  ['analysis', analysisEt, analysisEn],
  ['counting', countingEt, countingEn],
  ['report', reportEt, reportEn],
  ['operator', operatorEt, operatorEn],
  ['operator', operatorEt, operatorEn],
  ['report', reportEt, reportEn],
] as const)('The dictionary %s', (name, et, en) => {
  test('has the same shape in both languages, to the last parameter', () => {
    expect(shapeOf(en, name).sort()).toEqual(shapeOf(et, name).sort())
  })

  test.each([
    ['et', et],
    ['en', en],
  ] as const)('says something everywhere in %s', (_language, words) => {
    for (const [path, said] of saidIn(words, name)) {
      expect(typeof said, path).toBe('string')
      expect(said === '', path).toBe(SILENT.has(path))
      expect(said, path).not.toMatch(/undefined|null|NaN|\[object/)
    }
  })

  test('uses everything it is given, save what only chooses between two sentences', () => {
    for (const words of [et, en])
      for (const [path, said] of saidIn(words, name))
        for (const given of path.match(/Nimi\d/g) ?? [])
          if (!(path.startsWith('guide.mode.about') && given === 'Nimi2')) expect(said, path).toContain(given)
  })
})

test.each(LANGUAGES)('What the stores show in %s is complete and short enough for them', (language) => {
  const texts = new Map(manifestTexts(language).map(({ at, text }) => [at.split(' › ')[1], text]))
  expect([...texts.keys()]).toEqual(['name', 'description', 'badgeDays', 'badgeAttention'])
  for (const text of texts.values()) expect(text).not.toBe('')
  expect(texts.get('name')?.length).toBeLessThanOrEqual(45)
  expect(texts.get('description')?.length).toBeLessThanOrEqual(132)
})

test('Each language loads its own dictionaries', async () => {
  const expected = {
    et: [
      guideEt,
      viewsEt,
      demandEt,
      letterEt,
      submitEt,
      benchmarkEt,
      deskEt,
      scenariosEt,
      analysisEt,
      countingEt,
      operatorEt,
    ],
    en: [
      guideEn,
      viewsEn,
      demandEn,
      letterEn,
      submitEn,
      benchmarkEn,
      deskEn,
      scenariosEn,
      analysisEn,
      countingEn,
      operatorEn,
    ],
  }
  for (const language of LANGUAGES) {
    const all = [
      loadGuide,
      loadViews,
      loadDemand,
      loadLetter,
      loadSubmit,
      loadBenchmark,
      loadDesk,
      loadScenarios,
      loadAnalysis,
      loadCounting,
      loadOperator,
    ].map((load) => load(language))
    expect(await Promise.all(all)).toEqual(expected[language])
  }
})
