/** What every screen of the submission is given. */

import type { Submit } from '../../locales/et/submit.ts'
import type { Views } from '../../locales/et/views.ts'
import type { Submission, Submissions } from '../../submit/types.ts'
import type { SubmitPage } from '../app/route.ts'
import type { App } from '../app/types.ts'

export interface ScreenProps {
  app: App
  views: Views
  words: Submit
  port: Submissions
  /** Goes to another screen; what is said there is read out. */
  go: (page: SubmitPage, id?: string, said?: string) => void
  /** Says in the live region what an action led to. */
  say: (text: string) => void
}

/** Screens about one campaign. */
export interface CampaignProps extends ScreenProps {
  submission: Submission
}
