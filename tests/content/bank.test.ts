import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { indicatorsOf } from '../../domain/content.ts'
import { LANGUAGES } from '../../domain/language.ts'
import { facts, indicatorIds, indicatorMores, indicatorTexts, names, pack, services } from './files.ts'

interface Frozen {
  dimensions: string[]
  services: string[]
  indicators: Record<string, number>
}
const FROZEN = 'tests/fixtures/content/ids.json'
const frozen: Frozen = JSON.parse(readFileSync(join(import.meta.dirname, '../..', FROZEN), 'utf8'))

describe('The question bank', () => {
  test('has eight dimensions of six indicators, numbered through, in order', () => {
    expect(pack.dimensions.map((d) => d.id)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8'])
    for (const d of pack.dimensions)
      expect(d.indicators.map((i) => i.id)).toEqual([1, 2, 3, 4, 5, 6].map((n) => `${d.id}.${n}`))
    expect(new Set(indicatorIds).size).toBe(48)
  })

  test('asks sixteen questions in the short mode, two of each dimension', () => {
    for (const d of pack.dimensions) expect(d.indicators.filter((i) => i.short)).toHaveLength(2)
    expect(indicatorsOf(pack).filter((i) => i.short)).toHaveLength(16)
  })

  test('speaks both languages of the product', () => {
    expect(pack.languages).toEqual([...LANGUAGES])
  })

  test('has facts and texts for exactly its indicators, in its order', () => {
    expect(facts.map((f) => f.id)).toEqual(indicatorIds)
    for (const language of pack.languages) {
      expect(Object.keys(indicatorTexts(language))).toEqual(indicatorIds)
      expect(Object.keys(indicatorMores(language))).toEqual(indicatorIds)
      expect(Object.keys(names(language).dimensions)).toEqual(pack.dimensions.map((d) => d.id))
    }
  })

  test('names no service twice', () => {
    expect(new Set(services.map((s) => s.id)).size).toBe(services.length)
  })
})

describe('An id lives for ever', () => {
  const current = new Map(indicatorsOf(pack).map((i) => [i.id, i.revision]))

  test('no indicator, dimension or service that once was is gone', () => {
    expect(Object.keys(frozen.indicators).filter((id) => !current.has(id))).toEqual([])
    expect(frozen.dimensions.filter((id) => !pack.dimensions.some((d) => d.id === id))).toEqual([])
    expect(frozen.services.filter((id) => !services.some((s) => s.id === id))).toEqual([])
  })

  test('no revision ever falls', () => {
    const fallen = Object.entries(frozen.indicators).filter(([id, was]) => (current.get(id) ?? was) < was)
    expect(fallen).toEqual([])
  })

  test(`every id and revision of today is written down in ${FROZEN}`, () => {
    const unwritten = [
      ...[...current]
        .filter(([id, revision]) => frozen.indicators[id] !== revision)
        .map(([id, r]) => `${id}: ${r}`),
      ...pack.dimensions.map((d) => d.id).filter((id) => !frozen.dimensions.includes(id)),
      ...services.map((s) => s.id).filter((id) => !frozen.services.includes(id)),
    ]
    expect(unwritten, `new or raised: add to ${FROZEN}`).toEqual([])
  })
})
