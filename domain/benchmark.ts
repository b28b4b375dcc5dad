/** The own place beside published figures; computed on the own device, from the release alone. */
import { END, stepOf } from './publication/round.ts'

/** A published figure, as far as a place beside it goes. */
export interface Published {
  readonly item: string
  /** `all`, or ids of neighbouring size bands joined by "+". */
  readonly band: string
  readonly part?: string | undefined
  readonly n: number
  readonly mean?: number | undefined
  readonly most?: readonly string[] | undefined
}

const WHOLE = 'all'

/** Where an own level stands. Half a level apart is still about the same: figures are rounded, levels are judgements. */
export type Place = 'lower' | 'same' | 'higher'
const APART = 0.5

/** Everybody's figure for an item, its parts, and the one of the band that the own band lies in. */
export interface Beside<T extends Published> {
  readonly whole: T | undefined
  readonly parts: readonly T[]
  /** Undefined also where the item has no bands, or the own one is not known. */
  readonly own: T | undefined
}

const idsOf = (band: string): string[] => band.split('+')

/** @param ownBand one band of the campaign or several merged ones; for an item it may have merged further */
export const beside = <T extends Published>(
  results: readonly T[],
  item: string,
  ownBand: string | undefined,
): Beside<T> => {
  const here = results.filter((r) => r.item === item)
  const whole = here.filter((r) => r.band === WHOLE)
  const lies = (band: string) =>
    ownBand !== undefined && idsOf(ownBand).every((id) => idsOf(band).includes(id))
  return {
    whole: whole.find((r) => r.part === undefined),
    parts: whole.filter((r) => r.part !== undefined),
    own: here.find((r) => r.band !== WHOLE && lies(r.band)),
  }
}

/** The one level that nearly all have (P4): the last digit of each of its values. */
export const mostLevel = (figure: Published): number | undefined => {
  const levels = [...new Set((figure.most ?? []).map((value) => /(?:^|-)(\d)$/.exec(value)?.[1]))]
  const [level, ...others] = levels
  return level === undefined || others.length > 0 ? undefined : Number(level)
}

/** A mean at a coded end stands for everything from there on (P3). */
export const codedEnd = (mean: number, top: number): 'orLess' | 'orMore' | undefined => {
  if (mean <= END) return 'orLess'
  return mean >= top - END ? 'orMore' : undefined
}

/** How exact a mean is; undefined where there is none. */
export const roundedTo = ({ mean, n }: Published): number | undefined =>
  mean === undefined ? undefined : stepOf(n)

export const placeOf = (own: number | null | undefined, figure: Published): Place | undefined => {
  const level = figure.mean ?? mostLevel(figure)
  if (own === null || own === undefined || level === undefined) return undefined
  if (Math.abs(own - level) <= APART) return 'same'
  return own < level ? 'lower' : 'higher'
}

/** Why no figure of the own band stands beside the whole's. */
export type NoBand =
  /** Nothing in all, so nothing of bands. */
  | 'none'
  /** Nearly all agree: said once, for all bands. */
  | 'agreed'
  /** Too few answers, or too much agreement, for bands to be told apart. */
  | 'few'

export const whyNoBand = ({ whole, own }: Beside<Published>): NoBand | undefined => {
  if (own) return undefined
  if (!whole) return 'none'
  return whole.most ? 'agreed' : 'few'
}
