/** What an administrator may set: the schema file that Chromium checks and the one the product reads with, side by side. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv from 'ajv'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { FEATURES, isManaged, isOff, NO_POLICY } from '../../domain/policy.ts'
import { newSigningKeys } from '../../protocol/signature.ts'
import { ADDRESS, FINGERPRINT, KEYS, readPolicy } from '../../storage/policy-schema.ts'

const ROOT = join(import.meta.dirname, '../..')
const file = JSON.parse(readFileSync(join(ROOT, 'public/managed-schema.json'), 'utf8'))
const ajv = new Ajv({ strict: true })
const keys = Object.keys(KEYS) as (keyof typeof KEYS)[]

const key = (await newSigningKeys()).publicKey
const GOOD = {
  language: 'en',
  collector: 'https://koguja.example.ee/',
  campaign: { id: 'kov-2027', fingerprint: '7K3M-Q2TX' },
  counterKeys: [key],
  content: { address: 'https://sisu.example.ee/2027.json', hash: '0f'.repeat(32) },
  sizeBand: 'small',
  featuresOff: ['letter', 'files'],
}

/** Something like the real thing: a valid value, one with a slip in it, or anything at all. */
const slipped = (text: string): fc.Arbitrary<string> =>
  fc
    .tuple(fc.nat(text.length), fc.constantFrom('', ' ', 'x', 'Ü', '#', '/', '?', '1', '-', 'ee'), fc.nat(2))
    .map(([at, put, cut]) => text.slice(0, at) + put + text.slice(at + cut))
const textLike = (...texts: string[]) =>
  fc.oneof(...texts.map((t) => fc.oneof(fc.constant(t), slipped(t))), fc.string({ maxLength: 12 }))
const anything = fc.oneof(
  fc.anything({ maxDepth: 2 }).filter((v) => v !== undefined),
  fc.jsonValue(),
)
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null) ?? 'null')
const LIKE: Record<keyof typeof KEYS, fc.Arbitrary<unknown>> = {
  language: textLike('et', 'en'),
  collector: textLike(
    'https://koguja.example.ee/',
    'http://localhost:8080/x',
    'http://127.0.0.1:1',
    'http://a.ee/',
  ),
  campaign: fc.oneof(
    fc.record({ id: textLike('kov-2027'), fingerprint: textLike('7K3M-Q2TX') }),
    fc.record({ id: textLike('kov-2027') }),
    fc.record({ id: fc.constant('kov-2027'), fingerprint: fc.constant('7K3M-Q2TX'), code: fc.string() }),
  ),
  counterKeys: fc.array(textLike(key), { maxLength: 3 }),
  content: fc.oneof(
    fc.record({ address: textLike('https://sisu.example.ee/2027.json'), hash: textLike('0f'.repeat(32)) }),
    fc.record({ address: fc.constant('https://sisu.example.ee/2027.json') }),
  ),
  sizeBand: textLike('small', 'band-1'),
  featuresOff: fc.array(textLike(...FEATURES), { maxLength: 4 }),
}

const isUrl = (text: unknown): boolean => typeof text !== 'string' || URL.canParse(text)

const addressesIn = (name: keyof typeof KEYS, value: unknown): unknown[] => {
  if (name === 'collector') return [value]
  return name === 'content' && typeof value === 'object' && value !== null && 'address' in value
    ? [value.address]
    : []
}

/** Chromium cannot be told to refuse an object with more members; it drops them before anybody sees them. */
const asChromium = (name: keyof typeof KEYS, value: unknown): unknown =>
  file.properties[name].type === 'object' &&
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).filter(([k]) => k in file.properties[name].properties))
    : value

describe('The schema file', () => {
  test('has exactly the keys that are read, each with a title and a description', () => {
    expect(Object.keys(file.properties)).toEqual(keys)
    for (const name of keys)
      expect(file.properties[name]).toMatchObject({
        title: expect.any(String),
        description: expect.any(String),
      })
  })

  test('keeps to what Chromium demands: an object without additionalProperties, one type each', () => {
    expect(Object.keys(file).sort()).toEqual(['properties', 'type'])
    const types = JSON.stringify(file).match(/"type":"[a-z]+"/g) ?? []
    expect(types.length).toBeGreaterThan(keys.length)
    expect(JSON.stringify(file)).not.toMatch(/"type":\[|additionalProperties|anyOf|oneOf|allOf|\(\?[=!<]/)
  })

  test('uses the very patterns the product reads with', () => {
    for (const { pattern } of [file.properties.collector, file.properties.content.properties.address])
      expect(pattern).toBe(ADDRESS.source.replaceAll('\\/', '/'))
    expect(file.properties.campaign.properties.fingerprint.pattern).toBe(FINGERPRINT.source)
  })

  test('names every feature where an administrator reads of them', () => {
    for (const feature of FEATURES) expect(file.properties.featuresOff.description).toContain(feature)
  })

  test.each(keys)('accepts and refuses for %s what the product does', (name) => {
    const accepts = ajv.compile(file.properties[name])
    const seen = { yes: 0, no: 0 }
    fc.assert(
      fc.property(fc.oneof({ weight: 3, arbitrary: LIKE[name] }, anything.map(asJson)), (value) => {
        // A pattern cannot tell what only a parser of addresses finds out.
        const expected = accepts(value) && addressesIn(name, value).every(isUrl)
        expect(z.safeParse(KEYS[name], asChromium(name, value)).success).toBe(expected)
        seen[expected ? 'yes' : 'no']++
      }),
      { numRuns: 1000 },
    )
    expect(seen.yes).toBeGreaterThan(20)
    expect(seen.no).toBeGreaterThan(20)
  })
})

describe('A policy', () => {
  test('that is right holds whole', () => {
    expect(readPolicy(GOOD)).toEqual({ ...GOOD, faults: [] })
  })

  test('of nothing is no policy', () => {
    expect(readPolicy({})).toBe(NO_POLICY)
    expect(isManaged(readPolicy({}))).toBe(false)
    expect(isManaged(readPolicy({ nonsense: 1 }))).toBe(true)
  })

  test('names every key that cannot be used, and everything else holds', () => {
    fc.assert(
      fc.property(
        fc.subarray(keys, { minLength: 1 }),
        fc.constantFrom(null, 7, [7], { a: 1 }),
        (bad, value) => {
          const policy = readPolicy({ ...GOOD, ...Object.fromEntries(bad.map((name) => [name, value])) })
          const needs = bad.includes('collector') && !bad.includes('campaign') ? ['campaign'] : []
          expect(policy.faults.map((f) => f.key).sort()).toEqual([...bad, ...needs].sort())
          for (const name of keys.filter((k) => !bad.includes(k) && !needs.includes(k)))
            expect(policy[name], name).toEqual(GOOD[name])
        },
      ),
    )
  })

  test('never holds a code: a campaign with more than its name and fingerprint is refused', () => {
    const campaign = { ...GOOD.campaign, code: 'ABCDE-FGHJK-MNPQR-STVWX' }
    const policy = readPolicy({ ...GOOD, campaign })
    expect(policy.campaign).toBeUndefined()
    expect(policy.faults.map((f) => f.key)).toEqual(['campaign'])
  })

  test('never throws, whatever a browser hands out', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), anything), (raw) => {
        const { faults } = readPolicy(raw)
        expect(faults.length).toBeGreaterThanOrEqual(
          Object.keys(raw).filter((k) => !Object.hasOwn(KEYS, k)).length,
        )
        for (const { value } of faults) expect(value.length).toBeLessThanOrEqual(81)
      }),
    )
  })

  test('of a later version switches off what is known, and names the rest', () => {
    const policy = readPolicy({ featuresOff: ['letter', 'teleport'] })
    expect(policy.featuresOff).toEqual(['letter'])
    expect(policy.faults).toEqual([{ key: 'featuresOff', problem: 'unknownFeature', value: 'teleport' }])
  })

  test('names a fault by its key and its kind, with the value as it was written, shortened', () => {
    const long = 'x'.repeat(80)
    expect(readPolicy({ language: 'fi', colour: 'red', sizeBand: 7 }).faults).toEqual([
      { key: 'language', problem: 'value', value: 'fi' },
      { key: 'colour', problem: 'unknownKey', value: 'red' },
      { key: 'sizeBand', problem: 'value', value: '7' },
    ])
    expect(readPolicy({ toString: long, content: { address: 'x' } }).faults).toEqual([
      { key: 'toString', problem: 'unknownKey', value: long },
      { key: 'content', problem: 'value', value: '{"address":"x"}' },
    ])
    expect(readPolicy({ colour: `${long}y` }).faults[0]?.value).toBe(`${long}…`)
    expect(readPolicy({ colour: undefined }).faults[0]?.value).toBe('')
    const { faults } = readPolicy({ campaign: GOOD.campaign })
    expect(faults).toEqual([
      { key: 'campaign', problem: 'needsCollector', value: JSON.stringify(GOOD.campaign) },
    ])
  })

  test('that is silent about something says nothing of it', () => {
    expect(readPolicy({ language: 'et' })).toStrictEqual({
      language: 'et',
      counterKeys: [],
      featuresOff: [],
      faults: [],
    })
    expect(readPolicy({ featuresOff: [] })).toStrictEqual({ counterKeys: [], featuresOff: [], faults: [] })
    expect(readPolicy({ collector: GOOD.collector })).not.toHaveProperty('campaign')
  })

  test.each([
    'https://koguja.example.ee/?a=1',
    'https://koguja.example.ee/#a',
    'https://user@koguja.example.ee/',
    'https://koguja.example.ee/a b',
    'x https://koguja.example.ee/',
    'http://koguja.example.ee/',
    'http://localhostx/',
    'http://localhost',
    'https://',
    `https://${'a'.repeat(181)}`,
  ])('takes no address that is none of a collector: %s', (collector) => {
    expect(readPolicy({ collector }).faults).toMatchObject([{ key: 'collector', problem: 'value' }])
  })

  test.each(['7K3M-Q2TXX', 'X7K3M-Q2TX', '7K3M-Q2T', '7k3m-q2tx', '7K3IQ2TX', '7K3I-Q2TX', '7K3M-Q2TO'])(
    'takes no fingerprint that is none: %s',
    (fingerprint) => {
      const campaign = { ...GOOD.campaign, fingerprint }
      expect(readPolicy({ ...GOOD, campaign }).faults).toMatchObject([{ key: 'campaign', problem: 'value' }])
    },
  )

  test('gives an address its one spelling, and a campaign counts only with its collector', () => {
    expect(readPolicy({ collector: 'https://Koguja.Example.ee' }).collector).toBe(
      'https://koguja.example.ee/',
    )
    const { campaign, faults } = readPolicy({ campaign: GOOD.campaign })
    expect(campaign).toBeUndefined()
    expect(faults).toMatchObject([{ key: 'campaign', problem: 'needsCollector' }])
  })

  test('that switches the demand off takes the letter along, and the submission the handing over', () => {
    const off = (feature: string) => readPolicy({ featuresOff: [feature] })
    expect(isOff(off('demand'), 'letter')).toBe(true)
    expect(isOff(off('letter'), 'demand')).toBe(false)
    expect(isOff(off('submission'), 'handover')).toBe(true)
    expect(isOff(off('handover'), 'submission')).toBe(false)
    for (const feature of FEATURES) expect(isOff(NO_POLICY, feature)).toBe(false)
  })
})
