/** Wires the micro-frontend together: content, device, language, views. The same in every shell. */
import { render } from 'preact'
import { App } from '../components/app/App.tsx'
import { namesKey, prefetch, textKey } from '../components/app/loaded.ts'
import type { News } from '../components/app/news.ts'
import { type Place, wholePage } from '../components/app/place.ts'
import type { Route, Router } from '../components/app/route.ts'
import type { Shell, Styles } from '../components/app/types.ts'
import type { PreferencePort } from '../components/app/usePreferences.ts'
import { library } from '../content/library.ts'
import { dimensionOf, indicatorsOf } from '../domain/content.ts'
import type { Language } from '../domain/language.ts'
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
import { type Receive, receive } from '../submit/receive.ts'
import type { Submissions } from '../submit/types.ts'

/** On a page of our own a browser must not offer to translate what is already translated. */
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

/** When the first question has long been on screen. */
const LATER_MS = 3000

/** Sends what an earlier visit has left waiting, where there is any; nothing of it is fetched before. */
const sendLater = (kv: Kv, submissions: () => Promise<unknown>, signal: AbortSignal): void => {
  setTimeout(async () => {
    if (signal.aborted) return
    const stored = await kv.entries().catch(() => [])
    if (stored.some(([key]) => key.startsWith('submission/'))) await submissions().catch(() => {})
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
  send: receive,
}

/** What a shell brings along. */
export interface Surroundings {
  readonly place: Place
  readonly shell: Shell
  readonly router: Router
  readonly styles: Styles
  /** Language, theme and keys to begin with, and where a change goes. */
  readonly preferences: { readonly first: Preferences; readonly port: PreferencePort }
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
  const { place, shell, router, preferences, behind = NOTHING_BEHIND } = around
  const { signal = new AbortController().signal } = around
  const { root } = place
  const { language, theme } = preferences.first
  root.dataset.theme = theme
  root.lang = language
  around.pageLanguage(language)
  const [guide, device] = await Promise.all([
    loadGuide(language),
    openDevice(),
    prefetch(namesKey(language), () => library.names(language)).catch(() => {}),
  ])
  const startsNew = shell.kind === 'panel' && takeAskForNew()
  const current = startsNew ? undefined : device.current
  await primeQuestion(router.current(), current, language)
  if (signal.aborted) return undefined
  const { kv, store } = device
  const shared = { kv, assessments: store, others: announcer(), library, signal, ...behind }
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
  root.replaceChildren()
  render(
    <App
      place={place}
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
        ...around.styles,
        submissions,
        handover: async () => (await import('./handover.ts')).handover(shared),
      }}
      openSession={openSession}
      opened={current}
      startsNew={startsNew}
      preferences={preferences.first}
      preferencePort={preferences.port}
      pageLanguage={around.pageLanguage}
      guide={guide}
      tell={around.tell ?? (() => {})}
    />,
    root,
  )
  signal.addEventListener('abort', () => render(null, root))
  sendLater(kv, submissions, signal)
  return { kept: !device.volatile }
}

/** On a page of our own, which is nothing else and stays until it is closed. */
export const mountPage = (
  root: HTMLElement,
  shell: Shell,
  router: Router,
  styles: Styles,
  behind?: Behind,
): Promise<unknown> =>
  mount({
    place: wholePage(root),
    shell,
    router,
    styles,
    preferences: { first: readPreferences(), port: { save: writePreference, onChange: onPreferences } },
    pageLanguage: setPageLanguage,
    ...(behind && { behind }),
  })
