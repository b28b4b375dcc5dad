/** How many boxes of a band gave each value of an item: all that counting knows, and all that a release is made of. */
export interface Tally {
  readonly item: string
  /** Name of a merged band, as the lists have it. */
  readonly band: string
  /** Values nobody gave may be left out. */
  readonly counts: Readonly<Record<string, number>>
}
