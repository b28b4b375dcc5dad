/**
 * The shape of the content: question bank and service catalogue.
 * One schema for authors, tests and code. Content is data: the engine knows no question by name.
 */
import * as z from 'zod/mini'
import { Family, IndicatorId, ServiceId } from './ids.ts'
import { LANGUAGES } from './language.ts'

export { Family, ServiceId }

const DimensionId = z.string().check(z.regex(/^\d{1,2}$/))
const Text = z.string().check(z.minLength(1), z.maxLength(400), z.trim())
const Name = z.string().check(z.minLength(1), z.maxLength(80))
const Day = z.iso.date()
const Level = z.literal([0, 1, 2, 3, 4])
/** Relative weight; 1 is usual. */
const Weight = z.number().check(z.gt(0), z.lte(10))

/** Skeleton of the bank: enough to move around in it and to count progress, no texts. */
export const Pack = z.strictObject({
  id: Name,
  /** Changes whenever any content file changes. */
  version: Name,
  validAsOf: Day,
  languages: z.array(z.literal(LANGUAGES)),
  /** Level aimed at where the official has set no target of their own. */
  defaultTarget: Level,
  dimensions: z.array(
    z.strictObject({
      id: DimensionId,
      indicators: z.array(
        z.strictObject({
          id: IndicatorId,
          revision: z.int().check(z.gte(1)),
          weight: Weight,
          /** Part of the short mode. */
          short: z.optional(z.literal(true)),
        }),
      ),
    }),
  ),
})

/** What is on screen while answering. */
export const DimensionText = z.strictObject({
  indicators: z.record(
    IndicatorId,
    z.strictObject({
      name: Name,
      question: Text,
      /** Five observable anchors, level 0 to 4. */
      levels: z.tuple([Text, Text, Text, Text, Text]),
    }),
  ),
})

/** What is one step behind "more". */
export const DimensionMore = z.strictObject({
  indicators: z.record(
    IndicatorId,
    z.strictObject({
      why: Text,
      practice: Text,
      terms: z.array(z.strictObject({ term: Name, text: Text })),
    }),
  ),
})

/** A published model's section that an indicator maps to; `plausible` where no document confirms the place. */
const ModelRef = z.strictObject({
  model: Name,
  section: z.optional(Name),
  plausible: z.optional(z.literal(true)),
})

export const DimensionFacts = z.strictObject({
  indicators: z.array(
    z.strictObject({
      id: IndicatorId,
      families: z.array(Family),
      /** Role that would know the answer; key of `labels.roles`. */
      ask: Name,
      duties: z.array(Name),
      models: z.array(ModelRef),
      services: z.array(ServiceId),
    }),
  ),
})

/** How well a statement is backed: A official or two sources agree, B one secondary or old source, C inferred. */
const Grade = z.literal(['A', 'B', 'C'])
const Source = z.strictObject({ title: Text, url: z.optional(z.url()), grade: Grade, checkedOn: Day })

export const Duty = z.strictObject({
  id: Name,
  source: Source,
  /** `copy`: read in a copy of the act, not in the official gazette itself. */
  verified: z.literal(['gazette', 'copy', 'unverified']),
})

export const Model = z.strictObject({ id: Name, name: Name, url: z.optional(z.url()), checkedOn: Day })

const ServiceStatus = z.literal(['operating', 'toBeConfirmed', 'otherProvider', 'proposed'])
const Delivery = z.literal(['federation', 'state', 'regionalGroup', 'market', 'own'])
const Financing = z.literal([
  'membershipFee',
  'perUse',
  'perInhabitant',
  'monthlyFee',
  'projectOwnShare',
  'stateGrant',
  'directContract',
])

/** "Indicator at least at this level." */
export const Requirement = z.strictObject({ indicator: IndicatorId, level: z.literal([1, 2, 3, 4]) })

export const Service = z.strictObject({
  id: ServiceId,
  family: Family,
  status: ServiceStatus,
  validAsOf: Day,
  sources: z.array(Source).check(z.minLength(1)),
  delivery: z.array(Delivery),
  financing: z.array(Financing),
  /** What the service lifts, and the highest level it can carry a municipality to. */
  lifts: z
    .array(z.strictObject({ indicator: IndicatorId, ceiling: z.literal([1, 2, 3, 4]), weight: Weight }))
    .check(z.minLength(1)),
  prerequisites: z.array(Requirement),
  /** What taking the service on asks of the municipality. */
  capacity: z.strictObject({ effort: z.literal(['small', 'medium', 'large']), needs: z.array(Requirement) }),
})

export const ServiceText = z.strictObject({
  name: Name,
  problem: Text,
  who: Text,
  delivery: Text,
  money: Text,
  /** What is not known or not settled; empty when nothing. */
  open: z.string().check(z.maxLength(300)),
})
export const CatalogueText = z.strictObject({ services: z.record(ServiceId, ServiceText) })

/** Whom a service, or a raised indicator, does good. */
const Beneficiary = z.literal(['residents', 'officials', 'centralGovernment'])
/** `source`: the source says it of this service; `inferred`: from what the service lifts, confirmed by nobody. */
const Verified = z.literal(['source', 'inferred'])

/** What services are good for, and for whom. No promise of savings: maturity was not found to bring them. */
export const Benefits = z.strictObject({
  /** By the dimension of an indicator. */
  dimensions: z.strictObject({
    source: Source,
    verified: Verified,
    of: z.array(z.strictObject({ dimension: DimensionId, who: z.array(Beneficiary).check(z.minLength(1)) })),
  }),
  services: z.array(
    z.strictObject({
      service: ServiceId,
      of: z
        .array(z.strictObject({ who: Beneficiary, source: Source, verified: Verified }))
        .check(z.minLength(1)),
    }),
  ),
})

/** One sentence for each service and each of those it does good. */
export const BenefitTexts = z.record(ServiceId, z.partialRecord(Beneficiary, Text))

/** Names of dimensions: needed from the first screen on. */
export const DimensionNames = z.strictObject({
  dimensions: z.record(DimensionId, z.strictObject({ name: Name, about: Text })),
})

/** Names of everything else the content refers to. */
export const Labels = z.strictObject({
  roles: z.record(z.string(), Name),
  families: z.record(Family, Name),
  duties: z.record(z.string(), z.strictObject({ name: Name, text: Text })),
})
