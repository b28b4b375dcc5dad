/** Where the content comes from: by dimension and by language, each part only when a screen asks for it. */
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
} from './content.ts'

export interface Library {
  readonly pack: Pack
  names(language: Language): Promise<DimensionNames>
  text(dimension: string, language: Language): Promise<DimensionText>
  more(dimension: string, language: Language): Promise<DimensionMore>
  facts(dimension: string): Promise<DimensionFacts>
  labels(language: Language): Promise<Labels>
  services(): Promise<readonly Service[]>
  serviceTexts(language: Language): Promise<CatalogueText>
  benefits(): Promise<Benefits>
  benefitTexts(language: Language): Promise<BenefitTexts>
  duties(): Promise<readonly Duty[]>
  models(): Promise<readonly Model[]>
}
