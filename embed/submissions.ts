/** The anonymised submission in a page, fetched when it is first needed: what waits is sent for as long as it is open. */
import type { Policy } from '../domain/policy.ts'
import { readInvitation } from '../protocol/invitation.ts'
import type { Announcer } from '../storage/changes.ts'
import type { Kv } from '../storage/kv.ts'
import { submissions } from '../submit/submissions.ts'
import type { Submissions } from '../submit/types.ts'
import type { Content } from './content.ts'
import { outboxParts } from './outbox.ts'
import { trustOf } from './trust.ts'

/** A timer reaches no further than 24 days; a page left open looks around once a day anyway. */
const LONGEST = 86_400_000
const SOON = 1000

/** What the page has already: handed on, so that it stays in one piece. */
export interface PageParts {
  readonly kv: Kv
  readonly others: Announcer
  readonly content: Content
  readonly policy: Policy
  /** Called when this page has changed something, so that what runs behind it can plan anew. */
  readonly changed: () => void
  /** Firefox asks its user before an extension may send; called within the click, as it demands. */
  readonly allow: () => Promise<boolean>
  /** Whether it has been allowed, without asking. */
  readonly may: () => Promise<boolean>
}

export const openSubmissions = ({
  kv,
  others,
  content,
  policy,
  changed,
  allow,
  may,
}: PageParts): Submissions => {
  const parts = outboxParts(kv, others, may)
  const port = submissions({ ...parts, trust: trustOf(content, policy) })
  let timer: ReturnType<typeof setTimeout> | undefined
  const plan = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(work, Math.min(LONGEST, Math.max(SOON, ms)), false)
  }
  const work = async (reachable: boolean) => {
    // Storage that fails is said by the views; here it only means: later.
    const next = await port.work(reachable).catch(() => Date.now() + LONGEST)
    if (next !== null) plan(next - Date.now())
  }
  addEventListener('online', () => work(true))
  parts.store.onChange((here) => {
    if (here) changed()
    plan(SOON)
  })
  work(false)
  return {
    ...port,
    // A slip in the typing is said before anybody is asked anything.
    join: async (text) =>
      readInvitation(text).ok && !(await allow()) ? { ok: false, problem: 'notAllowed' } : port.join(text),
  }
}
