/** Language and theme of the page; a change shows at once, here and on every other page of the device. */
import { useEffect, useState } from 'preact/hooks'
import type { Language } from '../../domain/language.ts'
import type { Guide } from '../../locales/et/guide.ts'
import { loadGuide } from '../../locales/load.ts'
import type { Preferences } from '../../storage/preferences.ts'

export interface PreferencePort {
  save: <K extends keyof Preferences>(key: K, value: Preferences[K]) => void
  onChange: (changed: (p: Preferences) => void) => () => void
}

export const usePreferences = (
  first: Preferences,
  firstGuide: Guide,
  port: PreferencePort,
  root: HTMLElement,
  /** Tells the page around the views which language it is in; a page of others keeps its own. */
  pageLanguage: (language: Language) => void,
) => {
  const [preferences, setPreferences] = useState(first)
  // The language on screen follows once its dictionary is here: no view of the panel ever mixes two languages.
  const [shown, setShown] = useState({ language: first.language, guide: firstGuide })
  useEffect(() => port.onChange(setPreferences), [port])
  // A language whose dictionary does not come: what is on screen stays chosen, and the official is told.
  const [languageFailed, setLanguageFailed] = useState(false)
  useEffect(() => {
    let stale = false
    const { language } = preferences
    const follow = async () => {
      const guide = await loadGuide(language)
      if (stale) return
      setShown({ language, guide })
      if (language !== shown.language) setLanguageFailed(false)
    }
    follow().catch(() => {
      if (stale) return
      setLanguageFailed(true)
      setPreference('language', shown.language)
    })
    return () => {
      stale = true
    }
  }, [preferences.language])
  useEffect(() => {
    root.dataset.theme = preferences.theme
  }, [preferences.theme, root])
  useEffect(() => {
    root.lang = shown.language
    pageLanguage(shown.language)
  }, [shown.language, root])
  const setPreference = <K extends keyof Preferences>(key: K, value: Preferences[K]) => {
    port.save(key, value)
    setPreferences((p) => ({ ...p, [key]: value }))
  }
  return { preferences, shown, setPreference, languageFailed }
}
