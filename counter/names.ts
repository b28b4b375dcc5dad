/** What items and their values are called, from the content and the words that the official saw. */
import type { CatalogueText, DimensionNames, DimensionText, Labels, Language } from '../domain/content.ts'
import { demand as demandEn } from '../locales/en/demand.ts'
import { review as reviewEn } from '../locales/en/submit-review.ts'
import { demand as demandEt } from '../locales/et/demand.ts'
import { review as reviewEt } from '../locales/et/submit-review.ts'

const WORDS = {
  et: { demand: demandEt, review: reviewEt },
  en: { demand: demandEn, review: reviewEn },
} as const

type Words = Readonly<Record<string, string>>

export interface Names {
  item(id: string): string
  value(item: string, value: string): string
}

/** Of the content, in one language. */
export interface NamedContent {
  readonly dimensions: DimensionNames['dimensions']
  readonly indicators: DimensionText['indicators']
  readonly services: CatalogueText['services']
  readonly families: Labels['families']
}

/** @param said words for what an answer may be besides what the content offers (`none`, `unknown` …) */
export const namesOf = (content: NamedContent, said: Words, language: Language): Names => {
  const { dimensions, indicators, services, families } = content
  const { demand, review } = WORDS[language]
  const indicator = (id: string) => `${id} ${indicators[id]?.name ?? ''}`.trim()

  const service: Words = {
    have: demand.have.label,
    need: demand.need.label,
    verdict: review.service.verdict,
    missing: review.service.missing,
    class: review.service.class,
  }
  const item = (id: string): string => {
    const [kind = '', name = '', question = ''] = id.split('/')
    if (kind === 'answer') return indicator(name)
    if (kind === 'dimension')
      return `${dimensions[name]?.name ?? name} (${review.dimensionLevel.toLowerCase()})`
    if (kind === 'service') return `${services[name]?.name ?? name}. ${service[question] ?? question}`
    const questions: Words = demand.family.questions
    return `${(families as Words)[name] ?? name}. ${questions[question] ?? question}`
  }

  const wordsFor = (id: string): Words => {
    const [kind, , question = ''] = id.split('/')
    if (kind === 'family') return (demand.family.options as Readonly<Record<string, Words>>)[question] ?? {}
    const of: Readonly<Record<string, Words>> = {
      have: demand.have.options,
      need: demand.need.options,
      class: review.class,
      missing: { met: review.met, other: review.other },
    }
    return of[question] ?? {}
  }
  const level = (value: string): string | undefined => {
    const [, kind, digit] = /^(?:(short|full)-)?(\d)$/.exec(value) ?? []
    return digit && (kind === 'short' ? review.levelShort(digit) : review.level(digit))
  }
  const requirement = (value: string): string | undefined => {
    const [, id, digit] = /^(\d+\.\d+)-(\d)$/.exec(value) ?? []
    return id && digit && review.requirement(indicator(id), digit)
  }
  return {
    item,
    value: (id, value) => wordsFor(id)[value] ?? requirement(value) ?? level(value) ?? said[value] ?? value,
  }
}
