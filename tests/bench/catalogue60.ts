/** A catalogue of sixty services in the real texts: the real ones over and over, each time without another lift. */
import type { Benefits, BenefitTexts, CatalogueText, Service } from '../../domain/content.ts'
import { libraryFiles, readContent } from '../content/files.ts'

const SERVICES = 60

interface Made {
  readonly id: string
  readonly from: string
}

const madeFrom = (services: readonly Service[]): Made[] =>
  Array.from({ length: SERVICES }, (_, n) => {
    const from = services[n % services.length]?.id ?? ''
    const round = Math.floor(n / services.length)
    return { id: round === 0 ? from : `${from.slice(0, 28)}-${round}`, from }
  })

const withoutOne = <T>(all: readonly T[], at: number): T[] =>
  all.length < 2 ? [...all] : all.filter((_, n) => n !== at % all.length)

/** Every content file of the larger catalogue by its path under content/. */
export const catalogue60 = (): { files: Map<string, unknown>; services: Service[] } => {
  const files = new Map(libraryFiles().map((path) => [path, readContent(path)]))
  const real = (files.get('services.json') as { services: Service[] }).services
  const made = madeFrom(real)
  const services = made.map(({ id, from }, n): Service => {
    const service = real.find((s) => s.id === from)
    if (!service) throw new Error(`no service ${from}`)
    const round = Math.floor(n / real.length)
    return { ...service, id, lifts: round === 0 ? service.lifts : withoutOne(service.lifts, round - 1) }
  })
  files.set('services.json', { services })
  const { benefits } = files.get('benefits.json') as { benefits: Benefits }
  const of = new Map(benefits.services.map((b) => [b.service, b]))
  files.set('benefits.json', {
    benefits: {
      ...benefits,
      services: made.flatMap(({ id, from }) => {
        const known = of.get(from)
        return known ? [{ ...known, service: id }] : []
      }),
    },
  })
  for (const language of ['et', 'en']) {
    const texts = files.get(`${language}/services.json`) as CatalogueText
    const good = files.get(`${language}/benefits.json`) as { benefits: BenefitTexts }
    const renamed = <T>(known: Record<string, T>) =>
      Object.fromEntries(made.map(({ id, from }) => [id, known[from]]))
    files.set(`${language}/services.json`, { services: renamed(texts.services) })
    files.set(`${language}/benefits.json`, { benefits: renamed(good.benefits) })
  }
  return { files, services }
}
