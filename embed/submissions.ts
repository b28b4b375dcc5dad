/** The anonymised submission in a page, fetched when it is first needed: what waits is sent for as long as it is open. */
import type { Policy } from '../domain/policy.ts'
import { systemClock } from '../domain/time/clock.ts'
import { readInvitation } from '../protocol/invitation.ts'
import type { Announcer } from '../storage/changes.ts'
import type { Kv } from '../storage/kv.ts'
import { submissions } from '../submit/submissions.ts'
import type { Submissions } from '../submit/types.ts'
import type { Content } from './content.ts'
import { outboxParts, type Sending } from './outbox.ts'
import { trustOf } from './trust.ts'

/** A timer reaches no further than 24 days; a page left open looks around once a day anyway. */
const LONGEST = 86_400_000
const SOON = 1000

/** What the page has already: handed on, so that it stays in one piece. */
export interface PageParts extends Sending {
  readonly kv: Kv
  readonly others: Announcer
  readonly content: Content
  readonly policy: Policy
  /** Ends everything that waits or listens here. */
  readonly signal: AbortSignal
  /** Called when this page has changed something, so that what runs behind it can plan anew. */
  readonly changed: () => void
  /** Firefox asks its user before an extension may send; called within the click, as it demands. */
  readonly allow: () => Promise<boolean>
}

export const openSubmissions = (page: PageParts): Submissions => {
  const { kv, others, content, policy, signal, changed, allow, may, send } = page
  const parts = outboxParts(kv, others, { may, send })
  const port = submissions({ ...parts, trust: trustOf(content.library, content.hash, policy) })
  let timer: ReturnType<typeof setTimeout> | undefined
  const plan = (ms: number) => {
    clearTimeout(timer)
    if (signal.aborted) return
    timer = setTimeout(work, Math.min(LONGEST, Math.max(SOON, ms)), false)
  }
  const work = async (reachable: boolean) => {
    // Storage that fails is said by the views; here it only means: later.
    const next = await port.work(reachable).catch(() => systemClock() + LONGEST)
    if (next !== null) plan(next - systemClock())
  }
  addEventListener('online', () => work(true), { signal })
  const stop = parts.store.onChange((here) => {
    if (here) changed()
    plan(SOON)
  })
  signal.addEventListener('abort', () => {
    stop()
    clearTimeout(timer)
  })
  work(false)
  /**
   * Firefox may have forgotten in a crash what it was allowed a moment before: asked again, where a click sends. What runs
   * behind the page is told beforehand too: a panel that is closed as soon as something is stored tells nobody any more.
   */
  const asked = async (send: () => Promise<void>) => {
    await allow()
    changed()
    await send()
  }
  return {
    ...port,
    deliver: (id, values) => asked(() => port.deliver(id, values)),
    withdraw: (id) => asked(() => port.withdraw(id)),
    refresh: (id) => asked(() => port.refresh(id)),
    look: async (id) => {
      // Nobody has pressed anything, so nobody can be asked.
      if (await may()) await port.look(id)
    },
    // A slip in the typing is said before anybody is asked anything.
    async join(text, confirmed) {
      if (readInvitation(text).ok && !(await allow())) return { ok: false, problem: 'notAllowed' }
      changed()
      return port.join(text, confirmed)
    },
  }
}
