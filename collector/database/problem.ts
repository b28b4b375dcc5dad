/** What the database refuses, in words that say what to do. */

export type StoreProblem =
  /** The database was written by a newer program. */
  | 'newer'
  /** The database is not one of ours, or somebody has changed it. */
  | 'foreign'
  | 'unreachable'
  | 'noCampaign'
  /** There is a campaign or a code like this already. */
  | 'exists'
  /** The campaign has been stopped: what was asked for is possible only before. */
  | 'stopped'
  /** The campaign has not been stopped: what was asked for is possible only after. */
  | 'notStopped'
  /** Boxes are deleted, and another program still holds on to what they were. */
  | 'notSwept'
  /** More is waiting than can be worked off in time. */
  | 'busy'

export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly problem: StoreProblem
  constructor(problem: StoreProblem, message: string, options?: ErrorOptions) {
    super(message, options)
    this.problem = problem
  }
}
