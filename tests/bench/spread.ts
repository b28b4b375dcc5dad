/** Figures of repeated runs: the middle one, and how far they lie apart. */
export interface Spread {
  median: number
  min: number
  max: number
}

const rounded = (n: number): number => Math.round(n * 1000) / 1000

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[sorted.length >> 1]
  const lower = sorted[(sorted.length - 1) >> 1]
  if (upper === undefined || lower === undefined) throw new Error('no figures to take a median of')
  return (lower + upper) / 2
}

export const spread = (values: readonly number[]): Spread => ({
  median: rounded(median(values)),
  min: rounded(Math.min(...values)),
  max: rounded(Math.max(...values)),
})

/** Ratios within each pair: what disturbed the machine disturbed both halves of a pair alike. */
export const pairedRatio = (ours: readonly number[], others: readonly number[]): Spread =>
  spread(ours.map((value, pair) => value / (others[pair] ?? Number.NaN)))
