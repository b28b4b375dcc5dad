/** Content of the whole bank, for the views that look across dimensions. */
import type {
  CatalogueText,
  DimensionNames,
  DimensionText,
  Duty,
  IndicatorFacts,
  Labels,
  Service,
} from '../../domain/content.ts'
import type { Language } from '../../domain/language.ts'
import type { Library } from '../../domain/library.ts'
import { type Loaded, useLoaded } from './loaded.ts'

/** As much of a shell as knows the language and has the content. */
interface Reader {
  language: Language
  ports: { library: Library }
}

type IndicatorText = DimensionText['indicators'][string]

export interface Bank {
  names: DimensionNames['dimensions']
  text: (id: string) => IndicatorText | undefined
  /** "3.2 Online handling": how an indicator is named outside its own screen. */
  title: (id: string) => string
  facts: (id: string) => IndicatorFacts | undefined
  labels: Labels
  duties: readonly Duty[]
}

/** Everything about the indicators in the current language. */
export const useBank = ({ language, ports }: Reader): Loaded<Bank> => {
  const { library } = ports
  return useLoaded(`bank ${language}`, async () => {
    const ids = library.pack.dimensions.map((d) => d.id)
    const [names, labels, duties, texts, facts] = await Promise.all([
      library.names(language),
      library.labels(language),
      library.duties(),
      Promise.all(ids.map((id) => library.text(id, language))),
      Promise.all(ids.map((id) => library.facts(id))),
    ])
    const byId = new Map(texts.flatMap((t) => Object.entries(t.indicators)))
    const factsById = new Map(facts.flatMap((f) => f.indicators.map((i) => [i.id, i] as const)))
    return {
      names: names.dimensions,
      labels,
      duties,
      text: (id) => byId.get(id),
      title: (id) => `${id} ${byId.get(id)?.name ?? ''}`,
      facts: (id) => factsById.get(id),
    }
  })
}

export interface CatalogueContent {
  services: readonly Service[]
  texts: CatalogueText['services']
}

export const useCatalogue = ({ language, ports }: Reader): Loaded<CatalogueContent> =>
  useLoaded(`catalogue ${language}`, async () => {
    const [services, texts] = await Promise.all([
      ports.library.services(),
      ports.library.serviceTexts(language),
    ])
    return { services, texts: texts.services }
  })
