/** The outbox of this device, as a page or the extension's background has it. */
import { systemClock } from '../domain/time/clock.ts'
import type { Announcer } from '../storage/changes.ts'
import type { Kv } from '../storage/kv.ts'
import { submissionStore } from '../storage/submissions.ts'
import { type Network, networkBy } from '../submit/network.ts'
import { type Lock, newLock, type OutboxParts } from '../submit/outbox.ts'
import type { Receive } from '../submit/receive.ts'

/**
 * One at a time over all pages and the background; a page that dies lets go. A page without an origin of its own (in
 * a sandboxed frame) shares nothing with any other, and browsers refuse it the lock.
 */
const deviceLock = (): Lock =>
  'locks' in navigator && self.origin !== 'null'
    ? (work) => navigator.locks.request('digikompass-outbox', work)
    : newLock()

export interface Sending {
  /** Whether the browser lets this extension send anything, without asking. */
  readonly may: () => Promise<boolean>
  /** How a request leaves this device. */
  readonly send: Receive
}

const CLOSED = async () => ({ ok: false, problem: 'unreachable' }) as const

/** Whoever has taken the permission back in the browser's settings is sent for no more. */
const gated = ({ may, send }: Sending): Network => {
  const network = networkBy(send)
  const open = async (): Promise<Network> => ((await may()) ? network : NO_NETWORK)
  return {
    campaign: async (at) => (await open()).campaign(at),
    put: async (at, request) => (await open()).put(at, request),
    withdraw: async (at, request) => (await open()).withdraw(at, request),
    status: async (at, request) => (await open()).status(at, request),
    lists: async (at, max) => (await open()).lists(at, max),
    release: async (at) => (await open()).release(at),
  }
}
const NO_NETWORK: Network = {
  campaign: CLOSED,
  put: CLOSED,
  withdraw: CLOSED,
  status: CLOSED,
  lists: CLOSED,
  release: CLOSED,
}

export const outboxParts = (kv: Kv, others: Announcer, sending: Sending): OutboxParts => ({
  store: submissionStore(kv, others),
  network: gated(sending),
  now: systemClock,
  random: Math.random,
  lock: deviceLock(),
})
