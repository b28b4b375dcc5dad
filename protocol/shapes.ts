/** How each family of items may be published; the only place where the rules meet what is asked. */

import { NO_NEED } from '../domain/demand.ts'
import { SPREAD_FROM, WHOLE_FROM } from '../domain/publication/round.ts'
import type { Shape, Unit } from '../domain/publication/shape.ts'
import { type Item, NONE } from './item.ts'
import { MET } from './items.ts'

/** Said instead of an answer. Not in the class: there "no need" is itself an answer. */
const OFF: readonly string[] = [NONE, 'unknown', 'notApplicable', 'declined', NO_NEED]
/** Who needs nothing says so in all questions of a family: counted alike in all of them. */
const offUnits = (values: readonly string[]): Unit[] =>
  values.filter((v) => OFF.includes(v)).map((v) => ({ values: [v], ...(v === NO_NEED && { apart: true }) }))

const single = (values: readonly string[]): Unit[] => values.map((v) => ({ values: [v] }))

const NOTHING = { ordered: false, from: SPREAD_FROM, without: [], parts: {} } as const

/** Answers whose order means nothing. */
const categories = (units: readonly Unit[], more: Partial<Shape> = {}): Shape => ({
  ...NOTHING,
  units,
  groups: units.map((_, at) => [at]),
  ...more,
})

/** Values whose last digit is a level: "3", "full-3". */
const levelUnits = (values: readonly string[]): Unit[] => {
  const levels = [...new Set(values.flatMap((v) => /^(?:[a-z]+-)?(\d)$/.exec(v)?.[1] ?? []))].sort()
  return levels.map((level) => ({
    values: values.filter((v) => v === level || v.endsWith(`-${level}`)),
    level: Number(level),
  }))
}

/** Low, middle, high: as far as the scale goes, the middle one alone (P5). */
const inThree = (units: readonly Unit[]): number[][] => {
  const all = units.map((_, at) => at)
  const side = Math.floor((all.length - 1) / 2)
  const groups = [all.slice(0, side), all.slice(side, all.length - side), all.slice(all.length - side)]
  return all.length < 3 ? all.map((at) => [at]) : groups
}

const answer = ({ values }: Item): Shape => {
  const units = levelUnits(values)
  return { ...NOTHING, units, groups: inThree(units), ordered: true, without: offUnits(values) }
}

/** Short and full coverage are one level, and are shown apart as well where both are many. */
const dimension = (item: Item): Shape => {
  const of = (kind: string) => item.values.filter((v) => v.startsWith(`${kind}-`))
  return { ...answer(item), parts: { short: of('short'), full: of('full') } }
}

/** A question of a family: preferences of those who need something. */
const family = ({ id, values }: Item): Shape => {
  const units = single(values.filter((v) => !OFF.includes(v)))
  const without = offUnits(values)
  return /\/(fee|when)$/.test(id)
    ? categories(units, { groups: inThree(units), ordered: true, without })
    : categories(units, { without })
}

/**
 * Have × need × verdict were joined into the class on the device. Where the class is asked, its counts are the
 * demand; counts of need and of the verdict beside it would be the other margins of the same table, and their
 * difference could be one municipality. Need then has a mean alone, and the verdict nothing.
 */
const service = ({ id, values }: Item, joined: boolean): Shape | undefined => {
  const name = id.split('/').at(-1)
  const rest = (...off: string[]) => single(values.filter((v) => !OFF.includes(v) && !off.includes(v)))
  if (name === 'class')
    return categories(
      // Who has it: exactly those counted by `have`.
      single(values.filter((v) => v !== NONE)).map((u) =>
        u.values.includes('has') ? { ...u, apart: true } : u,
      ),
      { from: WHOLE_FROM },
    )
  // Among those who have it: who provides it.
  if (name === 'have') return categories(rest('no'), { from: WHOLE_FROM })
  // Among those who lack something: what comes first.
  if (name === 'missing') return categories(rest(MET))
  if (name === 'verdict') return joined ? undefined : categories(rest())
  if (name !== 'need') return undefined
  const units = levelUnits(values)
  const from = joined ? Number.POSITIVE_INFINITY : WHOLE_FROM
  // Not needed, somewhat, wanted: two and three count as wanted, as in the class.
  return { ...NOTHING, units, groups: [[0], [1], [2, 3]], ordered: true, from }
}

const FAMILIES: Readonly<Record<string, (item: Item, joined: boolean) => Shape | undefined>> = {
  answer,
  dimension,
  family,
  service,
}

/** @returns a shape for every item that is published, by its id */
export const shapesOf = (items: readonly Item[]): ReadonlyMap<string, Shape> => {
  const asked = new Set(items.map((i) => i.id))
  return new Map(
    items.flatMap((item): [string, Shape][] => {
      const joined = asked.has(item.id.replace(/[^/]+$/, 'class'))
      const shape = FAMILIES[item.id.split('/')[0] ?? '']?.(item, joined)
      return shape && shape.units.length > 0 ? [[item.id, shape]] : []
    }),
  )
}
