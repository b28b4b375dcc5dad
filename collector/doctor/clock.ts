/** The clock: by it a campaign begins and ends. */
import { spawnSync } from 'node:child_process'
import type { Visit } from './address.ts'
import { type Finding, finding } from './finding.ts'

const TOLERATED_MS = 30_000

/** The Date header is exact to the second and a little old when it arrives. */
export const compareClocks = (date: string | undefined, at: number): Finding[] => {
  const theirs = Date.parse(date ?? '')
  if (Number.isNaN(theirs)) return []
  const off = Math.round(Math.abs(at - theirs) / 1_000)
  return [finding(off * 1_000 > TOLERATED_MS ? 'clockOff' : 'clockFine', String(off))]
}

const kept = (): Finding => {
  const asked = spawnSync('timedatectl', ['show', '--property=NTPSynchronized', '--value'], {
    encoding: 'utf8',
    timeout: 5_000,
  })
  const said = asked.status === 0 ? asked.stdout.trim() : ''
  return finding(said === 'yes' ? 'clockKept' : said === 'no' ? 'clockNotKept' : 'clockUnknown')
}

/** Where this machine itself answers at the public address, its clock would be compared with itself. */
export const checkClock = (seen: Visit | undefined, own: Finding = kept()): Finding[] => {
  const compared = seen && !seen.isHere ? compareClocks(seen.headers.date, seen.at) : []
  const isAlone = compared.length === 0 && own.what !== 'clockKept'
  return [...compared, own, ...(isAlone ? [finding('clockAlone')] : [])]
}
