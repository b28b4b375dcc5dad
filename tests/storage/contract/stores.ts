/** Every store of the client that two pages may write, and why the other files that touch what is stored are none. */
import { assessments } from './assessments.ts'
import type { Adapter } from './contract.ts'
import { counts, modes, releases, settings, surveys } from './desk.ts'
import { preferences } from './preferences.ts'
import { scenarios } from './scenarios.ts'
import { submissions } from './submissions.ts'

export const ADAPTERS: readonly Adapter[] = [
  assessments,
  preferences,
  scenarios,
  submissions,
  releases,
  settings,
  modes,
  surveys,
  counts,
]

/** Files that write and are no store that two pages may write, with the reason. */
export const OTHERS: Readonly<Record<string, string>> = {
  'embed/element/outdated.ts':
    'names of replaced files alone: which of two pages writes last makes no difference',
  'storage/content.ts':
    'one value that an administrator names by its hash; whoever reads it checks that hash',
  'storage/start-new.ts': 'a mark from the popup to the panel, without data',
  'storage/stash.ts': 'every dying page writes under a name of its own',
  'storage/stash-home.ts': 'takes away what was brought home; tests/storage/stash.test.ts has its races',
}
