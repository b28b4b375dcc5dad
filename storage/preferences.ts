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

/** What a browser that stores nothing would not keep, until the page closes. */
const held = new Map<string, string>()

const read = (key: string): string | null => {
  try {
    return held.get(key) ?? localStorage.getItem(key)
  } catch {
    return held.get(key) ?? null
  }
}

/** The first of the browser's languages that the product has; Estonian where it has none of them. */
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

const kept = (key: string, value: string): boolean => {
  try {
    localStorage.setItem(key, value)
    held.delete(key)
    return true
  } catch {
    held.set(key, value)
    return false
  }
}

/** @returns false where the browser keeps it for this page alone */
export const writePreference = <K extends keyof Preferences>(key: K, value: Preferences[K]): boolean => {
  const done = kept(KEYS[key], value)
  for (const listen of here) listen()
  return done
}

/** Those on this very page: a browser tells a change to all pages but the one that made it. */
const here = new Set<() => void>()

/** Calls back when a preference was changed, on this page or on another of this origin. */
export const onPreferences = (
  changed: (p: Preferences) => void,
  policy: Policy = NO_POLICY,
): (() => void) => {
  const listen = () => changed(readPreferences(policy))
  here.add(listen)
  addEventListener('storage', listen)
  return () => {
    here.delete(listen)
    removeEventListener('storage', listen)
  }
}
