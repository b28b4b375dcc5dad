/** One service's page: every figure says of how many answers it is, and never of how many another one is. */
import { describe, expect, test } from 'vitest'
import { reportOfOpened } from '../../../components/analysis/report-of.ts'
import { FAMILY_QUESTIONS } from '../../../domain/demand.ts'
import type { Figure } from '../../../domain/report/figures.ts'
import { analysis } from '../../../locales/et/analysis.ts'
import { demand } from '../../../locales/et/demand.ts'
import { memoryKv } from '../../../storage/memory.ts'
import { pack, services } from '../../content/files.ts'
import { type Participant, participants } from '../../counter/sample.ts'
import { openedOf } from '../../e2e/seed-release.ts'
import { openDesk } from '../../screen/desk.ts'
import { publishedSample } from '../../submit/published.ts'

const SERVICE = services.find(({ id }) => id === 'volis') ?? services[0]
const questions = Object.keys(FAMILY_QUESTIONS)

/** Each question of the family, and who has the service, is left open by so many more than the one before. */
const unevenly = (all: readonly Participant[]): Participant[] => {
  const items = questions.map((q) => `family/${SERVICE?.family}/${q}`)
  const left = [...items, `service/${SERVICE?.id}/have`]
  return all.map((one, at) => ({
    ...one,
    values: {
      ...one.values,
      ...Object.fromEntries(left.flatMap((item, nth) => (at < 7 * nth ? [[item, 'none']] : []))),
    },
  }))
}

describe('The page of a service whose questions had answers of different numbers', () => {
  test('says under each preference, and of who has it, of how many answers it is', async () => {
    const opened = await openedOf(await publishedSample({ people: unevenly(participants(78)) }))
    const report = reportOfOpened(opened, pack, services)
    const kv = memoryKv([[`desk/analysis/release/${opened.ctx}`, { v: 1, value: opened }]])
    const screen = await openDesk(kv, `analysis/service/${SERVICE?.id}`)
    await screen.find('.preferences')
    const nOf = ({ n }: Figure) => analysis.case.n(n.low, n.high)
    const family = report.demand.families.find((f) => f.family === SERVICE?.family)
    const expected = questions.flatMap((q) => {
      const whole = family?.questions[q as keyof typeof FAMILY_QUESTIONS]?.whole
      return whole ? [[demand.family.questions[q as keyof typeof FAMILY_QUESTIONS], nOf(whole)]] : []
    })
    const shown = screen
      .all('.preferences > div')
      .map((row) => [row.querySelector('dt')?.textContent, row.querySelector('small')?.textContent])
    expect(shown).toEqual(expected)
    expect(new Set(shown.map(([, n]) => n)).size).toBeGreaterThan(2)
    const { have, demand: wanted } = report.demand.services.find((s) => s.id === SERVICE?.id) ?? {}
    if (!have?.whole || !wanted?.whole) throw new Error('the release says nothing of the service')
    expect(nOf(have.whole)).not.toBe(nOf(wanted.whole))
    expect(screen.all('[data-part=have]')[0]?.textContent).toContain(nOf(have.whole))
  })
})
