/** Whether a database is ours and of which version. */
import { readLedger } from '../database/ledger.ts'
import { type Finding, finding } from './finding.ts'

/** @param size of the database, for people */
export const ledgerFindings = (rows: unknown, size: string): Finding[] => {
  const ledger = readLedger(rows)
  if (ledger.state === 'foreign') return [finding('databaseForeign', '')]
  const { state, version, known } = ledger
  if (state === 'current') return [finding('databaseCurrent', String(version), size)]
  return [finding(state === 'newer' ? 'databaseNewer' : 'databaseOlder', String(version), String(known))]
}
