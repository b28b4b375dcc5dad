/** What keeps the demo from going on, to be said in plain words (texts). */
export type ProblemName =
  | 'alreadyRunning'
  | 'folder'
  | 'notRunning'
  | 'noCampaign'
  | 'build'
  | 'step'
  | 'minutes'
  | 'command'
  | 'ended'
  | 'collector'
  | 'oldNode'

export class Problem extends Error {
  override readonly name = 'Problem'
  readonly problem: ProblemName
  constructor(problem: ProblemName, options?: ErrorOptions) {
    super(problem, options)
    this.problem = problem
  }
}
