/** The whole micro-frontend: header, notices and the current view. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Language } from '../../domain/language.ts'
import type { Policy } from '../../domain/policy.ts'
import { systemClock } from '../../domain/time/clock.ts'
import { dayText } from '../../domain/time/moment.ts'
import type { Guide } from '../../locales/et/guide.ts'
import type { Preferences } from '../../storage/preferences.ts'
import { CurrentView } from './CurrentView.tsx'
import { Header } from './Header.tsx'
import { Notices } from './Notices.tsx'
import type { News } from './news.ts'
import { type Place, PlaceContext } from './place.ts'
import { isUndo, takesText } from './pressed.ts'
import type { Route, Router } from './route.ts'
import type { App as AppState, Ports, Shell } from './types.ts'
import { useNews } from './useNews.ts'
import { type PreferencePort, usePreferences } from './usePreferences.ts'
import { freshAssessment, type Opened, openFrom, type SessionSource, useSession } from './useSession.ts'

export interface AppProps {
  place: Place
  shell: Shell
  router: Router
  ports: Ports
  openSession: SessionSource['openSession']
  opened: Parameters<typeof openFrom>[1]
  /** The popup has asked for a new assessment. */
  startsNew: boolean
  preferences: Preferences
  preferencePort: PreferencePort
  /** What an administrator has set for this device. */
  policy: Policy
  pageLanguage: (language: Language) => void
  guide: Guide
  tell: (news: News) => void
}

const useRoute = (router: Router): Route => {
  const [route, setRoute] = useState(() => router.current())
  useLayoutEffect(() => {
    const follow = () => setRoute(router.current())
    // A view may have named its address before this listened: effects of children run first.
    follow()
    return router.onChange(follow)
  }, [router])
  return route
}

/** Ctrl+Z (⌘Z) takes back the last change of an answer, where answers are on screen and nobody is typing. */
const useUndoKey = (place: Place, undo: () => void, on: boolean) => {
  const latest = useRef(undo)
  latest.current = undo
  useLayoutEffect(() => {
    if (!on) return
    return place.onKey((e, target) => {
      if (!isUndo(e) || takesText(target)) return
      e.preventDefault()
      latest.current()
    })
  }, [place, on])
}

export const App = (props: AppProps) => {
  const { place, shell, router, ports, preferencePort } = props
  const { preferences, shown, setPreference, languageFailed } = usePreferences(
    props.preferences,
    props.guide,
    preferencePort,
    place.root,
    props.pageLanguage,
  )
  const { guide, language } = shown
  // The latest: the source outlives a change of language.
  const nameNow = useRef<() => string>(() => '')
  nameNow.current = () => guide.newName(dayText(systemClock(), language))
  const [source] = useState<SessionSource>(() => ({
    store: ports.store,
    openSession: props.openSession,
    stash: ports.stash,
    fresh: () => freshAssessment(ports.library.pack, nameNow.current()),
  }))
  const [first] = useState<Opened>(() => openFrom(source, props.opened, props.startsNew))
  const { session, state, unreadable, gone, waiting, open, onLeave } = useSession(source, first)
  const route = useRoute(router)
  useEffect(
    () =>
      ports.onAskForNew(async () => {
        await open(undefined)
        router.go({ view: 'question' })
      }),
    [open],
  )
  // Another assessment was opened (here, or from the popup): go on where that one stands, not at the old address.
  const opened = useRef(state.assessment.id)
  const switched = opened.current !== state.assessment.id
  useEffect(() => {
    opened.current = state.assessment.id
  }, [state.assessment.id])
  const [said, say] = useState('')

  const undo = () => {
    const undone = session.undo()
    if (undone === undefined) return
    const { action: done } = undone
    say('')
    requestAnimationFrame(() => say(undone.done ? guide.undone : guide.notUndone))
    // To where it happened, if that is not on screen.
    const here = route.view
    if (done.type === 'restore' && here === 'question') router.replace({ view: 'question', id: done.id })
    else if (done.type === 'restore' && here === 'demand') router.go({ view: 'question', id: done.id })
    else if (done.type === 'demandRestore' && here !== 'demand') router.go({ view: 'demand' })
  }
  useUndoKey(place, undo, ['question', 'dimension', 'demand'].includes(route.view))

  const app: AppState = {
    guide,
    language,
    preferences,
    setPreference,
    policy: props.policy,
    ports,
    shell,
    assessment: state.assessment,
    unreadable,
    gone,
    waiting,
    saving: { now: () => session.state().saving, onChange: session.onSaving },
    canUndo: state.canUndo,
    dispatch: session.dispatch,
    onLeave,
    undo,
    retrySave: session.retry,
    settled: session.settled,
    open,
    go: router.go,
    tell: props.tell,
  }
  useNews(app, route.view)
  // A page of others has landmarks of its own.
  const Main = shell.within === undefined ? 'main' : 'div'
  const main = useRef<HTMLDivElement>(null)
  return (
    <PlaceContext.Provider value={place}>
      <div class="app" data-view={route.view}>
        <button type="button" class="skip" onClick={() => main.current?.focus()}>
          {guide.skip}
        </button>
        <Header app={app} view={route.view} />
        <Main id="main" class="main" part="main" tabIndex={-1} ref={main}>
          <Notices app={app} />
          {languageFailed && (
            <p class="notice bad" role="alert">
              {guide.problem.content}
            </p>
          )}
          <CurrentView
            app={app}
            route={switched && route.view === 'question' ? { view: 'question' } : route}
            asked={route}
            router={router}
          />
        </Main>
        {shell.within !== undefined && (
          <p class="within hint" part="origin">
            {guide.within(shell.within)}
          </p>
        )}
        <p class="said" role="status" aria-live="polite">
          {said}
        </p>
      </div>
    </PlaceContext.Provider>
  )
}
