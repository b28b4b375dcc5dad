/** How much of the companion block is answered; "don't know" is an answer. */
import type { Catalogue, Family } from './content.ts'
import { type Demand, FAMILY_QUESTIONS, type FamilyQuestion } from './demand.ts'

export interface DemandProgress {
  readonly done: number
  readonly of: number
}

const QUESTIONS = Object.keys(FAMILY_QUESTIONS) as FamilyQuestion[]

/** The families that the catalogue has services of, in the catalogue's order. */
export const familiesOf = (catalogue: Catalogue): Family[] => [...new Set(catalogue.map((s) => s.family))]

const sum = (parts: readonly DemandProgress[]): DemandProgress => ({
  done: parts.reduce((n, p) => n + p.done, 0),
  of: parts.reduce((n, p) => n + p.of, 0),
})

/** The questions about a family and its services. */
export const familyProgress = (
  catalogue: Catalogue,
  { services, families }: Demand,
  family: Family,
): DemandProgress => {
  const given = families[family]
  const own = catalogue
    .filter((s) => s.family === family)
    .map(({ id }) => services[id])
    .map((s) => ({ done: Number(s?.have !== undefined) + Number(s?.need !== undefined), of: 2 }))
  return sum([
    ...own,
    { done: QUESTIONS.filter((q) => given?.[q] !== undefined).length, of: QUESTIONS.length },
  ])
}

export const demandProgress = (catalogue: Catalogue, demand: Demand): DemandProgress =>
  sum(familiesOf(catalogue).map((family) => familyProgress(catalogue, demand, family)))
