/** Deliver, withdraw, ask for the state: the three requests that carry a code. All answers have one size. */
import type { Context } from 'hono'
import type { Decision, Request } from '../../protocol/decide.ts'
import {
  boxOf,
  HTTP,
  type Problem,
  type Reply,
  readDelete,
  readPut,
  readStatus,
  requestBytes,
  writeReply,
} from '../../protocol/wire.ts'
import { sha256 } from '../sha256.ts'
import type { CampaignHead } from '../store.ts'
import { readExactly } from './body.ts'
import { AS_IT_IS } from './guard.ts'
import { noCampaign, openCampaign, type Parts } from './parts.ts'
import { phaseOf } from './phase.ts'

/** A box has tens of thousands of letters, and hundreds of boxes may wait. */
const TOOLS = { hash: sha256, decode: (text: string) => new Uint8Array(Buffer.from(text, 'base64url')) }

export type Kind = 'put' | 'delete' | 'status'
export type Answer = Pick<Reply, 'outcome' | 'state'>

export const problem = (outcome: Problem): Answer => ({ outcome, state: null })

interface Message {
  readonly code: string
  readonly request: Request
  readonly box: Uint8Array | null
}

/** @returns what is wrong with it, where it cannot be read */
const read = async (
  kind: Kind,
  bytes: Uint8Array,
  { ctx, manifest }: CampaignHead,
): Promise<Message | Problem> => {
  const items = manifest.items.length
  if (kind === 'put') {
    const put = readPut(bytes, items)
    if (put?.ctx !== ctx) return 'badRequest'
    const box = await boxOf(put, items, TOOLS)
    return box ? { code: put.code, request: { kind, seq: put.seq, hash: put.hash }, box } : 'badBox'
  }
  if (kind === 'delete') {
    const withdrawal = readDelete(bytes)
    if (withdrawal?.ctx !== ctx) return 'badRequest'
    return { code: withdrawal.code, request: { kind, seq: withdrawal.seq }, box: null }
  }
  const question = readStatus(bytes)
  return question?.ctx === ctx ? { code: question.code, request: { kind }, box: null } : 'badRequest'
}

/** What takes longer than anybody waits is answered; whether it was stored, the next try will tell. */
const inTime = async <T>(work: Promise<T>, ms: number): Promise<T | undefined> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, ms, undefined)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

const act = async (
  parts: Parts,
  head: CampaignHead,
  message: Message,
  code: string,
): Promise<Decision | undefined> => {
  const { store, limits, log, now } = parts
  try {
    const phase = await phaseOf(head, now())
    const acting = store.act(head.id, code, message.request, message.box, phase)
    const decision = await inTime(acting, limits.answerMs)
    if (!decision) log('error', 'storeSlow')
    return decision
  } catch (error) {
    log('error', 'storeFailed', error)
    return undefined
  }
}

const limitedTo = ({ metrics }: Parts): Answer => {
  metrics.limited()
  return problem('tooOften')
}

/** An unknown code counts as a guess, for its sender and for the campaign. */
const guessed = async (parts: Parts, head: CampaignHead, address: string): Promise<Answer> => {
  const { guessesOfAddress, guessesOfCampaign } = parts.rates
  const [byAddress, byCampaign] = [
    await guessesOfAddress.take(address),
    await guessesOfCampaign.take(head.id),
  ]
  if (byAddress && byCampaign) return problem('unknownCode')
  if (!byCampaign) parts.log('warning', 'guessing')
  return limitedTo(parts)
}

const useless = async ({ rates }: Parts, address: string, answer: Answer): Promise<Answer> => {
  await rates.useless.take(address)
  return answer
}

/**
 * From the bytes of a message to its answer, however they came: as a request or in an uploaded file. The code is looked
 * up first: whatever others at this address have sent, a right one is answered.
 */
export const answerTo = async (
  parts: Parts,
  head: CampaignHead,
  kind: Kind,
  bytes: Uint8Array | undefined,
  address: string,
): Promise<Answer> => {
  const message = bytes ? await read(kind, bytes, head) : 'badRequest'
  if (typeof message === 'string') return useless(parts, address, problem(message))
  const code = sha256(message.code)
  if (!(await parts.rates.ofCode.has(code))) return limitedTo(parts)
  const decision = await act(parts, head, message, code)
  if (!decision) return problem('unavailable')
  if (decision.outcome === 'unknownCode') return useless(parts, address, await guessed(parts, head, address))
  await parts.rates.ofCode.take(code)
  return { outcome: decision.outcome, state: decision.state }
}

/** Seconds after which another try is worth it. */
const RETRY_SECONDS: Partial<Record<Answer['outcome'], string>> = { tooOften: '60', unavailable: '30' }

export const reply = (answer: Answer): Response => {
  const retry = RETRY_SECONDS[answer.outcome]
  return new Response(writeReply(answer), {
    status: HTTP[answer.outcome],
    headers: { 'Content-Type': 'application/json', ...AS_IT_IS, ...(retry && { 'Retry-After': retry }) },
  })
}

/**
 * Browsers let any web page send plain text or a form without asking; JSON is asked for first. That spares work and is no
 * wall: pages that hold the element have addresses of their own, so every page is told yes.
 */
const isJson = (c: Context): boolean => /^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? '')

export const exchange = (parts: Parts, kind: Kind) => async (c: Context<object, '/campaigns/:id/*'>) => {
  try {
    if (!isJson(c)) return reply(problem('badRequest'))
    const head = await openCampaign(parts, c.req.param('id'))
    if (!head) {
      await parts.rates.useless.take(parts.addressOf(c))
      return noCampaign(c)
    }
    const bytes = await readExactly(c, requestBytes(kind, head.manifest.items.length))
    return reply(await answerTo(parts, head, kind, bytes, parts.addressOf(c)))
  } catch (error) {
    parts.log('error', 'storeFailed', error)
    return reply(problem('unavailable'))
  }
}
