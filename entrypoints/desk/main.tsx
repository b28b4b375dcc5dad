import { render } from 'preact'
import '../../assets/desk.css'
import { Desk } from '../../components/desk/Desk.tsx'
import { library } from '../../content/library.ts'
import { loadDesk, loadGuide } from '../../locales/load.ts'
import { announcer } from '../../storage/changes.ts'
import { deskRecords } from '../../storage/desk.ts'
import { modeStore } from '../../storage/desk-mode.ts'
import { openDevice } from '../../storage/device.ts'
import { onPreferences, readPreferences, writePreference } from '../../storage/preferences.ts'

const root = document.getElementById('app')
if (root) {
  const preferences = readPreferences()
  const { language } = preferences
  const [guide, words, { kv, volatile }] = await Promise.all([
    loadGuide(language),
    loadDesk(language),
    openDevice(),
  ])
  const records = deskRecords(kv, announcer())
  const modes = modeStore(records)
  root.dataset.theme = preferences.theme
  render(
    <Desk
      root={root}
      preferences={preferences}
      preferencePort={{ save: writePreference, onChange: onPreferences }}
      pageLanguage={(now) => {
        document.documentElement.lang = now
      }}
      guide={guide}
      words={words}
      ports={{
        library,
        records,
        modes,
        volatile,
        counting: async () =>
          (await import('./counting/port.ts')).countingPort({ records, modes, library, now: Date.now }),
        styles: { counting: () => import('../../assets/modes.css') },
      }}
    />,
    root,
  )
}
