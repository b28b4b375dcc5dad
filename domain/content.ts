/**
 * The content as the code reads it. Its schemas live apart (content-schema.ts), because pages are
 * handed content that the tests have already checked and need not carry the schemas along.
 */
import type * as z from 'zod/mini'
import type * as schema from './content-schema.ts'

export type { Language } from './language.ts'
export type Family = z.infer<typeof schema.Family>
export type Pack = z.infer<typeof schema.Pack>
export type DimensionText = z.infer<typeof schema.DimensionText>
export type DimensionMore = z.infer<typeof schema.DimensionMore>
export type DimensionFacts = z.infer<typeof schema.DimensionFacts>
export type IndicatorFacts = DimensionFacts['indicators'][number]
export type Duty = z.infer<typeof schema.Duty>
export type Model = z.infer<typeof schema.Model>
export type Requirement = z.infer<typeof schema.Requirement>
export type Service = z.infer<typeof schema.Service>
export type ServiceText = z.infer<typeof schema.ServiceText>
export type CatalogueText = z.infer<typeof schema.CatalogueText>
export type Benefits = z.infer<typeof schema.Benefits>
export type Beneficiary = Benefits['services'][number]['of'][number]['who']
export type BenefitTexts = z.infer<typeof schema.BenefitTexts>
export type DimensionNames = z.infer<typeof schema.DimensionNames>
export type Labels = z.infer<typeof schema.Labels>
export type Dimension = Pack['dimensions'][number]
export type Indicator = Dimension['indicators'][number]
export type Catalogue = readonly Service[]

/** All indicators of the bank in order. */
export const indicatorsOf = (pack: Pack): Indicator[] => pack.dimensions.flatMap((d) => d.indicators)

/** The dimension an indicator belongs to, or undefined for an id this bank does not have. */
export const dimensionOf = (pack: Pack, id: string): Dimension | undefined =>
  pack.dimensions.find((d) => d.indicators.some((i) => i.id === id))
