import { describe, expect, it } from 'vitest'
import type * as z from 'zod/mini'
import type { DimensionMore, DimensionText, Pack, Service } from '../../domain/content.ts'
import * as schema from '../../domain/content-schema.ts'
import { bank480 } from './bank480.ts'

const files = bank480()
const pack = files.get('pack.json') as Pack
const ids = pack.dimensions.flatMap((d) => d.indicators.map((i) => i.id))

const SCHEMAS: readonly (readonly [RegExp, z.ZodMiniType])[] = [
  [/^pack\.json$/, schema.Pack],
  [/^\w\w\/\d+\.json$/, schema.DimensionText],
  [/^\w\w\/\d+\.more\.json$/, schema.DimensionMore],
  [/^facts\/\d+\.json$/, schema.DimensionFacts],
]

describe('The bank of 480 questions the bench is built with', () => {
  it('has 480 different questions, 60 in each of 8 dimensions, under the ids of their dimension', () => {
    expect(new Set(ids).size).toBe(480)
    expect(pack.dimensions.map((d) => d.indicators.length)).toEqual(Array(8).fill(60))
    for (const d of pack.dimensions) expect(d.indicators.every((i) => i.id.startsWith(`${d.id}.`))).toBe(true)
  })

  it('is valid by the schemas the real content obeys', () => {
    const checked = [...files].filter(([path, data]) => {
      const found = SCHEMAS.find(([pattern]) => pattern.test(path))?.[1]
      if (found) expect(found.safeParse(data).error?.issues ?? [], path).toEqual([])
      return found
    })
    // The skeleton, then texts and explanations in every language and the facts of every dimension.
    expect(checked).toHaveLength(1 + 8 * (2 * pack.languages.length + 1))
  })

  it('has a text and an explanation in every language for exactly its own questions', () => {
    for (const language of pack.languages)
      for (const suffix of ['.json', '.more.json'])
        expect(
          pack.dimensions.flatMap((d) =>
            Object.keys(
              (files.get(`${language}/${d.id}${suffix}`) as DimensionText | DimensionMore).indicators,
            ),
          ),
        ).toEqual(ids)
  })

  it('has every question that a service of the real catalogue speaks of', () => {
    const { services } = files.get('services.json') as { services: Service[] }
    const named = services.flatMap((s) => [...s.lifts, ...s.prerequisites, ...s.capacity.needs])
    expect(named.filter((n) => !ids.includes(n.indicator))).toEqual([])
  })
})
