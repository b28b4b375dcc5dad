/** All steps, first to last. A step that was once published never changes; the next one follows it. */
import type { Migration } from '../migrate.ts'
import { campaigns } from './0001-campaigns.ts'
import { reports } from './0002-reports.ts'
import { codeSets } from './0003-code-sets.ts'
import { participation } from './0004-participation.ts'

export const migrations: readonly Migration[] = [campaigns, reports, codeSets, participation]
