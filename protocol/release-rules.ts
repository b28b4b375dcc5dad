/** What anybody can check of the publication rules without having counted: a release that breaks one is refused. */
import { BANDS_FROM, down5, isCoarse, SPREAD_FROM, WHOLE_FROM } from '../domain/publication/round.ts'
import { type Shape, topOf, valuesOf } from '../domain/publication/shape.ts'
import { ALL, type MergedBand } from './bands.ts'
import type { Manifest } from './manifest.ts'
import type { Release, Result } from './release.ts'
import { shapesOf } from './shapes.ts'

type Shares = NonNullable<Result['groups']>

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  [...a].sort().join() === [...b].sort().join()

const valuesIn = (shares: Shares): string[] => shares.flatMap((s) => s.values)
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
const sizes = (shares: readonly { readonly n: number }[]): number[] => shares.map((s) => s.n)

/** Groups hold every value once, at least k answers each, and together no more than there are. */
const isSpread = (shares: Shares, values: readonly string[], n: number, k: number): boolean =>
  isSame(valuesIn(shares), values) && shares.every((s) => s.n >= down5(k)) && sum(sizes(shares)) <= n

/** Values that were together stay together, and on a scale only neighbours come together. */
const isMerged = (shares: Shares, finest: readonly (readonly string[])[], ordered: boolean): boolean =>
  shares.every(({ values }) =>
    isSame(values, finest.filter((group) => group.every((v) => values.includes(v))).flat()),
  ) &&
  (!ordered || valuesIn(shares).join() === finest.flat().join())

const finestOf = ({ groups, units }: Shape): string[][] =>
  groups.map((group) => valuesOf(group.flatMap((at) => units[at] ?? [])))

/** Whether the same answers can have been counted both ways: a rounded number stands for up to this many more. */
const ROUNDED_OFF = 4
const agree = (a: readonly number[], b: readonly number[]): boolean =>
  sum(a) <= sum(b) + ROUNDED_OFF * b.length && sum(b) <= sum(a) + ROUNDED_OFF * a.length

const isResult = (r: Result, shape: Shape, k: number, total: number): boolean => {
  const whole = r.band === ALL && r.part === undefined
  const { groups, without, most, mean } = r
  const top = topOf(shape)
  const values = valuesOf(shape.units)
  const sides = [most, mean].filter((x) => x !== undefined).length
  return [
    r.n >= (r.band === ALL ? WHOLE_FROM : down5(k)) && r.n <= total,
    r.part === undefined || (r.band === ALL && Object.keys(shape.parts).includes(r.part)),
    most === undefined || (whole && groups === undefined && shape.units.some((u) => isSame(u.values, most))),
    top === undefined ? mean === undefined : sides === 1,
    mean === undefined || isCoarse(mean, r.n, top ?? 0),
    groups === undefined ||
      (r.part === undefined && groups.length > 1 && r.n >= shape.from && isSpread(groups, values, r.n, k)),
    groups === undefined || (isMerged(groups, finestOf(shape), shape.ordered) && agree(sizes(groups), [r.n])),
    without === undefined || (whole && isSpread(without, valuesOf(shape.without), total - r.n, k)),
    without === undefined || total >= SPREAD_FROM,
    whole || mean !== undefined || groups !== undefined,
  ].every(Boolean)
}

/** Groups of a band are those of the whole, or some of them merged, and hold together what those hold. */
const areBandGroups = (inBands: readonly Result[], whole: Shares, ordered: boolean): boolean =>
  inBands.every(({ groups = [] }) =>
    isMerged(
      groups,
      whole.map((g) => g.values),
      ordered,
    ),
  ) &&
  (inBands[0]?.groups ?? []).every(({ values }, at) =>
    agree(
      inBands.flatMap(({ groups = [] }) => groups[at]?.n ?? []),
      sizes(whole.filter((g) => g.values.every((v) => values.includes(v)))),
    ),
  )

/** Bands partition the whole, speak of the same groups, and are not told apart where there are few. */
const areBands = (
  whole: Result,
  inBands: readonly Result[],
  { ordered }: Shape,
  bands: readonly MergedBand[],
): boolean => {
  const [first, ...others] = inBands.map((r) => (r.groups ?? []).map((g) => g.values.join()).join(' '))
  return (
    inBands.length === 0 ||
    (whole.n >= BANDS_FROM &&
      inBands.map((r) => r.band).join('+') === bands.flat().join('+') &&
      agree(sizes(inBands), [whole.n]) &&
      others.every((groups) => groups === first) &&
      (first === '' || areBandGroups(inBands, whole.groups ?? [], ordered)))
  )
}

const areParts = (whole: Result, parts: readonly Result[], shape: Shape): boolean =>
  parts.length === 0 ||
  (isSame(
    parts.flatMap((r) => r.part ?? []),
    Object.keys(shape.parts),
  ) &&
    agree(sizes(parts), [whole.n]))

/** @param bands of the lists */
export const keepsRules = (release: Release, manifest: Manifest, bands: readonly MergedBand[]): boolean => {
  const { results, total } = release
  const shapes = shapesOf(manifest.items)
  const items = [...new Set(results.map((r) => r.item))]
  return items.every((item) => {
    const shape = shapes.get(item)
    const own = results.filter((r) => r.item === item)
    const whole = own.find((r) => r.band === ALL && r.part === undefined)
    return (
      shape !== undefined &&
      whole !== undefined &&
      // Where nearly all agree, nothing else is said.
      (whole.most === undefined || own.length === 1) &&
      own.every((r) => isResult(r, shape, manifest.k, total)) &&
      areBands(
        whole,
        own.filter((r) => r.band !== ALL),
        shape,
        bands,
      ) &&
      areParts(
        whole,
        own.filter((r) => r.part !== undefined),
        shape,
      )
    )
  })
}
