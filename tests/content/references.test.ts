import { describe, expect, test } from 'vitest'
import type { Language } from '../../domain/content.ts'
import { Family } from '../../domain/content-schema.ts'
import {
  benefits,
  benefitTexts,
  duties,
  facts,
  indicatorIds,
  labels,
  models,
  pack,
  services,
  serviceTexts,
} from './files.ts'
import { stringsIn } from './strings.ts'

const sorted = (ids: Iterable<string>) => [...new Set(ids)].sort()
const LANGUAGES: readonly Language[] = pack.languages

describe('A service', () => {
  test.each(services)('$id is linked with the indicators it lifts from both sides', (service) => {
    const lifted = service.lifts.map((l) => l.indicator)
    expect(new Set(lifted).size).toBe(lifted.length)
    expect(sorted(lifted)).toEqual(
      sorted(facts.filter((f) => f.services.includes(service.id)).map((f) => f.id)),
    )
  })

  test.each(services)(
    '$id speaks of existing indicators only, and asks nothing of what it lifts itself',
    (service) => {
      const asked = [...service.prerequisites, ...service.capacity.needs]
      for (const { indicator } of [...service.lifts, ...asked]) expect(indicatorIds).toContain(indicator)
      for (const { indicator, level } of asked) {
        const lift = service.lifts.find((l) => l.indicator === indicator)
        // To lift an indicator from level 1 on is fine; to need the level it carries to is a contradiction.
        if (lift) expect(lift.ceiling).toBeGreaterThan(level)
      }
      expect(new Set(asked.map((r) => r.indicator)).size).toBe(asked.length)
    },
  )

  test('of a fact exists in the catalogue', () => {
    const known = services.map((s) => s.id)
    for (const f of facts) for (const id of f.services) expect(known).toContain(id)
  })

  test.each(LANGUAGES)('has a text in %s, and no text is without its service', (language) => {
    expect(Object.keys(serviceTexts(language))).toEqual(services.map((s) => s.id))
  })

  test('that nobody offers yet says what is open', () => {
    for (const { id, status } of services)
      if (status !== 'operating')
        for (const language of LANGUAGES) expect(serviceTexts(language)[id]?.open).not.toBe('')
  })
})

describe('What a service is good for', () => {
  const keys = (of: { who: string }[] = []) => of.map(({ who }) => who).sort()

  test('is said of every service in the catalogue, of nobody twice, and of nothing else', () => {
    expect(benefits.services.map((b) => b.service)).toEqual(services.map((s) => s.id))
    for (const { of } of benefits.services) expect(new Set(keys(of)).size).toBe(of.length)
  })

  test.each(LANGUAGES)('has a sentence in %s for each of those it serves, and for no others', (language) => {
    const texts = benefitTexts(language)
    expect(Object.keys(texts)).toEqual(services.map((s) => s.id))
    for (const { service, of } of benefits.services)
      expect(Object.keys(texts[service] ?? {}).sort()).toEqual(keys(of))
  })

  test('is said of every dimension', () => {
    expect(benefits.dimensions.of.map((d) => d.dimension)).toEqual(pack.dimensions.map((d) => d.id))
  })

  test('is marked as inferred where no source says it, and never the better for it', () => {
    const all = [benefits.dimensions, ...benefits.services.flatMap(({ of }) => of)]
    for (const { source, verified } of all) {
      expect(source.grade === 'C').toBe(verified === 'inferred')
      expect(source.checkedOn <= new Date().toISOString().slice(0, 10)).toBe(true)
    }
    // What no service of the federation is today, no source can have said anything good of.
    for (const { id } of services.filter((s) => s.status === 'proposed'))
      for (const { verified } of benefits.services.find((b) => b.service === id)?.of ?? [])
        expect(verified).toBe('inferred')
  })
})

describe('Every name that is referred to exists and is used:', () => {
  test('duties', () => {
    const used = sorted(facts.flatMap((f) => f.duties))
    expect(sorted(duties.map((d) => d.id))).toEqual(used)
    expect(duties).toHaveLength(used.length)
    for (const language of LANGUAGES) expect(sorted(Object.keys(labels(language).duties))).toEqual(used)
  })

  test('roles', () => {
    const used = sorted(facts.map((f) => f.ask))
    for (const language of LANGUAGES) expect(sorted(Object.keys(labels(language).roles))).toEqual(used)
  })

  test('families', () => {
    const used = sorted([...facts.flatMap((f) => f.families), ...services.map((s) => s.family)])
    expect(used).toEqual(sorted(Family.def.values))
    for (const language of LANGUAGES) expect(sorted(Object.keys(labels(language).families))).toEqual(used)
    for (const f of facts) expect(f.families.length).toBeGreaterThan(0)
  })

  test('models', () => {
    const used = sorted(facts.flatMap((f) => f.models.map((m) => m.model)))
    expect(sorted(models.map((m) => m.id))).toEqual(used)
    expect(models).toHaveLength(used.length)
    for (const f of facts) expect(f.models.length).toBeGreaterThan(0)
  })
})

describe('Every fact is sourced and dated:', () => {
  const dates = [...stringsIn({ duties, models, services })].filter(({ text }) =>
    /^\d{4}-\d\d-\d\d$/.test(text),
  )

  test('no date lies after the day the content was valid as of', () => {
    expect(dates.length).toBeGreaterThanOrEqual(duties.length + models.length + services.length)
    expect(dates.filter(({ text }) => text > pack.validAsOf)).toEqual([])
  })

  test('the content itself is of no future day', () => {
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
    expect(pack.validAsOf < tomorrow).toBe(true)
  })

  test('duties, models and services name where they come from and when it was looked at', () => {
    for (const { source } of duties) expect(source).toMatchObject({ checkedOn: expect.any(String) })
    for (const model of models) expect(model).toMatchObject({ checkedOn: expect.any(String) })
    for (const service of services) {
      expect(service.validAsOf <= pack.validAsOf).toBe(true)
      expect(service.sources.length).toBeGreaterThan(0)
    }
  })

  test('addresses are safe ones', () => {
    const addresses = stringsIn({ duties, models, services }).filter(({ at }) => at.endsWith('url'))
    expect(addresses.filter(({ text }) => !text.startsWith('https://'))).toEqual([])
  })
})
