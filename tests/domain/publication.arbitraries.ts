/** Items of every shape, and any answers to them: few, many, all alike. */
import fc from 'fast-check'
import type { Counts } from '../../domain/publication/isolate.ts'
import { type Shape, type Unit, valuesOf } from '../../domain/publication/shape.ts'
import type { Figure } from '../../domain/publication.ts'

const single = (...values: string[]): Unit[] => values.map((v) => ({ values: [v] }))
const scale = (levels: number, kinds: readonly string[] = ['']): Unit[] =>
  Array.from({ length: levels }, (_, level) => ({ values: kinds.map((kind) => `${kind}${level}`), level }))

const base = { from: 15, without: [], parts: {} } as const
const three = [[0, 1], [2], [3, 4]]

export const SHAPES: Readonly<Record<string, Shape>> = {
  answer: {
    ...base,
    units: scale(5),
    groups: three,
    ordered: true,
    without: single('none', 'unknown', 'notApplicable'),
  },
  dimension: {
    ...base,
    units: scale(5, ['short-', 'full-']),
    groups: three,
    ordered: true,
    without: single('none'),
    parts: {
      short: scale(5, ['short-']).flatMap((u) => u.values),
      full: scale(5, ['full-']).flatMap((u) => u.values),
    },
  },
  need: { ...base, units: scale(4), groups: [[0], [1], [2, 3]], ordered: true, from: 10 },
  fee: { ...base, units: single('a', 'b', 'c', 'd', 'e'), groups: three, ordered: true },
  delivery: {
    ...base,
    units: single('a', 'b', 'c', 'd'),
    groups: [[0], [1], [2], [3]],
    ordered: false,
    without: [{ values: ['noNeed'], apart: true }, ...single('none', 'unknown')],
  },
  class: {
    ...base,
    units: [{ values: ['has'], apart: true }, ...single('a', 'b', 'c')],
    groups: [[0], [1], [2], [3]],
    ordered: false,
    from: 10,
  },
}

/** Everything that may be said in an item. */
export const allValues = (shape: Shape): string[] => valuesOf([...shape.units, ...shape.without])

/** 0 to 40 answers of one band. */
export const band = (shape: Shape): fc.Arbitrary<Counts> => {
  const values = allValues(shape)
  const anyhow = fc.array(fc.constantFrom(...values), { maxLength: 40 })
  // Rules begin where most agree.
  const alike = fc
    .tuple(
      fc.constantFrom(...values),
      fc.integer({ min: 0, max: 36 }),
      fc.array(fc.constantFrom(...values), { maxLength: 4 }),
    )
    .map(([value, n, others]) => [...Array.from({ length: n }, () => value), ...others])
  return fc
    .oneof(anyhow, alike)
    .map((given) => Object.fromEntries(values.map((v) => [v, given.filter((g) => g === v).length])))
}

export interface Case {
  shape: Shape
  counts: Counts[]
  k: number
}

export const anyCase: fc.Arbitrary<Case> = fc.constantFrom(...Object.values(SHAPES)).chain((shape) =>
  fc.record({
    shape: fc.constant(shape),
    counts: fc.array(band(shape), { minLength: 1, maxLength: 4 }),
    k: fc.integer({ min: 5, max: 8 }),
  }),
)

/** One municipality's answer to one item. */
export interface Member {
  band: number
  value: string
}

export const membersOf = (counts: readonly Counts[]): Member[] =>
  counts.flatMap((given, at) =>
    Object.entries(given).flatMap(([value, n]) => Array.from({ length: n }, () => ({ band: at, value }))),
  )

/** A class that something was said of, as an onlooker of the figures would put it. */
export type Said = (member: Member) => boolean

/** Read back from the figures alone. */
export const saidBy = (shape: Shape, figures: readonly Figure[]): Said[] =>
  figures.flatMap((f): Said[] => {
    const values = f.part === undefined ? valuesOf(shape.units) : (shape.parts[f.part] ?? [])
    const inBand = (m: Member) => f.bands.includes(m.band)
    const groups = [{ values }, ...(f.groups ?? []), ...(f.without ?? [])]
    return groups.map((g) => (m: Member) => inBand(m) && g.values.includes(m.value))
  })
