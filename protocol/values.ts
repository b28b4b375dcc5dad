/** From an assessment to the values that are shown for review and sealed: the same ones, computed once. */
import { type Answers, type Assessment, isNotApplicable, levelOf } from '../domain/assessment.ts'
import { type Catalogue, indicatorsOf, type Pack, type Service } from '../domain/content.ts'
import type { Demand, ServiceDemand } from '../domain/demand.ts'
import { FAMILY_QUESTIONS, NO_NEED } from '../domain/demand.ts'
import { type Fit, fitOf } from '../domain/fit.ts'
import { type DimensionScore, scoreProfile } from '../domain/score.ts'
import { type Item, NONE, type Values } from './item.ts'
import { type CLASS, MET, missingValues, OTHER, requirementsOf, requirementValue } from './items.ts'

const answerValue = (answers: Answers, id: string): string => {
  const value = answers[id]?.value
  if (!value) return NONE
  return value.kind === 'level' ? String(value.level) : value.kind
}

const dimensionValue = ({ level, kind }: DimensionScore): string =>
  level === null ? NONE : `${kind === 'full' ? 'full' : 'short'}-${Math.round(level)}`

const missingValue = (service: Service, answers: Answers): string => {
  const first = requirementsOf(service).find(
    (r) => !isNotApplicable(answers, r.indicator) && (levelOf(answers, r.indicator) ?? 0) < r.level,
  )
  if (!first) return MET
  const value = requirementValue(first)
  return missingValues(service).includes(value) ? value : OTHER
}

/** Need 2 or 3 counts as wanted, 1 as what it says: it would help. Without an answer to need there is no class, unless the service is there already. */
const classValue = ({ have, need }: ServiceDemand, { verdict }: Fit): (typeof CLASS)[number] => {
  if (have !== undefined && have !== 'no' && have !== 'unknown') return 'has'
  if (need === undefined || need === 'unknown') return NONE
  if (need === '2' || need === '3') return verdict === 'fitsNow' ? 'wantsNow' : 'wantsLater'
  if (need === '1') return 'helpful'
  return verdict === 'fitsNow' || verdict === 'fitsAfter' ? 'fitsUnwanted' : 'noNeed'
}

const serviceValues = (service: Service, demand: ServiceDemand, a: Assessment, pack: Pack): Values => {
  const fit = fitOf(service, a.answers, pack)
  const at = `service/${service.id}`
  // A device without a single answer has no opinion to seal.
  const untouched = Object.keys(a.answers).length === 0
  return {
    [`${at}/have`]: demand.have ?? NONE,
    [`${at}/need`]: demand.need ?? NONE,
    [`${at}/verdict`]: untouched ? NONE : fit.verdict,
    [`${at}/missing`]: untouched ? NONE : missingValue(service, a.answers),
    [`${at}/class`]: classValue(demand, fit),
  }
}

const familyValues = (family: string, given: Readonly<Record<string, string | undefined>>): Values => {
  const questions = Object.keys(FAMILY_QUESTIONS)
  // "No need" answers all five: whoever needs nothing has no preferred way of getting it.
  const none = questions.some((q) => given[q] === NO_NEED)
  return Object.fromEntries(
    questions.map((q) => [`family/${family}/${q}`, none ? NO_NEED : (given[q] ?? NONE)]),
  )
}

/**
 * @param items those of the manifest: what a campaign does not ask is not in the result
 * @returns a value for every item; where an item of an older campaign has no value for what is meant, none: nothing
 * else is said in its place
 * @throws RangeError for an item that pack and catalogue do not have; `checkManifest` refuses such a campaign
 */
export const valuesOf = (
  items: readonly Item[],
  a: Assessment,
  demand: Demand,
  pack: Pack,
  catalogue: Catalogue,
): Values => {
  const all: Values = {
    ...Object.fromEntries(indicatorsOf(pack).map(({ id }) => [`answer/${id}`, answerValue(a.answers, id)])),
    ...Object.fromEntries(scoreProfile(pack, a).map((s) => [`dimension/${s.dimension}`, dimensionValue(s)])),
    ...Object.assign({}, ...catalogue.map((s) => serviceValues(s, demand.services[s.id] ?? {}, a, pack))),
    ...Object.assign(
      {},
      ...(['A', 'S', 'P', 'C'] as const).map((f) => familyValues(f, { ...demand.families[f] })),
    ),
  }
  return Object.fromEntries(
    items.map(({ id, values }) => {
      const value = all[id]
      if (value === undefined) throw new RangeError(id)
      return [id, values.includes(value) ? value : NONE]
    }),
  )
}
