/**
 * Language and theme of one element. What the page says in an attribute holds until the official chooses otherwise
 * here; what the official chose goes for the other elements too, and for the next visit.
 */
import type { PreferencePort } from '../../components/app/usePreferences.ts'
import {
  onPreferences,
  type Preferences,
  readPreferences,
  writePreference,
} from '../../storage/preferences.ts'

export type Given = { -readonly [K in 'language' | 'theme']?: Preferences[K] | undefined }

export interface ElementPreferences {
  /** In force now. */
  now(): Preferences
  /** The page has changed an attribute; undefined: it says nothing any more. */
  give(given: Given): void
  readonly port: PreferencePort
}

export const elementPreferences = (given: Given): ElementPreferences => {
  const said: Given = { ...given }
  const listeners = new Set<(p: Preferences) => void>()
  const merge = (stored: Preferences): Preferences => ({
    ...stored,
    ...(said.language && { language: said.language }),
    ...(said.theme && { theme: said.theme }),
  })
  return {
    now: () => merge(readPreferences()),
    give(next) {
      Object.assign(said, next)
      for (const changed of listeners) changed(merge(readPreferences()))
    },
    port: {
      save(key, value) {
        if (key !== 'keys') delete said[key as keyof Given]
        writePreference(key, value)
      },
      onChange(changed) {
        listeners.add(changed)
        const stop = onPreferences((stored) => changed(merge(stored)))
        return () => {
          listeners.delete(changed)
          stop()
        }
      },
    },
  }
}
