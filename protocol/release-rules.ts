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
const sumOf = (shares: Shares): number => shares.reduce((sum, s) => sum + s.n, 0)

/** Groups hold every value once, at least k answers each, and together no more than there are. */
const isSpread = (shares: Shares, values: readonly string[], n: number, k: number): boolean =>
  isSame(valuesIn(shares), values) && shares.every((s) => s.n >= down5(k)) && sumOf(shares) <= n

const isResult = (r: Result, shape: Shape, k: number, total: number): boolean => {
  const whole = r.band === ALL && r.part === undefined
  const { groups, without, most, mean } = r
  const top = topOf(shape)
  const values = valuesOf(shape.units)
  const sides = [most, mean].filter((x) => x !== undefined).length
  return [
    r.n >= (r.band === ALL ? WHOLE_FROM : down5(k)) && r.n <= total,
    r.part === undefined ||
      (r.band === ALL && Object.keys(shape.parts).includes(r.part) && mean !== undefined),
    most === undefined || (whole && groups === undefined && shape.units.some((u) => isSame(u.values, most))),
    top === undefined ? mean === undefined : sides === 1,
    mean === undefined || (top !== undefined && isCoarse(mean, r.n, top)),
    groups === undefined ||
      (r.part === undefined && groups.length > 1 && r.n >= shape.from && isSpread(groups, values, r.n, k)),
    without === undefined || (whole && isSpread(without, valuesOf(shape.without), total - r.n, k)),
    without === undefined || total >= SPREAD_FROM,
    whole || mean !== undefined || groups !== undefined,
  ].every(Boolean)
}

/** Bands partition the whole, speak of the same groups, and are not told apart where there are few. */
const areBands = (results: readonly Result[], bands: readonly MergedBand[]): boolean => {
  const inBands = results.filter((r) => r.band !== ALL)
  const whole = results.find((r) => r.band === ALL && r.part === undefined)
  const [first, ...others] = inBands.map((r) => (r.groups ?? []).map((g) => g.values.join()).join(' '))
  return (
    whole !== undefined &&
    (inBands.length === 0 ||
      (whole.n >= BANDS_FROM &&
        whole.most === undefined &&
        inBands.map((r) => r.band).join('+') === bands.flat().join('+') &&
        others.every((groups) => groups === first)))
  )
}

const areParts = (results: readonly Result[], shape: Shape): boolean => {
  const parts = results.flatMap((r) => r.part ?? [])
  return parts.length === 0 || isSame(parts, Object.keys(shape.parts))
}

/** @param bands of the lists */
export const keepsRules = (release: Release, manifest: Manifest, bands: readonly MergedBand[]): boolean => {
  const { results, total } = release
  const shapes = shapesOf(manifest.items)
  const items = [...new Set(results.map((r) => r.item))]
  return items.every((item) => {
    const shape = shapes.get(item)
    const own = results.filter((r) => r.item === item)
    return (
      shape !== undefined &&
      own.every((r) => isResult(r, shape, manifest.k, total)) &&
      areBands(own, bands) &&
      areParts(own, shape)
    )
  })
}
