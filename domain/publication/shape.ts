/** What an item's values mean, as far as publishing goes; without knowing what they say. */

/** Values that count as one and the same answer. */
export interface Unit {
  readonly values: readonly string[]
  /** Where it stands on the scale, 0 and up. An item without levels has no mean. */
  readonly level?: number
  /** Never takes in what is rare: figures of other items count the same municipalities. */
  readonly apart?: boolean
}

export interface Shape {
  /** The valid answers, in order. Values that stand nowhere in a shape are not counted. */
  readonly units: readonly Unit[]
  /** The finest groups of a distribution: positions in `units`, every one of them once. */
  readonly groups: readonly (readonly number[])[]
  /** Groups merge with their neighbours; otherwise what is rare becomes one group. */
  readonly ordered: boolean
  /** Fewest answers for a distribution; infinite where there is none. */
  readonly from: number
  /** Values that say why there is no valid answer; how often each is said may be published too. */
  readonly without: readonly Unit[]
  /** Answers of two kinds, shown apart where both are many: the values of each kind. */
  readonly parts: Readonly<Record<string, readonly string[]>>
}

export const valuesOf = (units: readonly Unit[]): string[] => units.flatMap((u) => u.values)

/** Highest level of the scale; undefined where there is none. */
export const topOf = ({ units }: Shape): number | undefined => {
  const levels = units.flatMap((u) => u.level ?? [])
  return levels.length > 0 ? Math.max(...levels) : undefined
}
