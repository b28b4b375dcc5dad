/** The simplex method: the most that a sum can be where other sums are bounded. Small and dense. */

/** What counts as nought. */
const NOUGHT = 1e-9

/** Rows of factors, each with its bound last; below them the goal, and the row that phase one brings to nought. */
type Tableau = number[][]

interface State {
  readonly rows: Tableau
  /** Which unknown each row and each column stands for; −1 is the helper of phase one. */
  readonly basic: number[]
  readonly free: number[]
}

const cell = (rows: Tableau, at: number, column: number): number => rows[at]?.[column] ?? 0

const pivot = ({ rows, basic, free }: State, at: number, column: number): void => {
  const main = rows[at] as number[]
  const inverse = 1 / (main[column] as number)
  for (const [i, row] of rows.entries()) {
    if (i === at) continue
    const factor = (row[column] as number) * inverse
    if (factor !== 0)
      for (let j = 0; j < row.length; j++)
        if (j !== column) row[j] = (row[j] as number) - (main[j] as number) * factor
    row[column] = -factor
  }
  for (let j = 0; j < main.length; j++) main[j] = (main[j] as number) * inverse
  main[column] = inverse
  ;[basic[at], free[column]] = [free[column] as number, basic[at] as number]
}

/** Improves until nothing does; always the first of equals, so that it ends. @returns false where there is no end to it */
const improve = (state: State, goal: number, helper: boolean): boolean => {
  const { rows, basic, free } = state
  const bound = free.length
  for (;;) {
    let column = -1
    for (const [j, unknown] of free.entries()) {
      if ((!helper && unknown === -1) || cell(rows, goal, j) > -NOUGHT) continue
      if (column < 0 || unknown < (free[column] as number)) column = j
    }
    if (column < 0) return true
    let at = -1
    for (const i of basic.keys()) {
      const factor = cell(rows, i, column)
      if (factor < NOUGHT) continue
      const [ratio, best] = [
        cell(rows, i, bound) / factor,
        at < 0 ? Number.POSITIVE_INFINITY : cell(rows, at, bound) / cell(rows, at, column),
      ]
      if (ratio < best - NOUGHT || (ratio < best + NOUGHT && (basic[i] ?? 0) < (basic[at] ?? 0))) at = i
    }
    if (at < 0) return false
    pivot(state, at, column)
  }
}

/**
 * @param rows factors of unknowns that are nought or more @param bounds what each row is at most
 * @returns the most that the goal can be; undefined where no unknowns keep all bounds, or there is no end to it
 */
export const mostOf = (
  rows: readonly (readonly number[])[],
  bounds: readonly number[],
  goal: readonly number[],
): number | undefined => {
  const m = rows.length
  const n = goal.length
  const state: State = {
    rows: [
      ...rows.map((row, i) => [...row, -1, bounds[i] ?? 0]),
      [...goal.map((c) => -c), 0, 0],
      [...goal.map(() => 0), 1, 0],
    ],
    basic: rows.map((_, i) => n + i),
    free: [...goal.keys(), -1],
  }
  let least = 0
  for (let i = 1; i < m; i++) if (cell(state.rows, i, n + 1) < cell(state.rows, least, n + 1)) least = i
  if (m > 0 && cell(state.rows, least, n + 1) < -NOUGHT) {
    pivot(state, least, n)
    if (!improve(state, m + 1, true) || cell(state.rows, m + 1, n + 1) < -NOUGHT * 1000) return undefined
    const left = state.basic.indexOf(-1)
    if (left >= 0) {
      const column = state.free.findIndex((_, j) => Math.abs(cell(state.rows, left, j)) > NOUGHT)
      if (column >= 0) pivot(state, left, column)
    }
  }
  return improve(state, m, false) ? cell(state.rows, m, n + 1) : undefined
}
