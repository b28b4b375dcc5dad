/**
 * The full rehearsal: `npm run rehearsal -- --participants 78`. Says what it does on standard error and prints one
 * line of JSON. Exit code 1 when anything was lost, double, not refused or not exact.
 */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { systemClock } from '../domain/time/clock.ts'
import { newCounter } from '../simulation/counter.ts'
import { FEWEST } from '../simulation/rehearsal/plan.ts'
import { rehearse } from '../simulation/rehearsal/rehearse.ts'
import type { Outsider } from '../simulation/rehearsal/report.ts'

const HELP = `npm run rehearsal -- [options]

  --participants N   municipalities that deliver, ${FEWEST} to 78 (78)
  --kills N          how often the collector is killed with -9 meanwhile (20)
  --seed TEXT        what the municipalities are drawn from (peaproov)
  --no-browsers      leaves out the real Chromium and the real Firefox

The database is a SQLite file that is thrown away afterwards, or the empty PostgreSQL database that DATABASE_URL names.`

const MOST = 78

const whole = (text: string, least: number, most: number, option: string): number => {
  const number = Number(text)
  if (/^\d+$/.test(text) && number >= least && number <= most) return number
  throw new RangeError(`${option} takes a whole number from ${least} to ${most}.`)
}

const wished = () => {
  const { values } = parseArgs({
    allowNegative: true,
    options: {
      participants: { type: 'string', default: String(MOST) },
      kills: { type: 'string', default: '20' },
      seed: { type: 'string', default: 'peaproov' },
      browsers: { type: 'boolean', default: true },
      help: { type: 'boolean', default: false },
    },
  })
  return {
    ...values,
    participants: whole(values.participants, FEWEST, MOST, '--participants'),
    kills: whole(values.kills, 0, 200, '--kills'),
  }
}

const began = systemClock()
const say = (what: string): void => {
  process.stderr.write(`${((systemClock() - began) / 1000).toFixed(1).padStart(6)} s  ${what}\n`)
}

const run = async (): Promise<number> => {
  const { participants, kills, seed, browsers, help } = wished()
  if (help) {
    process.stdout.write(`${HELP}\n`)
    return 0
  }
  const folder = mkdtempSync(join(tmpdir(), 'kov-digikompass-rehearsal-'))
  const outsiders: Outsider[] = []
  try {
    const counter = await newCounter()
    if (browsers) {
      const { openBrowsers } = await import('./rehearsal-browsers.ts')
      outsiders.push(...(await openBrowsers(counter.publicKeys.counter, say)))
    }
    const place = process.env.DATABASE_URL || join(folder, 'collector.sqlite')
    const report = await rehearse({ participants, kills, place, seed, outsiders, counter, say })
    process.stdout.write(`${JSON.stringify(report)}\n`)
    const isWell =
      report.lost === 0 && report.double === 0 && report.exact && report.refused === report.attacks
    return isWell ? 0 : 1
  } finally {
    for (const outsider of outsiders) await outsider.close().catch(() => {})
    rmSync(folder, { recursive: true, force: true })
  }
}

try {
  process.exitCode = await run()
} catch (error) {
  const isAsked = error instanceof Error && ('code' in error || error instanceof RangeError)
  process.stderr.write(`${isAsked ? error.message : error instanceof Error ? error.stack : String(error)}\n`)
  process.exitCode = isAsked ? 2 : 1
}
