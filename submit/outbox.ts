/** Does what is due: sends, asks, checks. May run in a page and behind it, after any crash, any number of times. */
import { skewOf } from '../domain/time/trust.ts'
import { fromBase64url } from '../protocol/bytes.ts'
import { hashOfValue } from '../protocol/canonical.ts'
import { writeDelete, writePut, writeStatus } from '../protocol/wire.ts'
import type { Pending, Stored, SubmissionStore } from '../storage/submissions.ts'
import { afterLists, afterRelease, checkFetched, checkPublished, listsMax } from './evidence.ts'
import { isUnreadable } from './failure.ts'
import type { Answer, Network } from './network.ts'
import { afterPublished, closeNow, inTrouble, type StoredTrouble } from './record.ts'
import { afterReply, afterStatus } from './reply.ts'
import { dueAt, nextStep, type Step, scheduled } from './schedule.ts'

/** Runs one piece of work at a time, over all pages of this device. */
export type Lock = <T>(work: () => Promise<T>) => Promise<T>

/** All that the outbox has of the world around it. */
export interface OutboxParts {
  readonly store: SubmissionStore
  readonly network: Network
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** From 0 up to 1. */
  readonly random: () => number
  readonly lock: Lock
  /** Told whenever a server has told the time: how far this device's clock is ahead of it, undefined where it agrees. */
  readonly noticed?: (id: string, ahead: number | undefined) => void
}

export interface Outbox {
  /** Everything for one submission, at once, whatever had been planned. */
  run(id: string): Promise<void>
  /**
   * Everything that is due.
   * @param reachable the network has just come back: what nobody answered to is tried at once
   * @returns when there is something to do again; null where nothing waits
   */
  work(reachable?: boolean): Promise<number | null>
}

/** One at a time within one program. */
export const newLock = (): Lock => {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work)
    last = mine.catch(() => {})
    return mine
  }
}

/** Undefined: nothing is written. */
type Change = (stored: Stored) => Stored | undefined
interface Done {
  readonly change: Change
  /** Nothing more in this run. */
  readonly stop: boolean
  /** Nobody answered, or nobody of ours. */
  readonly failure: boolean
}

const goOn = (change: Change): Done => ({ change, stop: false, failure: false })
const NOTHING_NEW = goOn(() => undefined)
const failed = (problem: StoredTrouble): Done => ({
  change: (s) => inTrouble(s, problem),
  stop: true,
  failure: true,
})

const ifAnswered = async <T>(answer: Answer<T>, then: (value: T) => Promise<Done> | Done): Promise<Done> =>
  answer.ok ? then(answer.value) : failed(answer.problem)

/** The message that waits, exactly as it is sent; undefined where there is nothing to send. */
export const putBytes = (
  s: Stored,
  { seq, hash }: Pick<Pending, 'seq' | 'hash'>,
): Uint8Array<ArrayBuffer> | undefined => {
  const own = s.boxes.find((b) => b.seq === seq && b.hash === hash)
  const box = own && fromBase64url(own.box)
  return box && writePut({ ctx: s.ctx, code: s.code, seq, hash: own.hash }, box, s.manifest.items.length)
}

const sendBytes = (network: Network, s: Stored, pending: Pending) => {
  if (pending.hash === null)
    return network.withdraw(s, writeDelete({ ctx: s.ctx, code: s.code, seq: pending.seq }))
  const bytes = putBytes(s, pending)
  return bytes && network.put(s, bytes)
}

const send = async ({ store, network, now }: OutboxParts, s: Stored): Promise<Done> => {
  const { pending } = s
  if (!pending) return NOTHING_NEW
  // Written down first: from here on the collector may have it, whether or not its reply ever comes.
  await store.update(s.id, (stored) =>
    stored.pending?.seq === pending.seq
      ? { ...stored, pending: { ...stored.pending, tried: true } }
      : undefined,
  )
  const answer = await sendBytes(network, s, pending)
  if (!answer) return goOn((stored) => ({ ...stored, pending: null }))
  // Where sending alone is blocked, the state still tells whether the box arrived as a file.
  if (!answer.ok) return { ...failed(answer.problem), stop: false }
  const reply = answer.value
  return {
    change: (stored) => afterReply(stored, pending, reply, now()),
    stop: reply.outcome === 'tooOften' || reply.outcome === 'unavailable',
    failure: false,
  }
}

/** What came, and what the server's clock said of one's own. */
export const timed = async <T>(
  { now, noticed }: OutboxParts,
  { id }: Pick<Stored, 'id'>,
  work: Promise<Answer<T>>,
) => {
  const sent = now()
  const answer = await work
  const said = answer.ok ? answer.said : undefined
  if (said !== undefined) noticed?.(id, skewOf(sent, now(), said))
  return { answer, said }
}

const ask = async (parts: OutboxParts, s: Stored): Promise<Done> => {
  const { answer, said } = await timed(parts, s, parts.network.campaign(s))
  return ifAnswered(answer, async (published) => {
    // Another campaign under the same name is not this one.
    const ctx = await hashOfValue(published.campaign.manifest).catch(() => undefined)
    if (ctx !== s.ctx) return failed('noCampaign')
    const close = await closeNow(s, published)
    return goOn((stored) => afterPublished(stored, published, close, { now: parts.now(), said }))
  })
}

const status = async ({ network, now }: OutboxParts, s: Stored): Promise<Done> =>
  ifAnswered(await network.status(s, writeStatus({ ctx: s.ctx, code: s.code })), (reply) =>
    goOn((stored) => afterStatus(stored, reply, now())),
  )

const lists = async ({ network, now }: OutboxParts, s: Stored): Promise<Done> =>
  ifAnswered(await network.lists(s, listsMax(s.manifest)), async (published) => {
    if (!published) return NOTHING_NEW
    const checked = await checkPublished(s, published)
    return checked ? goOn((stored) => afterLists(stored, checked, now())) : failed('notACollector')
  })

const release = async ({ network, now }: OutboxParts, s: Stored): Promise<Done> =>
  ifAnswered(await network.release(s), async (raw) => {
    if (raw === null) return NOTHING_NEW
    const check = await checkFetched(s, raw)
    return goOn((stored) => afterRelease(stored, check, now()))
  })

const STEPS: Readonly<Record<Step, (parts: OutboxParts, s: Stored) => Promise<Done>>> = {
  send,
  ask,
  status,
  lists,
  release,
}

const updated = async (store: SubmissionStore, id: string, change: Change): Promise<Stored | undefined> => {
  try {
    return await store.update(id, change)
  } catch (e) {
    if (!isUnreadable(e)) throw e
    return store.update(id, (s) => inTrouble(s, 'notACollector'))
  }
}

const runAll = async (parts: OutboxParts, id: string, forced: boolean): Promise<void> => {
  const done = new Set<Step>()
  let hasFailed = false
  const { store, now, random } = parts
  const load = await store.load(id)
  let s = load.kind === 'ok' ? load.value : undefined
  for (let step = s && nextStep(s, done, forced); s && step; step = s && nextStep(s, done, forced)) {
    done.add(step)
    const sent: Pending | null = s.pending
    const { change, stop, failure } = await STEPS[step](parts, s)
    // One run is one attempt, however many of its steps nobody answered.
    if (!failure || !hasFailed) s = await updated(store, id, change)
    hasFailed ||= failure
    if (stop) break
    // Something newer was asked for meanwhile.
    if (s?.pending && s.pending.seq !== sent?.seq) done.delete('send')
  }
  await store.update(id, (stored) => ({ ...stored, nextAt: scheduled(stored, now(), random) }))
}

const isDue = (s: Stored, now: number, reachable: boolean): boolean => {
  const at = dueAt(s, now)
  return at !== null && (now >= at || (reachable && s.trouble === 'unreachable'))
}

export const outbox = (parts: OutboxParts): Outbox => ({
  run: (id) => parts.lock(() => runAll(parts, id, true)),
  work: (reachable = false) =>
    parts.lock(async () => {
      for (const s of await parts.store.list())
        if (isDue(s, parts.now(), reachable)) await runAll(parts, s.id, false)
      const times = (await parts.store.list()).flatMap((s) => dueAt(s, parts.now()) ?? [])
      return times.length > 0 ? Math.min(...times) : null
    }),
})
