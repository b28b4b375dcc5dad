/** Wires the micro-frontend together: content, device, language, views. The same in every shell. */
import { render } from 'preact'
import { App } from '../components/app/App'
import type { Router } from '../components/app/route'
import type { Shell } from '../components/app/types'
import { library } from '../content/library'
import { loadGuide } from '../locales/load'
import { askToKeep, openDevice } from '../storage/device'
import { onPreferences, readPreferences, writePreference } from '../storage/preferences'
import { openSession } from '../storage/session'
import { stash } from '../storage/stash'

/** @param root the element that receives the views, and carries the theme and the language */
export const mount = async (root: HTMLElement, shell: Shell, router: Router): Promise<void> => {
  const preferences = readPreferences()
  root.dataset.theme = preferences.theme
  root.lang = preferences.language
  const [guide, device] = await Promise.all([loadGuide(preferences.language), openDevice()])
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
        files: () => import('../storage/file'),
        askToKeep,
        stash: device.volatile ? () => {} : stash,
        deskStyle: () => import('../assets/desk.css'),
      }}
      openSession={openSession}
      opened={device.current}
      preferences={preferences}
      preferencePort={{ save: writePreference, onChange: onPreferences }}
      guide={guide}
    />,
    root,
  )
}
