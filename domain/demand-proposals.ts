/**
 * What the answers suggest about each service. A proposal is never an answer: it becomes one when the official
 * accepts it. What is not known proposes nothing.
 */
import { type Assessment, WEAK_AT } from './assessment.ts'
import type { Catalogue, Pack } from './content.ts'
import type { Demand, ServiceDemand } from './demand.ts'
import { type Fit, fitOf } from './fit.ts'

/** Need score (0–100) from which the service is proposed as needed, not only as helpful: half the way is missing. */
export const NEEDED_AT = 50

export interface Proposal extends ServiceDemand {
  readonly service: string
  /** What it was read from. */
  readonly fit: Fit
}

/** How soon only the municipality knows, so the highest need ("urgent") is never proposed. */
const needOf = ({ verdict, need }: Fit): ServiceDemand['need'] => {
  if (verdict === 'cannotTell') return undefined
  if (verdict === 'littleNeed' || verdict === 'covered') return '0'
  return need >= NEEDED_AT ? '2' : '1'
}

/**
 * Where nothing that the service lifts is above the weak levels, the service can hardly be there. The other way
 * round nothing follows: who provides what is already covered, the answers do not say.
 */
const haveOf = ({ known, reasons }: Fit): ServiceDemand['have'] => {
  const counted = reasons.filter((r) => r.state !== 'notApplicable')
  const weak = counted.every((r) => r.current !== null && r.current <= WEAK_AT)
  return known === 1 && counted.length > 0 && weak ? 'no' : undefined
}

/** A proposal for every service the answers say something about, in the catalogue's order. */
export const proposalsFor = (catalogue: Catalogue, { answers }: Assessment, pack: Pack): Proposal[] =>
  catalogue.flatMap((service) => {
    const fit = fitOf(service, answers, pack)
    const need = needOf(fit)
    const have = haveOf(fit)
    return need === undefined && have === undefined ? [] : [{ service: service.id, have, need, fit }]
  })

/** What accepting all of them would fill: only what has not been answered. */
export const openProposals = (
  proposals: readonly Proposal[],
  { services }: Demand,
): Readonly<Record<string, ServiceDemand>> =>
  Object.fromEntries(
    proposals.flatMap(({ service, have, need }): [string, ServiceDemand][] => {
      const given = services[service]
      const open = {
        ...(have !== undefined && given?.have === undefined && { have }),
        ...(need !== undefined && given?.need === undefined && { need }),
      }
      return Object.keys(open).length > 0 ? [[service, open]] : []
    }),
  )

/** How many answers that would be. */
export const countOpen = (open: Readonly<Record<string, ServiceDemand>>): number =>
  Object.values(open).reduce((sum, given) => sum + Object.keys(given).length, 0)
