/** The protected file for a successor, wired for a page. Fetched, with its encryption, when its screen is opened. */
import type { Policy } from '../domain/policy.ts'
import { systemClock } from '../domain/time/clock.ts'
import type { AssessmentStore } from '../storage/assessments.ts'
import type { Announcer } from '../storage/changes.ts'
import { openHandover, writeHandover } from '../storage/handover.ts'
import type { Kv } from '../storage/kv.ts'
import { PASSPHRASE_MIN } from '../storage/passphrase.ts'
import { submissionStore } from '../storage/submissions.ts'
import { isJoinable } from '../submit/check.ts'
import type { Handover } from '../submit/types.ts'
import type { Content } from './content.ts'
import { trustOf } from './trust.ts'

/** Stretching the passphrase keeps the page busy for a second or two: first it shows that it is working. */
const painted = (): Promise<void> => new Promise((done) => setTimeout(done, 50))

export interface PageParts {
  readonly kv: Kv
  readonly assessments: AssessmentStore
  readonly others: Announcer
  readonly content: Content
  readonly policy: Policy
  /** Called when a submission was taken in. */
  readonly changed: () => void
}

export const handover = ({ kv, assessments, others, content, policy, changed }: PageParts): Handover => {
  const trust = trustOf(content.library, content.hash, policy)
  const stores = { assessments, submissions: submissionStore(kv, others) }
  return {
    passphraseMin: PASSPHRASE_MIN,
    async write(passphrase) {
      await painted()
      return writeHandover(stores, passphrase, systemClock())
    },
    async open(file, passphrase) {
      await painted()
      const opened = await openHandover(stores, file, passphrase, systemClock(), (s) => isJoinable(s, trust))
      if (opened.ok && opened.submissions > 0) changed()
      return opened
    },
  }
}
