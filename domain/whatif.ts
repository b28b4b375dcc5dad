/** What if: the levels a municipality could reach with a set of services. */
import { type Answers, type Level, levelOf } from './assessment.ts'
import type { Requirement, Service } from './content.ts'

export type Levels = Readonly<Record<string, Level>>

export const levelsOf = (answers: Answers): Levels =>
  Object.fromEntries(
    Object.keys(answers).flatMap((id) => {
      const level = levelOf(answers, id)
      return level === undefined ? [] : [[id, level]]
    }),
  )

const meets = (levels: Levels, { indicator, level }: Requirement): boolean =>
  (levels[indicator] ?? 0) >= level

const NONE: ReadonlySet<string> = new Set()

/**
 * Each service lifts its known indicators to its ceiling once its prerequisites are met,
 * by the municipality itself or by what the other services have lifted. Levels only ever rise;
 * an unknown level stays unknown.
 * @param keep "lower by decision": the municipality's own choice, never lifted
 * @param waived "not applicable": a prerequisite on it counts as met, as it does for readiness
 */
export const project = (
  start: Levels,
  services: readonly Service[],
  keep: ReadonlySet<string> = NONE,
  waived: ReadonlySet<string> = NONE,
): Levels => {
  const levels: Record<string, Level> = { ...start }
  const waiting = new Set(services)
  for (let moved = true; moved; ) {
    moved = false
    for (const service of waiting) {
      if (!service.prerequisites.every((r) => waived.has(r.indicator) || meets(levels, r))) continue
      waiting.delete(service)
      moved = true
      for (const { indicator, ceiling } of service.lifts) {
        const current = levels[indicator]
        if (current !== undefined && !keep.has(indicator))
          levels[indicator] = Math.max(current, ceiling) as Level
      }
    }
  }
  return levels
}

/** The answers with projected levels put in; everything else about them stays. */
export const withLevels = (answers: Answers, levels: Levels): Answers =>
  Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => {
      const level = levels[id]
      return [id, level === undefined ? answer : { ...answer, value: { kind: 'level', level } as const }]
    }),
  )
