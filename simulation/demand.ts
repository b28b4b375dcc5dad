/** What a simulated municipality has and wants: its fit, how much the service is liked in this world, and chance. */
import type { Action } from '../domain/actions.ts'
import type { Assessment } from '../domain/assessment.ts'
import type { Family, Service } from '../domain/content.ts'
import { type FamilyDemand, FEE, NO_NEED, type ServiceDemand } from '../domain/demand.ts'
import { fitOf } from '../domain/fit.ts'
import { normal, type Random, randomOf, weighted } from './random.ts'
import type { World } from './world.ts'

const FAMILIES: readonly Family[] = ['A', 'S', 'P', 'C']
const UNKNOWN_SHARE = 0.06
/** Share of municipalities that have an operating service, smallest band to largest. */
const HAVE_SHARE = { least: 0.15, most: 0.45 }
const WANTED_FROM = 2

const haveOf = (random: Random, world: World, band: string, { status }: Service): ServiceDemand['have'] => {
  if (status !== 'operating' && status !== 'otherProvider') return 'no'
  const size = world.bands.indexOf(band) / Math.max(1, world.bands.length - 1)
  const has = HAVE_SHARE.least + (HAVE_SHARE.most - HAVE_SHARE.least) * size
  return weighted<ServiceDemand['have']>(random, [
    ['no', 1 - has - UNKNOWN_SHARE],
    ['federation', status === 'operating' ? has * 0.6 : 0],
    ['another', status === 'operating' ? has * 0.15 : has * 0.75],
    ['own', has * 0.25],
    ['unknown', UNKNOWN_SHARE],
  ])
}

/** 0–3 from the fit's need (0–100), lifted or lowered by how much the service is liked. */
const needOf = (random: Random, need: number, appeal: number): ServiceDemand['need'] => {
  if (random() < UNKNOWN_SHARE) return 'unknown'
  const wanted = Math.round(need / 30 + appeal + 0.5 * normal(random))
  return (['0', '1', '2', '3'] as const)[Math.max(0, Math.min(3, wanted))]
}

const serviceDemand = (world: World, ehak: string, band: string, a: Assessment, service: Service) => {
  const random = randomOf(world.seed, ehak, 'service', service.id)
  const have = haveOf(random, world, band, service)
  const need = needOf(random, fitOf(service, a.answers, world.pack).need, world.appeal(service.id))
  return { have, need }
}

/** Larger municipalities accept larger fees. */
const feeOf = (world: World, band: string, random: Random): FamilyDemand['fee'] => {
  const steps = FEE.filter((value) => value !== NO_NEED && value !== 'unknown')
  const at = Math.round(1 + world.bands.indexOf(band) + 0.8 * normal(random))
  return steps[Math.max(0, Math.min(steps.length - 1, at))]
}

/** The other questions follow the world's favourites. */
const familyDemand = (world: World, ehak: string, band: string, family: Family): FamilyDemand => {
  const answers = Object.entries(world.family(family).weights).map(([question, choices]) => {
    const random = randomOf(world.seed, ehak, 'family', family, question)
    return [question, random() < UNKNOWN_SHARE ? 'unknown' : weighted(random, choices)]
  })
  const random = randomOf(world.seed, ehak, 'family', family, 'fee')
  const fee = random() < UNKNOWN_SHARE ? 'unknown' : feeOf(world, band, random)
  return { ...Object.fromEntries(answers), fee }
}

/** One action for every service and family, as the demand block makes them. */
export const demandActions = (world: World, ehak: string, band: string, a: Assessment): Action[] => {
  const services = world.catalogue.map((service) => ({
    service,
    given: serviceDemand(world, ehak, band, a, service),
  }))
  const isWanted = (family: Family) =>
    services.some(({ service, given }) => service.family === family && Number(given.need) >= WANTED_FROM)
  return [
    ...services.map(({ service, given }): Action => ({ type: 'demandService', service: service.id, given })),
    ...FAMILIES.map((family): Action => {
      const given: FamilyDemand = isWanted(family)
        ? familyDemand(world, ehak, band, family)
        : { when: NO_NEED }
      return { type: 'demandFamily', family, given }
    }),
  ]
}
