/** The content as the files hold it: read from the disk, not through the product's own library. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type {
  Benefits,
  BenefitTexts,
  CatalogueText,
  DimensionFacts,
  DimensionMore,
  DimensionNames,
  DimensionText,
  Duty,
  Labels,
  Language,
  Model,
  Pack,
  Service,
} from '../../domain/content.ts'

const ROOT = join(import.meta.dirname, '../../content')

export const readContent = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path), 'utf8'))
const read = <T>(path: string): T => readContent(path) as T

/** Who may count, who may be asked, what services are good for, what was published of money: no part of what is asked. */
const BENEFITS = ['benefits.json', 'en/benefits.json', 'et/benefits.json']
const BESIDE = ['counters.json', 'municipalities.json', 'scenarios.json', ...BENEFITS]

/** All data files of the question bank, as paths under content/. */
export const contentFiles = (): string[] =>
  readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !BESIDE.includes(path))
    .sort()

/** All that the library hands out. */
export const libraryFiles = (): string[] => [...contentFiles(), ...BENEFITS].sort()

export const pack = read<Pack>('pack.json')
export const services = read<{ services: Service[] }>('services.json').services
export const duties = read<{ duties: Duty[] }>('duties.json').duties
export const benefits = read<{ benefits: Benefits }>('benefits.json').benefits
export const models = read<{ models: Model[] }>('models.json').models
export const facts = pack.dimensions.flatMap((d) => read<DimensionFacts>(`facts/${d.id}.json`).indicators)
export const indicatorIds = pack.dimensions.flatMap((d) => d.indicators.map((i) => i.id))

export const labels = (language: Language) => read<Labels>(`${language}/labels.json`)
export const names = (language: Language) => read<DimensionNames>(`${language}/dimensions.json`)
export const serviceTexts = (language: Language) => read<CatalogueText>(`${language}/services.json`).services

export const benefitTexts = (language: Language) =>
  read<{ benefits: BenefitTexts }>(`${language}/benefits.json`).benefits

const merged = <T>(language: Language, suffix: string): Record<string, T> =>
  Object.assign(
    {},
    ...pack.dimensions.map(
      (d) => read<{ indicators: Record<string, T> }>(`${language}/${d.id}${suffix}`).indicators,
    ),
  )

export const indicatorTexts = (language: Language) =>
  merged<DimensionText['indicators'][string]>(language, '.json')
export const indicatorMores = (language: Language) =>
  merged<DimensionMore['indicators'][string]>(language, '.more.json')
