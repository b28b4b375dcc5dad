/** What delivery and financing read from a release: intervals, never single figures, and nothing where it is silent. */
import { describe, expect, test } from 'vitest'
import { preferenceFor, prerequisitesIn } from '../../../domain/delivery/preference.ts'
import { wantedIn } from '../../../domain/financing/wanted.ts'
import type { PublishedResult } from '../../../domain/report/input.ts'
import { type Report, reportOf } from '../../../domain/report/report.ts'
import { itemsOf } from '../../../protocol/items.ts'
import { pack, services } from '../../content/files.ts'

const reportWith = (results: PublishedResult[]): Report =>
  reportOf({
    manifest: {
      id: 'k',
      demo: true,
      pack: { id: 'ee-kov', version: '1', hash: 'a' },
      items: itemsOf(pack, services),
      bands: [{ id: 'a', label: 'kõik', eligible: 78 }],
      from: '2027-01-01T00:00:00Z',
      k: 5,
    },
    lists: {
      to: '2027-02-01T00:00:00Z',
      codes: { issued: 78, used: 60, reissued: 0, revoked: 0 },
      bands: [['a']],
    },
    release: { ctx: 'c', lists: 'l', rules: 1, total: 60, results },
    pack,
    catalogue: services,
  })

const kyber = services.find((s) => s.id === 'kyber')
const report = reportWith([
  {
    item: 'service/kyber/class',
    band: 'all',
    n: 60,
    groups: [
      { values: ['wantsNow'], n: 10 },
      { values: ['wantsLater'], n: 15 },
      { values: ['has', 'fitsUnwanted', 'noNeed'], n: 30 },
    ],
  },
  {
    item: 'family/C/delivery',
    band: 'all',
    n: 40,
    groups: [
      { values: ['federation'], n: 20 },
      { values: ['state', 'regionalGroup', 'market', 'own'], n: 15 },
    ],
  },
  { item: 'service/kyber/missing', band: 'all', n: 20, groups: [{ values: ['7.1-1'], n: 20 }] },
])

describe('From a release', () => {
  test('demand is the interval that rounding leaves open', () => {
    const wanted = wantedIn(report)
    expect(Object.keys(wanted)).toEqual(['kyber'])
    // 10 to 14 now and 15 to 19 later.
    expect(wanted.kyber?.low).toBeGreaterThanOrEqual(25)
    expect(wanted.kyber?.high).toBeLessThanOrEqual(33)
  })

  test('a preference for a form is an interval of those who named any', () => {
    const federation = preferenceFor(report, 'C', 'federation')
    expect(federation?.of).toEqual({ low: 40, high: 43 })
    expect(federation?.prefer?.low).toBeGreaterThanOrEqual(20)
    expect(federation?.prefer?.high).toBeLessThanOrEqual(29)
    // Counted together with others: it may be none of them, or all.
    expect(preferenceFor(report, 'C', 'state')?.prefer?.low).toBe(0)
    expect(preferenceFor(report, 'A', 'federation')).toBeUndefined()
  })

  test('those who lack something are counted, those who lack nothing only bounded', () => {
    expect(kyber).toBeDefined()
    expect(prerequisitesIn(report, 'kyber')).toEqual({
      lacking: { low: 20, high: 24 },
      meetAtMost: 44,
      first: [{ values: ['7.1-1'], count: { low: 20, high: 24 } }],
    })
    expect(prerequisitesIn(report, 'volis')).toBeUndefined()
  })
})
