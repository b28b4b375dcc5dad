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
  /** No space is left for it. */
  | 'full'
  /** The user that runs the program may not read or write the database's file. */
  | 'noRight'
  /** The file was copied from beside a running program, without what that had not worked into it yet. */
  | 'copied'
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

/** Codes of the two databases and of the network between, by what they mean for whoever asked. */
const CODES: readonly (readonly [RegExp, StoreProblem])[] = [
  [/^SQLITE_(BUSY|LOCKED)/, 'busy'],
  [/^(SQLITE_FULL|ENOSPC|53100)/, 'full'],
  [/^(SQLITE_READONLY|SQLITE_PERM|SQLITE_AUTH|EACCES|EPERM|42501)/, 'noRight'],
  [/^(SQLITE_NOTADB|SQLITE_CORRUPT)/, 'foreign'],
  [
    /^(SQLITE_CANTOPEN|SQLITE_IOERR|ECONN|ENOTFOUND|EAI_|EHOST|ENET|EPIPE|ETIMEDOUT|08|57P|53|28|3D000)/,
    'unreachable',
  ],
]
/** The driver of PostgreSQL gives these no code. */
const LOST =
  /^Connection terminated|^timeout exceeded when trying to connect|^Client has encountered a connection error/

/** @returns what is wrong with the database, or undefined where the error does not come from it */
export const databaseProblemOf = (error: unknown): StoreProblem | undefined => {
  if (error instanceof StoreError) {
    // The opening of a database wraps what the driver said, and that may be more exact.
    return (error.problem === 'unreachable' && databaseProblemOf(error.cause)) || error.problem
  }
  if (!(error instanceof Error)) return undefined
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const found = CODES.find(([pattern]) => pattern.test(code))
  if (found) return found[1]
  return LOST.test(error.message) ? 'unreachable' : undefined
}
