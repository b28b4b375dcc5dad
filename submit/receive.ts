/** The one file of the client that talks to the network: one request, and what came back or why nothing did. */
import type { Bytes } from '../protocol/bytes.ts'

export type ReceiveTrouble = 'unreachable' | 'notACollector' | 'broken' | 'busy'

export interface Received {
  readonly status: number
  readonly bytes: Bytes
  /** The server's clock when it answered, milliseconds since 1970; absent where it is not told. */
  readonly said?: number
}

/** Plain data, so that a frame without an origin can be asked to send it (messenger.ts). */
export interface Request {
  readonly url: string
  readonly method: 'GET' | 'PUT' | 'POST'
  /** JSON, where there is any. */
  readonly body?: Bytes
  /** What may come back at most, in bytes. */
  readonly max: number
  /** How long it may take, in milliseconds. */
  readonly ms: number
}

export type Receipt = { ok: true; value: Received } | { ok: false; problem: ReceiveTrouble }
export type Receive = (request: Request) => Promise<Receipt>

const no = (problem: ReceiveTrouble): Receipt => ({ ok: false, problem })

/** Nothing goes along that could tell who asks, and nothing is followed elsewhere. */
const OPTIONS = {
  credentials: 'omit',
  // Not 'error': that is the same to us as no network at all, and a redirect means something else.
  redirect: 'manual',
  referrerPolicy: 'no-referrer',
  cache: 'no-store',
  mode: 'cors',
} as const

/** The browser's own languages stay at home; allowed without asking the server first. */
const NO_LANGUAGE = { 'Accept-Language': '*' }
const JSON_BODY = { 'Content-Type': 'application/json' }

/** @returns undefined for what is longer than it may be */
const readAll = async ({ body }: Response, max: number): Promise<Bytes | undefined> => {
  const parts: Bytes[] = []
  let length = 0
  if (!body) return new Uint8Array()
  const reader = body.getReader()
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length
    if (length > max) {
      await reader.cancel().catch(() => {})
      return undefined
    }
    parts.push(next.value)
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer())
}

const isJson = ({ headers }: Response): boolean =>
  /^application\/json\b/i.test(String(headers.get('content-type')))

/** To the second; the header `Date`, which the collector lets every page read. */
const clockOf = ({ headers }: Response): { said?: number } => {
  const said = Date.parse(String(headers.get('date')))
  return said >= 0 ? { said } : {}
}

/** What a proxy says of a server that is down or restarting. */
const isGateway = ({ status }: Response): boolean => status >= 502 && status <= 504

export const receive: Receive = async ({ url, method, body, max, ms }) => {
  const signal = AbortSignal.timeout(ms)
  const init = body
    ? { method, body, headers: { ...NO_LANGUAGE, ...JSON_BODY } }
    : { method, headers: NO_LANGUAGE }
  let response: Response
  try {
    response = await fetch(url, { ...OPTIONS, ...init, signal })
  } catch {
    return no('unreachable')
  }
  const drop = async (problem: ReceiveTrouble) => {
    await response.body?.cancel().catch(() => {})
    return no(problem)
  }
  if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400))
    return drop('broken')
  if (!isJson(response)) return drop(isGateway(response) ? 'busy' : 'notACollector')
  try {
    const bytes = await readAll(response, max)
    return bytes
      ? { ok: true, value: { status: response.status, bytes, ...clockOf(response) } }
      : no('broken')
  } catch {
    return no(signal.aborted ? 'unreachable' : 'broken')
  }
}
