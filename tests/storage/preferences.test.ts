import { beforeEach, describe, expect, test } from 'vitest'
import type { Language } from '../../domain/language.ts'
import { NO_POLICY, type Policy } from '../../domain/policy.ts'
import { readPreferences } from '../../storage/preferences.ts'

/** A device: what its browser speaks, and what the official has chosen before. */
const device = (spoken: string, chosen?: Language) => {
  const define = (name: string, value: unknown) =>
    Object.defineProperty(globalThis, name, { configurable: true, value })
  define('navigator', { languages: [spoken] })
  define('localStorage', { getItem: (key: string) => (key.endsWith('.language') ? (chosen ?? null) : null) })
}
const under = (change: Partial<Policy>) => readPreferences({ ...NO_POLICY, ...change }).language

describe('The language to begin with', () => {
  beforeEach(() => device('et-EE'))

  test('is the browser’s, where nobody has set or chosen another', () => {
    expect(under({})).toBe('et')
  })

  test('is the administrator’s, until the official chooses', () => {
    expect(under({ language: 'en' })).toBe('en')
    device('et-EE', 'et')
    expect(under({ language: 'en' })).toBe('et')
  })

  test('is the administrator’s for good, where choosing is switched off', () => {
    device('et-EE', 'et')
    expect(under({ language: 'en', featuresOff: ['language'] })).toBe('en')
  })

  test('stays what it was, where choosing is switched off and no language is set', () => {
    device('et-EE', 'en')
    expect(under({ featuresOff: ['language'] })).toBe('en')
    device('en-US')
    expect(under({ featuresOff: ['language'] })).toBe('en')
  })
})
