/** One simulated municipality's self-assessment, made by the same actions as an official's. Invented throughout. */
import { type Action, reduce } from '../domain/actions.ts'
import { type Assessment, type Level, type Mode, newAssessment, type Value } from '../domain/assessment.ts'
import { asked } from '../domain/progress.ts'
import { demandActions } from './demand.ts'
import { normal, type Random, randomOf, weighted } from './random.ts'
import {
  ANSWER_SPREAD,
  MUNICIPALITY_SPREAD,
  NO_DEMAND_SHARE,
  SHARES,
  SHORT_SHARE,
  SIDE_SPREAD,
  type World,
} from './world.ts'

/** When everything was answered: a fixed moment, so that the same seed gives the same assessment. */
const AT = Date.parse('2027-01-12T08:00:00Z')

const roundedLevel = (latent: number): Level => Math.max(0, Math.min(4, Math.round(latent))) as Level

/** Undefined: left out. The reason for "not applicable" stays on the device; nothing of it is sealed. */
const drawValue = (random: Random, latent: number): Value | undefined => {
  const level = roundedLevel(latent + ANSWER_SPREAD * normal(random))
  const { unknown, notApplicable, declined, left } = SHARES
  return weighted<Value | undefined>(random, [
    [{ kind: 'unknown' }, unknown],
    [{ kind: 'notApplicable', reason: 'Simuleeritud: ei kohaldu' }, notApplicable],
    [{ kind: 'declined' }, declined],
    [undefined, left],
    [{ kind: 'level', level }, 1 - unknown - notApplicable - declined - left],
  ])
}

const answerActions = (world: World, ehak: string, band: string, mode: Mode): Action[] => {
  const own = MUNICIPALITY_SPREAD * normal(randomOf(world.seed, ehak, 'own'))
  return world.pack.dimensions.flatMap((dimension) => {
    const side = SIDE_SPREAD * normal(randomOf(world.seed, ehak, 'side', dimension.id))
    return asked(dimension.indicators, mode).flatMap(({ id, revision }): Action[] => {
      const latent = world.latent(band, dimension.id, id) + own + side
      const value = drawValue(randomOf(world.seed, ehak, 'answer', id), latent)
      return value ? [{ type: 'answer', id, revision, value }] : []
    })
  })
}

/**
 * @param ehak code of the municipality in the classifier EHAK: it only names the stream of chance
 * @param band one of the world's
 */
export const simulate = (world: World, ehak: string, band: string): Assessment => {
  const random = randomOf(world.seed, ehak)
  const mode: Mode = random() < SHORT_SHARE ? 'short' : 'full'
  const skipsDemand = random() < NO_DEMAND_SHARE
  const empty = newAssessment(world.pack, `simulated-${ehak}`, `Simuleeritud ${ehak}`, mode, AT)
  const answered = answerActions(world, ehak, band, mode).reduce((a, action) => reduce(a, action, AT), empty)
  const demand = skipsDemand ? [] : demandActions(world, ehak, band, answered)
  return demand.reduce((a, action) => reduce(a, action, AT), answered)
}
