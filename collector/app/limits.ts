/** How much the collector takes, from one address and in all. */

export interface Limits {
  /** Requests of one address in a minute. Many municipalities may share one address. */
  readonly requestsPerMinute: number
  /** Unknown codes of one address in a minute. Whoever mistypes sees it at the check character already. */
  readonly guessesPerMinute: number
  /** Unknown codes of one campaign in a minute; beyond them nobody is told whether a code is unknown. */
  readonly campaignGuessesPerMinute: number
  /** How long the database may take for an answer, in milliseconds. */
  readonly answerMs: number
}

export const LIMITS: Limits = {
  requestsPerMinute: 600,
  guessesPerMinute: 20,
  campaignGuessesPerMinute: 600,
  answerMs: 20_000,
}
