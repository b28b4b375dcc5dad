/** What keeps the site from being built or checked, to be said in plain words (texts). */
export type ProblemName =
  | 'options'
  | 'element'
  | 'extension'
  | 'reportsFolder'
  | 'report'
  | 'collector'
  | 'out'
  | 'usage'
  | 'digest'
  | 'nowhere'
  | 'sums'
  | 'unreachable'

export class Problem extends Error {
  override readonly name = 'Problem'
  readonly problem: ProblemName
  /** What it is about: a file, an address, a reason. */
  readonly about: string
  constructor(problem: ProblemName, about = '', options?: ErrorOptions) {
    super(`${problem} ${about}`, options)
    this.problem = problem
    this.about = about
  }
}
