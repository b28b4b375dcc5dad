/** How much the collector takes, from one address and in all. */
import { newRate, type Rate } from './rate.ts'

export interface Limits {
  /**
   * Of one address in a minute: pages and documents asked for, and apart from them messages that were of no use (no
   * message, or no known code). Of one known code in a minute: its messages. Many municipalities may share one address.
   */
  readonly requestsPerMinute: number
  /** Unknown codes of one address in a minute; beyond them it is not told that a code is unknown. */
  readonly guessesPerMinute: number
  /** Unknown codes of one campaign in a minute, from wherever; beyond them nobody is told. */
  readonly campaignGuessesPerMinute: number
  /** Messages read in a minute from all addresses together that have used up their share of useless ones. */
  readonly sparePerMinute: number
  /** How long the database may take for an answer, in milliseconds. */
  readonly answerMs: number
}

export const LIMITS: Limits = {
  requestsPerMinute: 600,
  guessesPerMinute: 20,
  campaignGuessesPerMinute: 600,
  sparePerMinute: 3_000,
  answerMs: 20_000,
}

/**
 * Messages that carry a code. Whoever holds a right code is heard, whatever others at the same address do: a whole town
 * hall may have one address. So an address is charged only for what was of no use.
 */
export interface MessageRates {
  readonly useless: Rate
  /** One key for all: what is still read of those who have sent too much that was useless. */
  readonly spare: Rate
  readonly guessesOfAddress: Rate
  readonly guessesOfCampaign: Rate
  /** By the code's hash; of known codes alone, so there are never many. */
  readonly ofCode: Rate
}

export const newMessageRates = (limits: Limits): MessageRates => ({
  useless: newRate(limits.requestsPerMinute),
  spare: newRate(limits.sparePerMinute),
  guessesOfAddress: newRate(limits.guessesPerMinute),
  guessesOfCampaign: newRate(limits.campaignGuessesPerMinute),
  ofCode: newRate(limits.requestsPerMinute),
})
