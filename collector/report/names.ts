/** What questions, dimensions, services and families are called, from the content files. */
import type { CatalogueText, DimensionNames, DimensionText, Labels, Language } from '../../domain/content.ts'

export interface Names {
  dimension(id: string): string
  question(id: string): string
  service(id: string): string
  family(id: string): string
}

/** @param files every content file by its path; whoever reads them has held them against their schemas */
export const namesIn = (files: Readonly<Record<string, unknown>>, language: Language): Names => {
  const file = <T>(name: string): T => files[`${language}/${name}.json`] as T
  const { dimensions } = file<DimensionNames>('dimensions')
  const { services } = file<CatalogueText>('services')
  const { families } = file<Labels>('labels')
  const questions: Record<string, string> = {}
  for (const id of Object.keys(dimensions))
    for (const [question, { name }] of Object.entries(file<DimensionText>(id).indicators))
      questions[question] = name
  return {
    dimension: (id) => `${id}. ${dimensions[id]?.name ?? ''}`,
    question: (id) => `${id} ${questions[id] ?? ''}`,
    service: (id) => services[id]?.name ?? id,
    family: (id) => families[id as keyof typeof families] ?? id,
  }
}
