/** The name of a copy: "Enesehindamine (koopia)", then "(koopia 2)", and never a copy's copy's copy. */
import { cut } from './actions.ts'
import { NAME_MAX } from './limits.ts'

export interface CopyWords {
  readonly copyOf: (name: string) => string
  /** From the second copy on. */
  readonly copyAgain: (name: string, n: number) => string
}

/** Above the number of assessments that a device has, and of scenarios. */
const COPIES_MAX = 999

const numbers = Array.from({ length: COPIES_MAX }, (_, at) => at + 1)

/**
 * A long name is cut so that one still sees that it is a copy.
 * @param taken names that are there already
 */
export const copyName = (name: string, taken: readonly string[], words: CopyWords): string => {
  const copyOf = (of: string, n: number) => (n === 1 ? words.copyOf(of) : words.copyAgain(of, n))
  const mark = numbers.map((n) => copyOf('', n)).find((end) => name.endsWith(end))
  const base = mark === undefined ? name : name.slice(0, -mark.length)
  const named = (n: number) => copyOf(cut(base, NAME_MAX - copyOf('', n).length), n)
  return named(numbers.find((n) => !taken.includes(named(n))) ?? COPIES_MAX)
}
