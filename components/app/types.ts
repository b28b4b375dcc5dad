/** What every view is given: data to show and callbacks for what may happen. */
import type { Action } from '../../domain/actions.ts'
import type { Assessment } from '../../domain/assessment.ts'
import type { Language } from '../../domain/content.ts'
import type { Library } from '../../domain/library.ts'
import type { Policy } from '../../domain/policy.ts'
import type { Guide } from '../../locales/et/guide.ts'
import type { AssessmentStore, Listed } from '../../storage/assessments.ts'
import type { Persistence } from '../../storage/device.ts'
import type * as fileFormat from '../../storage/file.ts'
import type { Preferences } from '../../storage/preferences.ts'
import type { Saving, Session } from '../../storage/session.ts'
import type { Unwritten } from '../../storage/stash.ts'
import type { ContentState, Handover, Submissions } from '../../submit/types.ts'
import type { News } from './news.ts'
import type { Route } from './route.ts'
import type { Opened } from './useSession.ts'

/** Where the micro-frontend lives; what only some shells can do is optional. */
export interface Shell {
  kind: 'panel' | 'tab' | 'page'
  version: string
  /** In a page of others: whose, as its address says; empty where the page has no address of its own. */
  within?: string
  /** Opens a view in a full tab. */
  openTab?: (route: Route) => void
  /** Opens the federation's desk in a full tab; absent where there is none, or it is switched off. */
  openDesk?: () => void
}

/** The style sheets that are fetched when they are first needed; each shell has its own way to put them in. */
export interface Styles {
  /** Of the longer views, fetched with the first of them. */
  viewsStyle: () => Promise<unknown>
  /** Of the need for services and the letter. */
  demandStyle: () => Promise<unknown>
  /** Of the comparison with others. */
  benchmarkStyle: () => Promise<unknown>
  /** Of the anonymised submission. */
  submitStyle: () => Promise<unknown>
}

/** What the outside provides; the views themselves never import it. */
export interface Ports extends Styles {
  library: Library
  store: AssessmentStore
  /** True when nothing is kept after the page closes. */
  volatile: boolean
  files: () => Promise<typeof fileFormat>
  askToKeep: () => Promise<Persistence>
  /** Calls back when the popup asks for a new assessment. */
  onAskForNew: (start: () => void) => () => void
  /** Keeps what a dying page could not write any more. */
  stash: (unwritten: Unwritten) => void
  /** The anonymised submission, fetched when it is first needed; absent where a shell or a policy does not offer it. */
  submissions?: () => Promise<Submissions>
  /** Brings the content that an administrator has set; absent where none is set. */
  contentState?: () => Promise<ContentState>
  /** The protected file for a successor; absent where submissions are, or by policy. */
  handover?: () => Promise<Handover>
}

export interface App {
  guide: Guide
  language: Language
  preferences: Preferences
  setPreference: <K extends keyof Preferences>(key: K, value: Preferences[K]) => void
  /** What an administrator has set for this device. */
  policy: Policy
  ports: Ports
  shell: Shell
  assessment: Assessment
  /** Set when what was opened last cannot be read. */
  unreadable: Listed | undefined
  /** Set when another page has deleted what was open. */
  gone: Opened['gone']
  /** Other assessments with changes that could not be written yet. */
  waiting: readonly Session[]
  /** How writing stands; watched apart from everything else, because it changes with every answer. */
  saving: { now: () => Saving; onChange: (changed: () => void) => () => void }
  canUndo: boolean
  dispatch: (action: Action) => void
  /** Calls back when the page is left, before what is not written yet is put aside. */
  onLeave: (flush: () => void) => () => void
  undo: () => void
  retrySave: () => void
  /** Resolves when nothing is waiting to be written. */
  settled: () => Promise<void>
  /** Opens another assessment of this device; undefined starts a new one. */
  open: (assessment: Assessment | undefined) => Promise<void>
  go: (route: Route) => void
  /** Lets the page around hear that something happened. */
  tell: (news: News) => void
}
