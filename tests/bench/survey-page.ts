/**
 * The peer: SurveyJS showing the same questions as radio groups, a page for each dimension, built by the same tools.
 * Its style sheet without fonts: the other one fetches them from Google.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import type { DimensionNames, DimensionText, Pack } from '../../domain/content.ts'

const MODULES = join(import.meta.dirname, '../../node_modules')

const MAIN = `
import 'survey-core/survey-core.fontless.min.css'
import { Model } from 'survey-core'
import 'survey-js-ui'
import json from './survey.json'

const survey = new Model(json)
survey.data = JSON.parse(localStorage.answers ?? '{}')
survey.onValueChanged.add(() => { localStorage.answers = JSON.stringify(survey.data) })
survey.render(document.getElementById('survey'))
`

const PAGE = `<!doctype html>
<html lang="et"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>KOV digikompass</title></head><body><div id="survey"></div><script type="module" src="./main.js"></script></body></html>`

/** @param files the bank by path under content/ */
const surveyOf = (files: Map<string, unknown>) => {
  const { dimensions } = files.get('pack.json') as Pack
  const names = (files.get('et/dimensions.json') as DimensionNames).dimensions
  return {
    pages: dimensions.map(({ id, indicators }) => {
      const texts = (files.get(`et/${id}.json`) as DimensionText).indicators
      return {
        name: `d${id}`,
        title: `${id}. ${names[id]?.name ?? ''}`,
        elements: indicators.map((i) => ({
          type: 'radiogroup',
          name: i.id,
          title: texts[i.id]?.question,
          choices: texts[i.id]?.levels.map((text, value) => ({ value, text })),
        })),
      }
    }),
  }
}

export const buildSurveyPage = async (files: Map<string, unknown>, folder: string): Promise<void> => {
  const root = join(folder, 'source')
  mkdirSync(root, { recursive: true })
  writeFileSync(join(root, 'index.html'), PAGE)
  writeFileSync(join(root, 'main.js'), MAIN)
  writeFileSync(join(root, 'survey.json'), JSON.stringify(surveyOf(files)))
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'error',
    resolve: {
      alias: [
        { find: /^survey-core$/, replacement: join(MODULES, 'survey-core/fesm/survey-core.mjs') },
        { find: /^survey-js-ui$/, replacement: join(MODULES, 'survey-js-ui/fesm/survey-js-ui.mjs') },
        { find: /^survey-core\//, replacement: `${join(MODULES, 'survey-core')}/` },
      ],
    },
    build: { outDir: join(folder, 'built'), target: 'es2022', modulePreload: { polyfill: false } },
  })
}
