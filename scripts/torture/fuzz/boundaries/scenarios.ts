/** A file of scenarios: read, worked out and written again. */

import { outcomeOf } from '../../../../domain/financing/outcome.ts'
import { newLine, newScenario } from '../../../../domain/financing/scenario.ts'
import { readScenarios, writeScenarios } from '../../../../domain/financing/scenario-file.ts'
import { circumstancesOf } from '../../../../domain/financing/variants.ts'
import { ACCEPTED, type Outcome, type Prepare, REFUSED, wrong } from '../boundary.ts'
import { damagedBytes } from '../bytes.ts'
import { isSame, jsonOf } from '../same.ts'
import { NOW } from '../samples.ts'
import { damagedJson } from '../tree.ts'

const ALL = circumstancesOf(
  Array.from({ length: 8 }, (_, at) => ({ id: `${at}`, name: '', population: 100 * (at + 1) })),
)

const judged = (text: string): Outcome => {
  const read = readScenarios(text)
  if (!read.ok) return REFUSED
  // Sums that no longer fit are a value here, not an error.
  for (const scenario of read.scenarios) outcomeOf(scenario, ALL, {})
  const again = readScenarios(writeScenarios(read.scenarios, NOW))
  return again.ok && isSame(again.scenarios, read.scenarios)
    ? ACCEPTED
    : wrong('is another one when it is written and read')
}

export const scenarios: Prepare = async () => {
  const one = newScenario('00000000-0000-4000-8000-000000000001', 'Põhi', 2027, NOW)
  const lines = ['volis', 'common'].map((service) => ({
    ...newLine(service),
    rows: { fixed: [100_00, null, 300_00, 400_00, 500_00], grant: [1, 2, 3, 4, 5] },
    rates: { perMember: 12_50, membershipFee: 99_99 },
    counts: { members: 6, wantedLow: 3, wantedHigh: 7 },
  }))
  const other = { ...one, id: '00000000-0000-4000-8000-000000000002', gap: 'perInhabitant' as const }
  const text = writeScenarios([{ ...one, lines }, other], NOW)
  if (!readScenarios(text).ok) throw new Error('the sample is refused')
  return {
    attempt: (random) => {
      if (random() < 0.3) {
        const { value, how } = damagedBytes(new TextEncoder().encode(text), random)
        return { how, feed: async () => judged(new TextDecoder().decode(value)) }
      }
      const { value, how } = damagedJson(jsonOf(text), random)
      return { how, feed: async () => judged(value) }
    },
  }
}
