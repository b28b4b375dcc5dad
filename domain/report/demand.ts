/** The demand map: services by need and by how many want them, families by when, how and for what. */
import type { Catalogue, Family, Service } from '../content.ts'
import { FAMILY_QUESTIONS, type FamilyQuestion } from '../demand.ts'
import type { Figure, Group, ItemFigures } from './figures.ts'
import { exceeds, type Interval } from './interval.ts'
import { joinedCount } from './joined.ts'
import { ranked } from './tiers.ts'

/** How many municipalities, as the class that each device had joined is counted; see protocol/values.ts. */
export interface Wanting {
  readonly has: Interval
  /** Wants it and it fits now, or later: something is missing first. */
  readonly wants: Interval
  readonly wantsNow: Interval
  readonly wantsLater: Interval
  /** It would help, whether or not it fits; absent where an older campaign did not count it apart. */
  readonly helpful?: Interval | undefined
  /** It would fit, and is not needed. */
  readonly fitsUnwanted: Interval
  readonly noNeed: Interval
}

export interface ServiceFigures {
  readonly id: string
  readonly family: Family
  readonly status: Service['status']
  readonly need?: ItemFigures
  /** Have, need and verdict in one: what demand is counted by. */
  readonly demand?: ItemFigures
  /** Among those who have it: who provides it. */
  readonly have?: ItemFigures
  /** Among those who lack something: what comes first ("2.2-2": question 2.2 at level 2). */
  readonly missing?: ItemFigures
  /** The service has no prerequisites, so nothing could be missing. */
  readonly asksNothing?: true
  /** Absent where nothing may be said of the class. */
  readonly wanting?: Wanting
  /** By how many want it; absent where that is not known. */
  readonly tier?: number
  readonly place?: Interval
}

export interface FamilyFigures {
  readonly family: Family
  /** By question: when, delivery, financing, blocker, fee. */
  readonly questions: Readonly<Partial<Record<FamilyQuestion, ItemFigures>>>
}

export interface DemandMap {
  /** The most wanted first; those of which nothing is known last. */
  readonly services: readonly ServiceFigures[]
  readonly families: readonly FamilyFigures[]
}

const CLASSES = {
  has: ['has'],
  wants: ['wantsNow', 'wantsLater'],
  wantsNow: ['wantsNow'],
  wantsLater: ['wantsLater'],
  helpful: ['helpful'],
  fitsUnwanted: ['fitsUnwanted'],
  noNeed: ['noNeed'],
} as const satisfies Record<keyof Wanting, readonly string[]>

const wantingOf = (
  demand: ItemFigures | undefined,
  need: ItemFigures | undefined,
  asked: Asked,
  k: number,
): Wanting | undefined => {
  const whole = demand?.whole
  if (!whole) return undefined
  const count = joinedCount(whole, need?.whole, k)
  const own = asked(demand.item)
  const counts = Object.entries(CLASSES)
    .filter(([, values]) => values.some((v) => own.includes(v)))
    .map(([name, values]) => [name, count(values)])
  return counts.every(([, count]) => count !== undefined) ? Object.fromEntries(counts) : undefined
}

const FAMILIES: readonly Family[] = ['A', 'S', 'P', 'C']
const QUESTIONS = Object.keys(FAMILY_QUESTIONS) as FamilyQuestion[]

type Of = (item: string) => ItemFigures | undefined
/** The values that an item of the campaign has. */
type Asked = (item: string) => readonly string[]

const serviceOf = ({ id, family, status }: Service, of: Of, asked: Asked, k: number): ServiceFigures => {
  const at = (name: string) => of(`service/${id}/${name}`)
  const [need, demand, have, missing] = [at('need'), at('class'), at('have'), at('missing')]
  const wanting = wantingOf(demand, need, asked, k)
  return {
    id,
    family,
    status,
    ...(need && { need }),
    ...(demand && { demand }),
    ...(have && { have }),
    ...(missing && { missing }),
    ...(asked(`service/${id}/missing`).join() === 'none,met' && { asksNothing: true as const }),
    ...(wanting && { wanting }),
  }
}

const isAsked = ({ need, demand, have, missing }: ServiceFigures): boolean =>
  [need, demand, have, missing].some((figures) => figures !== undefined)

/**
 * The one answer that more gave than any other, whatever the true numbers are; undefined where rounding leaves that open.
 * Answers that are counted together lead nothing: none of them is known to be frequent.
 */
export const leadingGroup = ({ groups = [] }: Figure): Group | undefined =>
  groups.find(
    (g) => g.values.length === 1 && groups.every((other) => other === g || exceeds(g.count, other.count)),
  )

/** @param k fewest members of a published class */
export const demandMapOf = (catalogue: Catalogue, of: Of, asked: Asked, k: number): DemandMap => {
  const services = catalogue.map((service) => serviceOf(service, of, asked, k)).filter(isAsked)
  const order = ranked(services, ({ wanting }) => wanting?.wants)
  const families = FAMILIES.map((family): FamilyFigures => {
    const asked = QUESTIONS.flatMap((question) => {
      const figures = of(`family/${family}/${question}`)
      return figures ? [[question, figures] as const] : []
    })
    return { family, questions: Object.fromEntries(asked) }
  })
  return {
    services: [
      ...order.map(({ of: service, tier, place }) => ({ ...service, tier, place })),
      ...services.filter(({ wanting }) => !wanting),
    ],
    families: families.filter(({ questions }) => Object.keys(questions).length > 0),
  }
}
