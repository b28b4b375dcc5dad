/** What the twelve minutes of the short assessment are good for, on the real content. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Answers, LEVELS } from '../../domain/assessment.ts'
import { indicatorsOf } from '../../domain/content.ts'
import { rankServices } from '../../domain/fit.ts'
import { asked } from '../../domain/progress.ts'
import { scoreProfile } from '../../domain/score.ts'
import { pack, services } from '../content/files.ts'
import { atLevel, withAnswers } from './arbitraries.ts'

const ids = asked(indicatorsOf(pack), 'short').map((i) => i.id)
const anyLevels = fc
  .array(fc.constantFrom(...LEVELS), { minLength: ids.length, maxLength: ids.length })
  .map((levels) => ids.reduce<Answers>((answers, id, at) => atLevel(answers, id, levels[at] ?? 0), {}))

test('Whatever the levels answered in the short mode, every dimension has an indicative level on "2 of 6"', () => {
  fc.assert(
    fc.property(anyLevels, (answers) => {
      for (const score of scoreProfile(pack, withAnswers(pack, answers, 'short'))) {
        expect(score).toMatchObject({ kind: 'indicative', basis: { answered: 2, of: 6 } })
        expect(score.level).not.toBeNull()
      }
    }),
  )
})

test('Whatever the levels answered in the short mode, at least half of the services have a verdict', () => {
  fc.assert(
    fc.property(anyLevels, (answers) => {
      const told = rankServices(services, answers, pack).filter((f) => f.verdict !== 'cannotTell')
      expect(told.length * 2).toBeGreaterThanOrEqual(services.length)
    }),
    { numRuns: 500 },
  )
})

test('Seen in the full mode, the same answers give the same indicative levels', () => {
  fc.assert(
    fc.property(anyLevels, (answers) => {
      const [short, full] = (['short', 'full'] as const).map((mode) =>
        scoreProfile(pack, withAnswers(pack, answers, mode)),
      )
      expect(full).toEqual(short)
      for (const score of full ?? []) expect(score.kind).toBe('indicative')
    }),
  )
})
