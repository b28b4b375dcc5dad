/** Language, theme and keys: what is chosen is kept, heard on every page, and lasts on this one where nothing is kept. */
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { NO_POLICY } from '../../domain/policy.ts'
import { newDevice } from './contract/device.ts'

/** A page of its own: what it remembers goes with it. */
const page = async (spoken: readonly string[] = ['et-EE']) => {
  vi.resetModules()
  vi.stubGlobal('navigator', { languages: spoken })
  const events = new EventTarget()
  vi.stubGlobal('addEventListener', events.addEventListener.bind(events))
  vi.stubGlobal('removeEventListener', events.removeEventListener.bind(events))
  const preferences = await import('../../storage/preferences.ts')
  return { ...preferences, elsewhere: () => events.dispatchEvent(new Event('storage')) }
}
const refusing = () => {
  const refuse = () => {
    throw new DOMException('denied', 'SecurityError')
  }
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse })
}

beforeEach(() => {
  vi.stubGlobal('localStorage', newDevice().local)
})

describe('A preference', () => {
  test('is what was chosen, on this page and the next', async () => {
    const here = await page()
    expect(here.readPreferences()).toEqual({ language: 'et', theme: 'system', keys: 'on' })
    expect(here.writePreference('language', 'en')).toBe(true)
    expect(here.writePreference('theme', 'dark')).toBe(true)
    expect(here.writePreference('keys', 'off')).toBe(true)
    const chosen = { language: 'en', theme: 'dark', keys: 'off' }
    expect(here.readPreferences()).toEqual(chosen)
    expect((await page()).readPreferences()).toEqual(chosen)
    for (const theme of ['light', 'system'] as const) {
      here.writePreference('theme', theme)
      expect(here.readPreferences().theme).toBe(theme)
    }
  })

  test('lies under the name that every version has read', async () => {
    const { writePreference } = await page()
    writePreference('language', 'en')
    writePreference('theme', 'light')
    writePreference('keys', 'on')
    expect(Object.keys(localStorage)).toEqual([
      'digikompass.language',
      'digikompass.theme',
      'digikompass.keys',
    ])
  })

  test('that nobody knows counts as not chosen', async () => {
    localStorage.setItem('digikompass.theme', 'sepia')
    localStorage.setItem('digikompass.language', 'fi')
    localStorage.setItem('digikompass.keys', 'perhaps')
    expect((await page()).readPreferences()).toEqual({ language: 'et', theme: 'system', keys: 'on' })
  })

  test('lasts as long as the page where the browser keeps nothing, and is kept once it does', async () => {
    refusing()
    const here = await page()
    expect(here.readPreferences().theme).toBe('system')
    expect(here.writePreference('theme', 'dark')).toBe(false)
    expect(here.readPreferences().theme).toBe('dark')
    expect((await page()).readPreferences().theme).toBe('system')
    vi.stubGlobal('localStorage', newDevice().local)
    expect(here.readPreferences().theme).toBe('dark')
    expect(here.writePreference('theme', 'light')).toBe(true)
    // What another page chooses after that is what counts.
    localStorage.setItem('digikompass.theme', 'dark')
    expect(here.readPreferences().theme).toBe('dark')
  })
})

test('The language to begin with is the first of the browser’s that there is, or Estonian', async () => {
  const first = async (...spoken: string[]) => (await page(spoken)).readPreferences().language
  expect(await first('en-GB', 'et-EE')).toBe('en')
  expect(await first('et', 'en')).toBe('et')
  expect(await first('ru-RU', 'fi', 'en-US', 'et-EE')).toBe('en')
  expect(await first('ru-RU', 'fi')).toBe('et')
  expect(await first()).toBe('et')
})

test('A change is heard here and from other pages, under the policy, until one stops listening', async () => {
  const { onPreferences, writePreference, elsewhere } = await page()
  const heard: string[] = []
  const stop = onPreferences(({ language, theme }) => heard.push(`${language} ${theme}`))
  const set = { ...NO_POLICY, language: 'en' as const, featuresOff: ['language' as const] }
  const stopSet = onPreferences(({ language }) => heard.push(`set: ${language}`), set)
  writePreference('theme', 'dark')
  expect(heard).toEqual(['et dark', 'set: en'])
  stopSet()
  localStorage.setItem('digikompass.theme', 'light')
  elsewhere()
  expect(heard.slice(2)).toEqual(['et light'])
  stop()
  elsewhere()
  writePreference('theme', 'system')
  expect(heard).toHaveLength(3)
})
