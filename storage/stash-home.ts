/** Brings home what a dying page has put aside. Fetched only where something was. */
import { restoreAt } from '../domain/actions.ts'
import type { Assessment } from '../domain/assessment.ts'
import type { AssessmentStore } from './assessments.ts'
import type { Unwritten } from './stash.ts'

/** `before` is missing where an earlier version of the product has put it aside. */
type Found = Omit<Unwritten, 'before'> & { before: Assessment | undefined }

const parse = async (text: string | null): Promise<Found | 'newer' | undefined> => {
  const { parseAssessment } = await import('./migrate.ts')
  try {
    const { assessment, before, touched } = JSON.parse(String(text))
    const load = parseAssessment(assessment)
    if (load.kind === 'newer') return 'newer'
    if (load.kind !== 'ok' || !Array.isArray(touched)) return undefined
    const earlier = parseAssessment(before)
    return {
      assessment: load.value,
      before: earlier.kind === 'ok' ? earlier.value : undefined,
      touched: touched.filter((id) => typeof id === 'string'),
    }
  } catch {
    return undefined
  }
}

/** When what is at a place was changed last; 0 where nothing is. */
const changedAt = ({ answers, demand }: Assessment, place: string): number => {
  const [, kind, key = ''] = /^(service|family)\/(.*)$/.exec(place) ?? []
  const families: Readonly<Record<string, { at: number } | undefined>> = demand.families
  const entry = kind === 'service' ? demand.services[key] : kind === 'family' ? families[key] : answers[place]
  return entry?.at ?? 0
}

/** @param key under which it was put aside */
export const bringHome = async (store: AssessmentStore, key: string): Promise<void> => {
  const found = await parse(localStorage.getItem(key))
  // A newer version of the product will read it when it is back; until then it waits, as newer records do.
  if (found === 'newer') return
  if (found) {
    const { assessment, before, touched } = found
    const load = await store.load(assessment.id)
    for (const place of touched) {
      const since = { from: before, always: true }
      // Without it nothing but the time can tell which is later.
      if (!before && load.kind === 'ok' && changedAt(assessment, place) < changedAt(load.value, place))
        continue
      await store.apply(assessment, restoreAt(place, assessment, since), undefined, true)
    }
  }
  localStorage.removeItem(key)
}
