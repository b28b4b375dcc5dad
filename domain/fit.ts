/** Fit of a service: how much it is needed, how ready the municipality is, and why. */
import { type Answers, isNotApplicable, type Level, levelOf, targetOf } from './assessment.ts'
import type { Catalogue, Pack, Requirement, Service } from './content.ts'

/** Need from which a service is said to fit. A third of the liftable levels open is 33; a quarter is enough. */
export const NEED_AT = 25
/** Share of the liftable weight that must be known before "covered" or "little need" may be said. */
export const KNOWN_NEEDED = 0.5

export type Verdict = 'fitsNow' | 'fitsAfter' | 'cannotTell' | 'littleNeed' | 'covered'
export const VERDICTS: readonly Verdict[] = ['fitsNow', 'fitsAfter', 'cannotTell', 'littleNeed', 'covered']

/** One indicator the service lifts, and what the answer to it means for the need. */
export interface Reason {
  indicator: string
  state: 'gap' | 'met' | 'byDecision' | 'unknown' | 'notApplicable'
  current: Level | null
  /** min(ceiling, target): how far the service would carry this municipality. */
  reach: Level
  ceiling: Level
  gap: number
  weight: number
}

/** A prerequisite or a need of capacity that is not met; `current` null when the answer is missing. */
export interface Missing extends Requirement {
  current: Level | null
}

export interface Fit {
  service: string
  /** 0–100, a lower bound while answers are missing: what is unknown counts as no need. */
  need: number
  /** 0–1: share of the liftable weight that has been answered. */
  known: number
  /** 0–100, a lower bound while answers are missing. */
  readiness: number
  verdict: Verdict
  reasons: Reason[]
  missing: Missing[]
}

const reasonFor = (lift: Service['lifts'][number], answers: Answers, pack: Pack): Reason => {
  const { indicator, ceiling, weight } = lift
  const current = levelOf(answers, indicator)
  const reach = Math.min(ceiling, targetOf(answers, indicator, pack)) as Level
  const gap = current === undefined ? 0 : Math.max(0, reach - current)
  const state = isNotApplicable(answers, indicator)
    ? 'notApplicable'
    : current === undefined
      ? 'unknown'
      : gap > 0
        ? 'gap'
        : answers[indicator]?.byDecision
          ? 'byDecision'
          : 'met'
  return { indicator, state, current: current ?? null, reach, ceiling, gap, weight }
}

/** Σ weight·ceiling of the reasons that match. */
const liftable = (reasons: readonly Reason[], match: (r: Reason) => boolean): number =>
  reasons.filter(match).reduce((sum, r) => sum + r.weight * r.ceiling, 0)

/** 1 when met, the share reached when not, 0 when unknown; a requirement that does not apply is met. */
const metShare = ({ indicator, level }: Requirement, answers: Answers): number =>
  isNotApplicable(answers, indicator) ? 1 : Math.min(1, (levelOf(answers, indicator) ?? 0) / level)

const requirementsOf = (service: Service): Requirement[] => [
  ...service.prerequisites,
  ...service.capacity.needs,
]

const verdictOf = (
  need: number,
  known: number,
  reasons: readonly Reason[],
  missing: readonly Missing[],
): Verdict => {
  if (need >= NEED_AT) return missing.length === 0 ? 'fitsNow' : 'fitsAfter'
  if (known < KNOWN_NEEDED) return 'cannotTell'
  const counted = reasons.filter((r) => r.state !== 'unknown' && r.state !== 'notApplicable')
  return counted.length > 0 && counted.every((r) => r.state === 'met') ? 'covered' : 'littleNeed'
}

/**
 * Need = 100 · Σ weight·max(0, min(ceiling, target) − current) / Σ weight·ceiling,
 * over the lifted indicators that apply; unknown ones stay below the line, never above it.
 * Readiness = 100 · mean share of each prerequisite and capacity need that is met.
 */
export const fitOf = (service: Service, answers: Answers, pack: Pack): Fit => {
  const reasons = service.lifts.map((lift) => reasonFor(lift, answers, pack))
  const whole = liftable(reasons, (r) => r.state !== 'notApplicable')
  const open = reasons.reduce((sum, r) => sum + r.weight * r.gap, 0)
  // A share first: 100 · x / x can come out above 100.
  const need = whole === 0 ? 0 : 100 * (open / whole)
  const known = whole === 0 ? 1 : liftable(reasons, (r) => r.current !== null) / whole
  const requirements = requirementsOf(service)
  const met = requirements.map((r) => metShare(r, answers))
  const readiness = met.length === 0 ? 100 : 100 * (met.reduce((a, b) => a + b, 0) / met.length)
  const missing = requirements
    .filter((_, at) => (met[at] ?? 0) < 1)
    .map((r): Missing => ({ ...r, current: levelOf(answers, r.indicator) ?? null }))
  return {
    service: service.id,
    need,
    known,
    readiness,
    verdict: verdictOf(need, known, reasons, missing),
    reasons,
    missing,
  }
}

/** All services, best fit first: by verdict, then need, then readiness, then id. The catalogue's order never matters. */
export const rankServices = (catalogue: Catalogue, answers: Answers, pack: Pack): Fit[] =>
  catalogue
    .map((s) => fitOf(s, answers, pack))
    .sort(
      (a, b) =>
        VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) ||
        b.need - a.need ||
        b.readiness - a.readiness ||
        (a.service < b.service ? -1 : 1),
    )
