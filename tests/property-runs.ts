/**
 * `PROPERTY_RUNS=100 npx vitest run --project unit tests/domain` runs every property a hundred times as often, those
 * that name their own number too, and gives each test that much more time. A failure prints its seed.
 */
import { vi } from 'vitest'

const times = Number(process.env.PROPERTY_RUNS ?? 1)
/** What fast-check runs where a property names no number. */
const USUAL = 100

type FastCheck = typeof import('fast-check').default
type Given = Parameters<FastCheck['assert']>[1]

if (times !== 1) {
  vi.setConfig({ testTimeout: 240_000 * times })
  vi.doMock('fast-check', async () => {
    const { default: fc } = await vi.importActual<{ default: FastCheck }>('fast-check')
    const assert = (property: Parameters<FastCheck['assert']>[0], given: Given) =>
      fc.assert(property, { ...given, numRuns: (given?.numRuns ?? USUAL) * times })
    return { default: { ...fc, assert } }
  })
}
