/** Good inputs, as the product itself makes them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packOnDisk } from '../../../content/disk.ts'
import { reduce } from '../../../domain/actions.ts'
import { type Assessment, type Level, newAssessment } from '../../../domain/assessment.ts'
import { indicatorsOf } from '../../../domain/content.ts'
import type { Random } from '../../../simulation/random.ts'
import type { Stored } from '../../../storage/submission-schema.ts'
import { oneOf, under } from './chance.ts'

export const NOW = Date.parse('2027-02-01T10:00:00Z')

/** Filled in the way people do: levels, notes, reasons, causes, services. */
export const someAssessment = (random: Random, id: string): Assessment => {
  const { pack, catalogue } = packOnDisk()
  let a = newAssessment(pack, id, 'Põltsamaa vald „2027“', 'full', NOW - 1_000_000)
  let at = NOW - 900_000
  const act = (action: Parameters<typeof reduce>[1]) => {
    a = reduce(a, action, at++)
  }
  for (const { id: asked, revision } of indicatorsOf(pack)) {
    const on = { id: asked, revision }
    const chance = random()
    if (chance < 0.2) continue
    if (chance < 0.3) act({ type: 'answer', ...on, value: { kind: 'unknown' } })
    else if (chance < 0.35)
      act({ type: 'answer', ...on, value: { kind: 'notApplicable', reason: 'Õ pole meil' } })
    else act({ type: 'answer', ...on, value: { kind: 'level', level: under(random, 5) as Level } })
    if (chance > 0.9) act({ type: 'note', ...on, note: 'Küsi üle\nja märgi “üles” 😀' })
  }
  for (const { id: service } of catalogue.slice(0, 4))
    act({ type: 'demandService', service, given: { have: oneOf(random, ['own', 'no'] as const) } })
  return a
}

const FIXTURES = join(import.meta.dirname, '../../../tests/fixtures/stored')

/** A submission as an earlier version of the product has stored it. */
export const storedSubmission = (): Stored =>
  JSON.parse(readFileSync(join(FIXTURES, 'submission-v1.json'), 'utf8'))
