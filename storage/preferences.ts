/** Language and theme: read synchronously, so that the first paint is already right. */
import { LANGUAGES, type Language } from '../domain/language.ts'
import { isOff, NO_POLICY, type Policy } from '../domain/policy.ts'

export type Theme = 'system' | 'light' | 'dark'
const THEMES: readonly Theme[] = ['system', 'light', 'dark']

export interface Preferences {
  language: Language
  theme: Theme
  /** Single-key answers (1–6) can be switched off (WCAG 2.1.4). */
  keys: 'on' | 'off'
}

const KEYS = {
  language: 'digikompass.language',
  theme: 'digikompass.theme',
  keys: 'digikompass.keys',
} as const

const read = (key: string): string | null => {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** Estonian for an Estonian browser and for every language we do not speak but may expect here; else English. */
const browserLanguage = (): Language => {
  const spoken = navigator.languages.map((l) => l.slice(0, 2))
  return LANGUAGES.find((l) => l === spoken.find((s) => LANGUAGES.some((known) => known === s))) ?? 'et'
}

/** The official's own choice, unless choosing is switched off; then the administrator's; then the browser's. */
const languageUnder = (policy: Policy): Language => {
  const chosen = LANGUAGES.find((l) => l === read(KEYS.language))
  const set = policy.language
  return (isOff(policy, 'language') ? (set ?? chosen) : (chosen ?? set)) ?? browserLanguage()
}

export const readPreferences = (policy: Policy = NO_POLICY): Preferences => ({
  language: languageUnder(policy),
  theme: THEMES.find((t) => t === read(KEYS.theme)) ?? 'system',
  keys: read(KEYS.keys) === 'off' ? 'off' : 'on',
})

export const writePreference = <K extends keyof Preferences>(key: K, value: Preferences[K]): void => {
  try {
    localStorage.setItem(KEYS[key], value)
  } catch {
    // A browser that stores nothing still shows the chosen language until the page closes.
  }
}

/** Calls back when another page of this origin changed a preference. */
export const onPreferences = (
  changed: (p: Preferences) => void,
  policy: Policy = NO_POLICY,
): (() => void) => {
  const listen = () => changed(readPreferences(policy))
  addEventListener('storage', listen)
  return () => removeEventListener('storage', listen)
}
