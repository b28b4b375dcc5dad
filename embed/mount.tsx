/** Wires the micro-frontend together: content, device, language, views. The same in every shell. */
import { render } from 'preact'
import { App } from '../components/app/App.tsx'
import { namesKey, prefetch, textKey } from '../components/app/loaded.ts'
import type { Route, Router } from '../components/app/route.ts'
import type { Shell } from '../components/app/types.ts'
import { library } from '../content/library.ts'
import { dimensionOf, indicatorsOf } from '../domain/content.ts'
import type { Language } from '../domain/language.ts'
import { resumeAt } from '../domain/progress.ts'
import { loadGuide } from '../locales/load.ts'
import type { Listed } from '../storage/assessments.ts'
import { askToKeep, openDevice } from '../storage/device.ts'
import { onPreferences, readPreferences, writePreference } from '../storage/preferences.ts'
import { openSession } from '../storage/session.ts'
import { onAskForNew, takeAskForNew } from '../storage/start-new.ts'
import { stash } from '../storage/stash.ts'

/** All shells so far are pages of our own: a browser must not offer to translate what is already translated. */
const setPageLanguage = (language: Language) => {
  document.documentElement.lang = language
}

/** The first question's text is fetched before anything is drawn: one frame with it instead of two without. */
const primeQuestion = async (
  route: Route,
  current: Listed | undefined,
  language: Language,
): Promise<void> => {
  if (route.view !== 'question') return
  const { pack } = library
  const stored = current?.load.kind === 'ok' ? current.load.value : undefined
  const id = route.id ?? (stored ? resumeAt(pack, stored) : indicatorsOf(pack)[0]?.id)
  const dimension = id === undefined ? undefined : dimensionOf(pack, id)
  if (!dimension) return
  // A view that misses its text says so itself, and offers to load it again.
  await prefetch(textKey(dimension.id, language), () => library.text(dimension.id, language)).catch(() => {})
}

/** @param root the element that receives the views, and carries the theme and the language */
export const mount = async (root: HTMLElement, shell: Shell, router: Router): Promise<void> => {
  const preferences = readPreferences()
  root.dataset.theme = preferences.theme
  root.lang = preferences.language
  setPageLanguage(preferences.language)
  const { language } = preferences
  const [guide, device] = await Promise.all([
    loadGuide(language),
    openDevice(),
    prefetch(namesKey(language), () => library.names(language)).catch(() => {}),
  ])
  const startsNew = shell.kind === 'panel' && takeAskForNew()
  const current = startsNew ? undefined : device.current
  await primeQuestion(router.current(), current, language)
  root.replaceChildren()
  render(
    <App
      root={root}
      shell={shell}
      router={router}
      ports={{
        library,
        store: device.store,
        volatile: device.volatile,
        files: () => import('../storage/file.ts'),
        askToKeep,
        onAskForNew: shell.kind === 'panel' ? onAskForNew : () => () => {},
        stash: device.volatile ? () => {} : stash,
        deskStyle: () => import('../assets/desk.css'),
      }}
      openSession={openSession}
      opened={current}
      startsNew={startsNew}
      preferences={preferences}
      preferencePort={{ save: writePreference, onChange: onPreferences }}
      pageLanguage={setPageLanguage}
      guide={guide}
    />,
    root,
  )
}
