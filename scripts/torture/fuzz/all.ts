/** Every boundary by its name, in the order in which they are tried. */
import { answers } from './boundaries/answers.ts'
import { backup } from './boundaries/backup.ts'
import { lists, piles, release } from './boundaries/campaign.ts'
import { content } from './boundaries/content.ts'
import { counter } from './boundaries/counter.ts'
import { handover } from './boundaries/handover.ts'
import { http } from './boundaries/http.ts'
import { invitation } from './boundaries/invitation.ts'
import { plan } from './boundaries/plan.ts'
import { policy } from './boundaries/policy.ts'
import { records } from './boundaries/records.ts'
import { scenarios } from './boundaries/scenarios.ts'
import { table } from './boundaries/table.ts'
import type { Prepare } from './boundary.ts'

export const BOUNDARIES: Readonly<Record<string, Prepare>> = {
  backup,
  handover,
  invitation,
  policy,
  content,
  plan,
  table,
  lists,
  piles,
  release,
  answers,
  http,
  records,
  counter,
  scenarios,
}
