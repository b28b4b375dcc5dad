/** Wires the micro-frontend together: content, device, language, views. The same in every shell. */
import { render } from 'preact'
import { App } from '../components/app/App.tsx'
import { guard } from '../components/app/guard.ts'
import { namesKey, prefetch } from '../components/app/loaded.ts'
import type { News } from '../components/app/news.ts'
import { type Place, wholePage } from '../components/app/place.ts'
import type { Router } from '../components/app/route.ts'
import type { Shell, Styles } from '../components/app/types.ts'
import type { PreferencePort } from '../components/app/usePreferences.ts'
import type { Language } from '../domain/language.ts'
import { isOff, NO_POLICY, type Policy } from '../domain/policy.ts'
import type { AssessmentStore } from '../storage/assessments.ts'
import { announcer } from '../storage/changes.ts'
import { askToKeep, openDevice } from '../storage/device.ts'
import type { Kv } from '../storage/kv.ts'
import { onPreferences, type Preferences, readPreferences, writePreference } from '../storage/preferences.ts'
import { openSession } from '../storage/session.ts'
import { onAskForNew, takeAskForNew } from '../storage/start-new.ts'
import { stash } from '../storage/stash.ts'
import type { Receive } from '../submit/receive.ts'
import type { ContentState, Submissions } from '../submit/types.ts'
import { chooseContent } from './content.ts'
import { loadFirst, primeQuestion } from './first.ts'

/** On a page of our own a browser must not offer to translate what is already translated. */
const setPageLanguage = (language: Language) => {
  document.documentElement.lang = language
}

/** When the first question has long been on screen. */
const LATER_MS = 3000

interface Later {
  store: AssessmentStore
  submissions: (() => Promise<unknown>) | undefined
  contentState: (() => Promise<unknown>) | undefined
  signal: AbortSignal
}

/** Sends what an earlier visit has left waiting, where there is any; nothing of it is fetched before. */
const later = (kv: Kv, { store, submissions, contentState, signal }: Later): void => {
  setTimeout(async () => {
    if (signal.aborted) return
    // Counts the days of what lies in the bin.
    await store.list().catch(() => [])
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
  /** How a request leaves the device. */
  send: Receive
}

const NOTHING_BEHIND: Behind = {
  changed: () => {},
  allow: async () => true,
  may: async () => true,
  // Not on the way to the first question.
  send: async (request) => (await import('../submit/receive.ts')).receive(request),
}

/** What a shell brings along. */
export interface Surroundings {
  readonly place: Place
  readonly shell: Shell
  readonly router: Router
  readonly styles: Styles
  /** Language, theme and keys to begin with, and where a change goes. */
  readonly preferences: (policy: Policy) => { readonly first: Preferences; readonly port: PreferencePort }
  /** What an administrator has set, already asked for: it arrives while the database opens. */
  readonly managed?: Promise<Policy>
  readonly pageLanguage: (language: Language) => void
  readonly behind?: Behind
  readonly tell?: (news: News) => void
  /** Where the anonymised submission stands, whenever that changes; asks for nothing by itself. */
  readonly onSubmissions?: (port: Submissions) => void
  /** Takes everything away again: what is drawn, and what listens. */
  readonly signal?: AbortSignal
}

/**
 * Draws the micro-frontend; after the signal, nothing is drawn any more.
 * @returns whether the browser keeps what is answered; undefined where nothing was drawn
 */
export const mount = async (around: Surroundings): Promise<{ kept: boolean } | undefined> => {
  const { place, shell, router, behind = NOTHING_BEHIND, managed = NO_POLICY } = around
  const { signal = new AbortController().signal } = around
  const { root } = place
  const show = ({ theme, language }: Preferences) => {
    root.dataset.theme = theme
    root.lang = language
    around.pageLanguage(language)
  }
  const likely = around.preferences(NO_POLICY).first
  show(likely)
  guard(place, signal)
  const [policy, device, likelyGuide] = await Promise.all([managed, openDevice(), loadFirst(likely.language)])
  const preferences = around.preferences(policy)
  const { language } = preferences.first
  // Hardly ever: an administrator's language that the browser does not speak.
  const guide = language === likely.language ? likelyGuide : await loadFirst(language)
  show(preferences.first)
  const { kv, store } = device
  const content = await chooseContent(policy, kv, shell.version)
  const { library } = content
  await prefetch(namesKey(language), () => library.names(language)).catch(() => {})
  const startsNew = shell.kind === 'panel' && takeAskForNew()
  const current = startsNew ? undefined : device.current
  await primeQuestion(library, router.current(), current, language)
  if (signal.aborted) return undefined
  const shared = { kv, assessments: store, others: announcer(), content, policy, signal, ...behind }
  let opened: Promise<Submissions> | undefined
  const submissions = () => {
    if (opened) return opened
    opened = import('./submissions.ts').then((m) => m.openSubmissions(shared))
    opened.then(around.onSubmissions, () => {
      // What could not be fetched may be there the next time.
      opened = undefined
    })
    return opened
  }
  const wanted = policy.content
  let state: Promise<ContentState> | undefined
  const bring = async (wanted: NonNullable<Policy['content']>) =>
    (await import('./bring-content.ts')).bringContent(wanted, content, {
      kv,
      version: shell.version,
      send: behind.send,
    })
  const contentState = wanted && (() => (state ??= bring(wanted)))
  root.replaceChildren()
  let { volatile } = device
  const draw = () =>
    render(
      <App
        place={place}
        shell={shell}
        router={router}
        ports={{
          library,
          store: device.store,
          volatile,
          files: () => import('../storage/file.ts'),
          askToKeep,
          onAskForNew: shell.kind === 'panel' ? onAskForNew : () => () => {},
          stash: (unwritten) => volatile || stash(unwritten),
          ...around.styles,
          ...(contentState && { contentState }),
          ...(!isOff(policy, 'submission') && { submissions }),
          ...(!isOff(policy, 'handover') && {
            handover: async () => (await import('./handover.ts')).handover(shared),
          }),
        }}
        openSession={openSession}
        opened={current}
        startsNew={startsNew}
        preferences={preferences.first}
        preferencePort={preferences.port}
        policy={policy}
        pageLanguage={around.pageLanguage}
        guide={guide}
        tell={around.tell ?? (() => {})}
      />,
      root,
    )
  draw()
  device.moved?.then(() => {
    volatile = false
    if (signal.aborted) return
    draw()
    // What lies there is looked at, as after a change in another page.
    announcer().announce()
  })
  signal.addEventListener('abort', () => render(null, root))
  later(kv, {
    store,
    submissions: isOff(policy, 'submission') ? undefined : submissions,
    contentState,
    signal,
  })
  return { kept: !device.volatile }
}

/**
 * On a page of our own, which is nothing else and stays until it is closed.
 * @param managed what an administrator has set
 */
export const mountPage = (
  root: HTMLElement,
  shell: Shell,
  router: Router,
  styles: Styles,
  behind?: Behind,
  managed?: Promise<Policy>,
): Promise<unknown> =>
  mount({
    place: wholePage(root, document.title),
    shell,
    router,
    styles,
    preferences: (policy) => ({
      first: readPreferences(policy),
      port: { save: writePreference, onChange: (changed) => onPreferences(changed, policy) },
    }),
    pageLanguage: setPageLanguage,
    ...(behind && { behind }),
    ...(managed && { managed }),
  })
