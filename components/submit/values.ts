/** What an assessment comes to in a campaign, and how it stands beside what was sealed before. */
import { useMemo } from 'preact/hooks'
import type { Catalogue } from '../../domain/content.ts'
import { NONE, type Values } from '../../protocol/item.ts'
import { valuesOf } from '../../protocol/values.ts'
import type { Submission } from '../../submit/types.ts'
import { useCatalogue } from '../app/bank.ts'
import type { App } from '../app/types.ts'
import { changedItems } from './lines.ts'

type Reader = Pick<App, 'assessment' | 'ports' | 'language'>

/** Content of another version than the campaign's has other items; nothing is guessed then. */
export const tryValues = (
  { assessment, ports }: Reader,
  { manifest }: Pick<Submission, 'manifest'>,
  services: Catalogue,
): Values | undefined => {
  const { pack } = ports.library
  if (manifest.pack.id !== pack.id || manifest.pack.version !== pack.version) return undefined
  try {
    return valuesOf(manifest.items, assessment, assessment.demand, pack, services)
  } catch {
    return undefined
  }
}

/** How many values of the open assessment differ from what was sealed last; undefined until or where it cannot be told. */
export const useChanged = (app: Reader, submission: Submission): number | undefined => {
  const catalogue = useCatalogue(app)
  const services = catalogue.kind === 'ok' ? catalogue.value.services : undefined
  const { answers, demand, mode } = app.assessment
  return useMemo(() => {
    const values = services && submission.sealed && tryValues(app, submission, services)
    return values && submission.sealed ? changedItems(submission.sealed.values, values).length : undefined
  }, [answers, demand, mode, submission.ctx, submission.sealed, services])
}

/** What somebody has decided: questions with an answer, and not what follows from them. */
export const decided = (values: Values): number =>
  Object.entries(values).filter(
    ([item, value]) => value !== NONE && /^(answer\/|service\/.*\/(have|need)$|family\/)/.test(item),
  ).length

/** A replacement with fewer than half of the answers that lie there is seldom meant. */
const POOR = 0.5

/**
 * Whether what would be replaced is much richer than what would replace it. What another device has delivered is not
 * known: then it is measured by what a short assessment asks at least.
 */
export const isMuchPoorer = (
  { sealed, elsewhere, manifest }: Pick<Submission, 'sealed' | 'elsewhere' | 'manifest'>,
  values: Values,
): boolean => {
  if (!sealed && !elsewhere) return false
  const questions = manifest.items.filter(({ id }) => id.startsWith('answer/')).length
  const before = sealed ? decided(sealed.values) : questions / 3
  return decided(values) < before * POOR
}
