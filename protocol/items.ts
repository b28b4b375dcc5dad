/**
 * The items of a campaign, from a question bank and a service catalogue, in their fixed order: answers,
 * dimension levels, services, families. Same content, same items, whoever derives them.
 */
import { type Catalogue, indicatorsOf, type Pack, type Requirement, type Service } from '../domain/content.ts'
import { FAMILY_QUESTIONS, type FamilyQuestion, HAVE, NEED } from '../domain/demand.ts'
import { VERDICTS } from '../domain/fit.ts'
import { hashOfValue } from './canonical.ts'
import { type Item, NONE } from './item.ts'

const LEVELS = ['0', '1', '2', '3', '4']

/** An answer: a level, or why there is none. Reasons and notes never leave the device. */
const ANSWER = [NONE, ...LEVELS, 'unknown', 'notApplicable', 'declined']

/** A dimension: no level shown, or one rounded to a whole level, from short or from full coverage. */
const DIMENSION = [NONE, ...LEVELS.map((l) => `short-${l}`), ...LEVELS.map((l) => `full-${l}`)]

/**
 * Have × need × verdict joined on the device, because separate envelopes cannot be joined later:
 * has it · wants it and it fits now · wants it, something is missing first · would help, whatever fits · it would fit,
 * not needed · no need. Campaigns from before version 0.3 have no `helpful`; see `valuesOf`.
 */
export const CLASS = [NONE, 'has', 'wantsNow', 'wantsLater', 'helpful', 'fitsUnwanted', 'noNeed'] as const

/** Nothing is missing. */
export const MET = 'met'
/** A missing prerequisite beyond those with a name of their own. */
export const OTHER = 'other'
const NAMED = 3

export const requirementValue = ({ indicator, level }: Requirement): string => `${indicator}-${level}`

/** A service's prerequisites, then what taking it on asks for: the order in which the first missing one is sought. */
export const requirementsOf = (service: Service): Requirement[] => [
  ...service.prerequisites,
  ...service.capacity.needs,
]

/** At most six values: none, met, three named ones, other. */
export const missingValues = (service: Service): string[] => {
  const all = [...new Set(requirementsOf(service).map(requirementValue))]
  return [NONE, MET, ...all.slice(0, NAMED), ...(all.length > NAMED ? [OTHER] : [])]
}

const ofService = (service: Service): Item[] => {
  const item = (name: string, values: readonly string[]): Item => ({
    id: `service/${service.id}/${name}`,
    values: [...values],
  })
  return [
    item('have', [NONE, ...HAVE]),
    item('need', [NONE, ...NEED]),
    item('verdict', [NONE, ...VERDICTS]),
    item('missing', missingValues(service)),
    item('class', CLASS),
  ]
}

const QUESTIONS = Object.keys(FAMILY_QUESTIONS) as FamilyQuestion[]

const ofFamily = (family: string): Item[] =>
  QUESTIONS.map((q) => ({ id: `family/${family}/${q}`, values: [NONE, ...FAMILY_QUESTIONS[q]] }))

/** All items of a pack; services in the order of their ids, families A, S, P, C, whatever the files' order. */
export const itemsOf = (pack: Pack, catalogue: Catalogue): Item[] => [
  ...indicatorsOf(pack).map(({ id }): Item => ({ id: `answer/${id}`, values: [...ANSWER] })),
  ...pack.dimensions.map(({ id }): Item => ({ id: `dimension/${id}`, values: [...DIMENSION] })),
  ...[...catalogue].sort((a, b) => (a.id < b.id ? -1 : 1)).flatMap(ofService),
  ...['A', 'S', 'P', 'C'].flatMap(ofFamily),
]

/**
 * The hash by which a manifest names the content, texts included: a changed anchor is another question.
 * @param files every content file's JSON by its path under content/
 */
export const packHash = async (files: Readonly<Record<string, unknown>>): Promise<string> =>
  hashOfValue(files)
