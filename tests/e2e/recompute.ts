/** The method's formulas once more, written without the product's code, to hold its screens against. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Assessment } from '../../domain/assessment.ts'

const CONTENT = join(import.meta.dirname, '../../content')
const json = (path: string) => JSON.parse(readFileSync(join(CONTENT, path), 'utf8'))

interface RawIndicator {
  id: string
  weight: number
  short?: true
}
export const pack: { defaultTarget: number; dimensions: { id: string; indicators: RawIndicator[] }[] } =
  json('pack.json')
interface RawService {
  id: string
  lifts: { indicator: string; ceiling: number; weight: number }[]
  prerequisites: { indicator: string; level: number }[]
  capacity: { needs: { indicator: string; level: number }[] }
}
export const services: RawService[] = json('services.json').services

const level = (a: Assessment, id: string) => {
  const value = a.answers[id]?.value
  return value?.kind === 'level' ? value.level : undefined
}

export interface ExpectedRow {
  dimension: string
  level: number | null
  answered: number
  of: number
}

/** Mean of the answered levels where at least 60 % of the questions, or of the short mode's, have one. */
export const expectedProfile = (a: Assessment): ExpectedRow[] =>
  pack.dimensions.map(({ id, indicators }) => {
    const applies = indicators.filter((i) => a.answers[i.id]?.value?.kind !== 'notApplicable')
    const known = applies.filter((i) => level(a, i.id) !== undefined)
    const asked = applies.filter((i) => i.short)
    const share = asked.filter((i) => level(a, i.id) !== undefined).length / asked.length
    const enough = share >= 0.6 || known.length / applies.length >= 0.6
    const sum = known.reduce((s, i) => s + i.weight * (level(a, i.id) ?? 0), 0)
    const weights = known.reduce((s, i) => s + i.weight, 0)
    return { dimension: id, level: enough ? sum / weights : null, answered: known.length, of: applies.length }
  })

/** Need and readiness of a service, 0–100. */
export const expectedFit = (a: Assessment, s: RawService): { need: number; readiness: number } => {
  let open = 0
  let whole = 0
  for (const { indicator, ceiling, weight } of s.lifts) {
    if (a.answers[indicator]?.value?.kind === 'notApplicable') continue
    whole += weight * ceiling
    const current = level(a, indicator)
    if (current === undefined) continue
    const target = a.answers[indicator]?.byDecision
      ? current
      : (a.answers[indicator]?.target ?? pack.defaultTarget)
    open += weight * Math.max(0, Math.min(ceiling, target) - current)
  }
  const needs = [...s.prerequisites, ...s.capacity.needs]
  const met = needs.map((n) => Math.min(1, (level(a, n.indicator) ?? 0) / n.level))
  return {
    need: whole === 0 ? 0 : (100 * open) / whole,
    readiness: met.length === 0 ? 100 : (100 * met.reduce((x, y) => x + y, 0)) / met.length,
  }
}

/** ((1 + max(0, target − current))² − 1) · weight, largest first among those that touch a duty, then the others. */
export const expectedGaps = (a: Assessment): string[] =>
  pack.dimensions
    .flatMap((d) => {
      const facts: { id: string; duties: string[] }[] = json(`facts/${d.id}.json`).indicators
      return d.indicators.map((i) => {
        const current = level(a, i.id)
        const target = a.answers[i.id]?.target ?? pack.defaultTarget
        const gap = current === undefined || a.answers[i.id]?.byDecision ? 0 : Math.max(0, target - current)
        const duty = (facts.find((f) => f.id === i.id)?.duties.length ?? 0) > 0
        return { id: i.id, duty, priority: ((1 + gap) ** 2 - 1) * i.weight }
      })
    })
    .filter((g) => g.priority > 0)
    .sort((x, y) => Number(y.duty) - Number(x.duty) || y.priority - x.priority)
    .map((g) => g.id)
