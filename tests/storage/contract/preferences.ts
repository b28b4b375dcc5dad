import { vi } from 'vitest'
import type { Theme } from '../../../storage/preferences.ts'
import type { Adapter, Value } from './contract.ts'
import type { Local } from './device.ts'

const THEMES: readonly Theme[] = ['system', 'light', 'dark']

/** The product reads and writes at once, so the page's own localStorage stands there for exactly as long. */
const within = <T>(local: Local, work: () => T): T => {
  const set = (value: unknown) =>
    Object.defineProperty(globalThis, 'localStorage', { configurable: true, value })
  set(local)
  try {
    return work()
  } finally {
    set(undefined)
  }
}

export const preferences: Adapter = {
  name: 'Preferences',
  files: ['storage/preferences.ts'],
  async open({ local }) {
    // Each page has a module of its own: it remembers what could not be kept.
    vi.resetModules()
    const { readPreferences, writePreference } = await import('../../../storage/preferences.ts')
    const read = () => within(local, readPreferences)
    const chosen = (key: string) => within(local, () => local.getItem(`digikompass.${key}`)) !== null
    return {
      async change(part, to) {
        const said = within(local, () =>
          part === 'one'
            ? writePreference('theme', THEMES[to - 1] ?? 'system')
            : writePreference('language', to === 1 ? 'et' : 'en'),
        )
        return said ? 'kept' : 'refused'
      },
      async read() {
        const { theme, language } = read()
        return {
          one: chosen('theme') ? ((THEMES.indexOf(theme) + 1) as Value) : undefined,
          // Two languages for three values: English is the second and the third.
          two: chosen('language') ? (language === 'et' ? 1 : 3) : undefined,
        }
      },
      remove: async () => within(local, () => local.removeItem('digikompass.theme')),
    }
  },
  damage: {
    'a value that this version does not know': async ({ local }) =>
      local.setItem('digikompass.theme', 'sepia'),
  },
  replaces: 'a preference is chosen again with one click, and losing it loses no data',
}
