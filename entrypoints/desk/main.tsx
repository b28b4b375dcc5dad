import { render } from 'preact'
import '../../assets/desk.css'
import { guard } from '../../components/app/guard.ts'
import { PlaceContext, wholePage } from '../../components/app/place.ts'
import { Desk } from '../../components/desk/Desk.tsx'
import { OffNote } from '../../components/policy/OffNote.tsx'
import { library } from '../../content/library.ts'
import { scenarioContent } from '../../content/scenarios.ts'
import { isOff, type Policy } from '../../domain/policy.ts'
import { systemClock } from '../../domain/time/clock.ts'
import { loadDesk, loadGuide, loadViews } from '../../locales/load.ts'
import { announcer } from '../../storage/changes.ts'
import { deskRecords } from '../../storage/desk.ts'
import { modeStore } from '../../storage/desk-mode.ts'
import { openDevice } from '../../storage/device.ts'
import { openedReleases } from '../../storage/opened.ts'
import {
  onPreferences,
  type Preferences,
  readPreferences,
  writePreference,
} from '../../storage/preferences.ts'
import { readManaged } from '../sidepanel/policy.ts'

/** Instead of the desk, where an administrator has switched it off. */
const showOff = async (root: HTMLElement, { language, theme }: Preferences) => {
  const { policy: words } = await loadViews(language)
  root.dataset.theme = theme
  document.documentElement.lang = language
  render(
    <PlaceContext.Provider value={wholePage(root, document.title)}>
      <div class="app desk">
        <main class="main">
          <article class="off" data-feature="desk">
            <OffNote feature="desk" words={words} />
          </article>
        </main>
      </div>
    </PlaceContext.Provider>,
    root,
  )
}

const showDesk = async (root: HTMLElement, policy: Policy, preferences: Preferences) => {
  const { language } = preferences
  const [guide, words, { kv, volatile }] = await Promise.all([
    loadGuide(language),
    loadDesk(language),
    openDevice(),
  ])
  const records = deskRecords(kv, announcer())
  const modes = modeStore(records)
  const parts = { records, modes, library, now: systemClock }
  root.dataset.theme = preferences.theme
  render(
    <Desk
      root={root}
      policy={policy}
      preferences={preferences}
      preferencePort={{ save: writePreference, onChange: (changed) => onPreferences(changed, policy) }}
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

const root = document.getElementById('app')
if (root) {
  guard(wholePage(root, document.title))
  const policy = await readManaged()
  const preferences = readPreferences(policy)
  await (isOff(policy, 'desk') ? showOff(root, preferences) : showDesk(root, policy, preferences))
}
