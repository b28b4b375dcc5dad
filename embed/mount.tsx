/** Wires the micro-frontend together: content, device, language, views. The same in every shell. */
import { render } from 'preact'
import { App } from '../components/app/App.tsx'
import { namesKey, prefetch, textKey } from '../components/app/loaded.ts'
import type { Route, Router } from '../components/app/route.ts'
import type { Shell } from '../components/app/types.ts'
import { dimensionOf, indicatorsOf } from '../domain/content.ts'
import type { Language } from '../domain/language.ts'
import type { Library } from '../domain/library.ts'
import { isOff, NO_POLICY, type Policy } from '../domain/policy.ts'
import { resumeAt } from '../domain/progress.ts'
import { loadGuide } from '../locales/load.ts'
import type { Listed } from '../storage/assessments.ts'
import { announcer } from '../storage/changes.ts'
import { askToKeep, openDevice } from '../storage/device.ts'
import type { Kv } from '../storage/kv.ts'
import { onPreferences, type Preferences, readPreferences, writePreference } from '../storage/preferences.ts'
import { openSession } from '../storage/session.ts'
import { onAskForNew, takeAskForNew } from '../storage/start-new.ts'
import { stash } from '../storage/stash.ts'
import type { ContentState, Submissions } from '../submit/types.ts'
import { bringContent, chooseContent, OWN_CONTENT } from './content.ts'

/** All shells so far are pages of our own: a browser must not offer to translate what is already translated. */
const setPageLanguage = (language: Language) => {
  document.documentElement.lang = language
}

/** The first question's text is fetched before anything is drawn: one frame with it instead of two without. */
const primeQuestion = async (
  library: Library,
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

/** When the first question has long been on screen. */
const LATER_MS = 3000

interface Later {
  submissions: (() => Promise<unknown>) | undefined
  contentState: (() => Promise<unknown>) | undefined
}

/** Sends what an earlier visit has left waiting, where there is any; nothing of it is fetched before. */
const later = (kv: Kv, { submissions, contentState }: Later): void => {
  setTimeout(async () => {
    const stored = await kv.entries().catch(() => [])
    if (submissions && stored.some(([key]) => key.startsWith('submission/')))
      await submissions().catch(() => {})
    await contentState?.().catch(() => {})
  }, LATER_MS)
}

/** What an extension has besides its pages, and an ordinary page has not. */
export interface Behind {
  /** Called when a submission has changed in this page. */
  changed: () => void
  /** Whether the browser lets the extension send; may ask the user, and is called within a click. */
  allow: () => Promise<boolean>
  /** The same without asking. */
  may: () => Promise<boolean>
}

const NOTHING_BEHIND: Behind = {
  changed: () => {},
  allow: async () => true,
  may: async () => true,
}

/** What is said first, in one language. The names are most likely those of the build's own content. */
const loadFirst = async (language: Language) => {
  const [guide] = await Promise.all([
    loadGuide(language),
    OWN_CONTENT.library.names(language).catch(() => {}),
  ])
  return guide
}

/**
 * @param root the element that receives the views, and carries the theme and the language
 * @param managed what an administrator has set, already asked for: it arrives while the database opens
 */
export const mount = async (
  root: HTMLElement,
  shell: Shell,
  router: Router,
  behind: Behind = NOTHING_BEHIND,
  managed: Promise<Policy> = Promise.resolve(NO_POLICY),
): Promise<void> => {
  const likely = readPreferences()
  const show = ({ theme, language }: Preferences) => {
    root.dataset.theme = theme
    root.lang = language
    setPageLanguage(language)
  }
  show(likely)
  const [policy, device, likelyGuide] = await Promise.all([managed, openDevice(), loadFirst(likely.language)])
  const preferences = readPreferences(policy)
  const { language } = preferences
  // Hardly ever: an administrator's language that the browser does not speak.
  const guide = language === likely.language ? likelyGuide : await loadFirst(language)
  show(preferences)
  const { kv, store } = device
  const content = await chooseContent(policy, kv, shell.version)
  const { library } = content
  await prefetch(namesKey(language), () => library.names(language)).catch(() => {})
  const startsNew = shell.kind === 'panel' && takeAskForNew()
  const current = startsNew ? undefined : device.current
  await primeQuestion(library, router.current(), current, language)
  const shared = { kv, assessments: store, others: announcer(), content, policy, ...behind }
  let opened: Promise<Submissions> | undefined
  const submissions = () => {
    opened ??= import('./submissions.ts').then((m) => m.openSubmissions(shared))
    // What could not be fetched may be there the next time.
    opened.catch(() => {
      opened = undefined
    })
    return opened
  }
  const wanted = policy.content
  let state: Promise<ContentState> | undefined
  const contentState = wanted && (() => (state ??= bringContent(wanted, content, kv, shell.version)))
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
        viewsStyle: () => import('../assets/views.css'),
        demandStyle: () => import('../assets/demand.css'),
        benchmarkStyle: () => import('../assets/benchmark.css'),
        submitStyle: () => import('../assets/submit.css'),
        ...(contentState && { contentState }),
        ...(!isOff(policy, 'submission') && { submissions }),
        ...(!isOff(policy, 'handover') && {
          handover: async () => (await import('./handover.ts')).handover(shared),
        }),
      }}
      openSession={openSession}
      opened={current}
      startsNew={startsNew}
      preferences={preferences}
      preferencePort={{ save: writePreference, onChange: (changed) => onPreferences(changed, policy) }}
      policy={policy}
      pageLanguage={setPageLanguage}
      guide={guide}
    />,
    root,
  )
  later(kv, { submissions: isOff(policy, 'submission') ? undefined : submissions, contentState })
}
