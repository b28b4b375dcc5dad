import { render } from 'preact'
import '../../assets/desk.css'
import { Desk } from '../../components/desk/Desk.tsx'
import { library } from '../../content/library.ts'
import { scenarioContent } from '../../content/scenarios.ts'
import { loadDesk, loadGuide } from '../../locales/load.ts'
import { announcer } from '../../storage/changes.ts'
import { deskRecords } from '../../storage/desk.ts'
import { modeStore } from '../../storage/desk-mode.ts'
import { openDevice } from '../../storage/device.ts'
import { openedReleases } from '../../storage/opened.ts'
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
  const parts = { records, modes, library, now: Date.now }
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
        releases: openedReleases(records),
        opening: async () => (await import('./opening.ts')).opening,
        modes,
        volatile,
        scenarioContent,
        operator: async () => (await import('./operator/port.ts')).operatorPort(parts),
        counting: async () => (await import('./counting/port.ts')).countingPort(parts),
        styles: {
          analysis: () => import('../../assets/analysis.css'),
          scenarios: () => import('../../assets/scenarios.css'),
          operator: () => import('../../assets/modes.css'),
          counting: () => import('../../assets/modes.css'),
        },
      }}
    />,
    root,
  )
}
