/** What a page may say in markup, read strictly: whatever is not known here counts as not said. */
import { parseRoute, type Route } from '../../components/app/route.ts'
import { LANGUAGES, type Language } from '../../domain/language.ts'
import type { Preferences } from '../../storage/preferences.ts'

export const ATTRIBUTES = ['lang', 'theme', 'view', 'routing', 'invitation', 'heading-level'] as const
export type Attribute = (typeof ATTRIBUTES)[number]

const THEMES: Readonly<Record<string, Preferences['theme']>> = {
  auto: 'system',
  light: 'light',
  dark: 'dark',
}

/** "et", "et-EE". */
export const languageOf = (value: string | null): Language | undefined => {
  const primary = value?.toLowerCase().split('-')[0]
  return LANGUAGES.find((l) => l === primary)
}

export const themeOf = (value: string | null): Preferences['theme'] | undefined =>
  value !== null && Object.hasOwn(THEMES, value) ? THEMES[value] : undefined

/** "results", "question/3.2". An invitation is no view: it has an attribute of its own, which is emptied. */
export const viewOf = (value: string | null): Route | undefined =>
  value !== null && /^[a-z]+(\/[\w.-]+){0,2}$/.test(value) ? parseRoute(value) : undefined

/** The invitation as it came, bare or as a link; whether it is one is for the joining screen to say. */
export const invitationOf = (value: string | null): Route | undefined => {
  const text = value?.trim() ?? ''
  return text === '' ? undefined : { view: 'submit', page: 'join', invitation: text }
}
