/** What may be asked of a collector. Whatever happens is a value; nothing is believed unparsed. */

import { type Bytes, fromUtf8 } from '../protocol/bytes.ts'
import { parseVersioned } from '../protocol/parse.ts'
import { Published, PublishedLists } from '../protocol/published.ts'
import { HTTP, REPLY_BYTES, type Reply, readReply } from '../protocol/wire.ts'
import { type Receive, type Received, receive } from './receive.ts'
import type { Trouble } from './types.ts'

export type NetworkTrouble = Extract<
  Trouble,
  'unreachable' | 'notACollector' | 'broken' | 'noCampaign' | 'busy'
>
export type Answer<T> =
  /** `said`: the server's clock, milliseconds since 1970, where it told the time. */
  { ok: true; value: T; said?: number | undefined } | { ok: false; problem: NetworkTrouble }

/** Which campaign, where. */
export interface Place {
  /** Ends in "/". */
  readonly collector: string
  readonly id: string
}

export interface Network {
  campaign(at: Place): Promise<Answer<Published>>
  put(at: Place, request: Bytes): Promise<Answer<Reply>>
  withdraw(at: Place, request: Bytes): Promise<Answer<Reply>>
  status(at: Place, request: Bytes): Promise<Answer<Reply>>
  /** Null where there are none yet. @param max how large they can be at most, in bytes */
  lists(at: Place, max: number): Promise<Answer<PublishedLists | null>>
  /** As it came: `checkRelease` reads it. Null where there is none yet. */
  release(at: Place): Promise<Answer<unknown>>
}

/** Far above any manifest with all its notices and objections, and any release. */
const DOCUMENT_BYTES = 4 * 1024 * 1024

const no = (problem: NetworkTrouble): { ok: false; problem: NetworkTrouble } => ({ ok: false, problem })
const yes = <T>(value: T, said?: number): Answer<T> => ({ ok: true, value, said })

const jsonOf = (bytes: Bytes): unknown => {
  try {
    // What is no text is no JSON either.
    return JSON.parse(String(fromUtf8(bytes)))
  } catch {
    return undefined
  }
}

/** `{problem}`, which says why there is no document. */
const problemIn = (bytes: Bytes): unknown =>
  (jsonOf(bytes) as { problem?: unknown } | null | undefined)?.problem

const refusal = ({ status, bytes }: Received): { ok: false; problem: NetworkTrouble } => {
  const said = problemIn(bytes)
  if (status === 404 && said === 'noCampaign') return no('noCampaign')
  return no(status === 429 || status >= 500 ? 'busy' : 'notACollector')
}

/** The document that came, or why there is none. @param parse undefined: nothing of ours */
const documentIn = <T>(received: Received, parse: (raw: unknown) => T | undefined): Answer<T> => {
  if (received.status !== 200) return refusal(received)
  const value = parse(jsonOf(received.bytes))
  return value === undefined ? no('notACollector') : yes(value, received.said)
}

/** The same, or null where the collector says that it is not there yet. */
const documentOrNone = <T>(
  received: Received,
  absent: 'noLists' | 'noRelease',
  parse: (raw: unknown) => T | undefined,
): Answer<T | null> =>
  received.status === 404 && problemIn(received.bytes) === absent ? yes(null) : documentIn(received, parse)

const addressOf = ({ collector, id }: Place, part = ''): string => `${collector}campaigns/${id}${part}`

export interface Patience {
  /** For what is short, in milliseconds. */
  readonly quick: number
  /** For a box, or long lists, over a bad line. */
  readonly long: number
}

/** @param send how a request leaves this device */
export const newNetwork = ({ quick, long }: Patience, send: Receive = receive): Network => {
  const get = (url: string, max = DOCUMENT_BYTES, ms = quick) => send({ url, method: 'GET', max, ms })

  const exchange = async (url: string, method: 'PUT' | 'POST', body: Bytes): Promise<Answer<Reply>> => {
    const got = await send({ url, method, body, max: REPLY_BYTES, ms: long })
    if (!got.ok) return got
    const reply = readReply(got.value.bytes)
    // Both must say the same: a proxy that makes 200 of everything is noticed.
    return reply && HTTP[reply.outcome] === got.value.status ? yes(reply, got.value.said) : refusal(got.value)
  }

  return {
    async campaign(at) {
      const got = await get(addressOf(at))
      if (!got.ok) return got
      return documentIn(got.value, (raw) => {
        const parsed = parseVersioned(Published, raw)
        return parsed.ok ? parsed.value : undefined
      })
    },
    put: (at, request) => exchange(addressOf(at, '/box'), 'PUT', request),
    withdraw: (at, request) => exchange(addressOf(at, '/withdraw'), 'POST', request),
    status: (at, request) => exchange(addressOf(at, '/status'), 'POST', request),
    async lists(at, max) {
      const got = await get(addressOf(at, '/lists'), max, long)
      return got.ok ? documentOrNone(got.value, 'noLists', (raw) => PublishedLists.safeParse(raw).data) : got
    },
    async release(at) {
      const got = await get(addressOf(at, '/release'))
      return got.ok ? documentOrNone(got.value, 'noRelease', (raw) => raw) : got
    },
  }
}

const PATIENCE: Patience = { quick: 20_000, long: 120_000 }

export const network: Network = newNetwork(PATIENCE)

/** @param send where a request must not leave from here: by a messenger */
export const networkBy = (send: Receive): Network => newNetwork(PATIENCE, send)

/**
 * The content that an administrator has set, as it came: whoever asked compares its hash and checks it.
 * @param send how a request leaves the device
 */
export const fetchContent = async (address: string, send: Receive): Promise<Answer<unknown>> => {
  const got = await send({ url: address, method: 'GET', max: DOCUMENT_BYTES, ms: PATIENCE.long })
  if (!got.ok) return got
  return got.value.status === 200 ? yes(jsonOf(got.value.bytes)) : refusal(got.value)
}
