/** The federation's desk: a header, the entrance, and one room at a time. */
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks'
import type { Language } from '../../domain/language.ts'
import { isOff, type Policy } from '../../domain/policy.ts'
import type { DeskWords } from '../../locales/et/desk.ts'
import type { Guide } from '../../locales/et/guide.ts'
import { loadDesk } from '../../locales/load.ts'
import type { Preferences } from '../../storage/preferences.ts'
import { useLoaded } from '../app/loaded.ts'
import { PlaceContext, wholePage } from '../app/place.ts'
import { type PreferencePort, usePreferences } from '../app/usePreferences.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { DeskHeader } from './DeskHeader.tsx'
import { Entrance } from './Entrance.tsx'
import { addressOf, type Place, placeIn } from './place.ts'
import { ROOMS } from './rooms.ts'
import type { DeskApp, DeskPorts, Room } from './types.ts'

interface Props {
  root: HTMLElement
  /** What an administrator has set for this device. */
  policy: Policy
  preferences: Preferences
  preferencePort: PreferencePort
  pageLanguage: (language: Language) => void
  guide: Guide
  words: DeskWords
  ports: DeskPorts
}

const usePlace = (): Place => {
  const [place, setPlace] = useState(() => placeIn(location.hash, ROOMS))
  useLayoutEffect(() => {
    const follow = () => setPlace(placeIn(location.hash, ROOMS))
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return place
}

const RoomView = ({ room, desk }: { room: Room; desk: DeskApp }) => {
  const view = useLoaded(`room ${room.id}`, async () => {
    const [View] = await Promise.all([room.load(), desk.ports.styles[room.id]?.()])
    return { View }
  })
  if (view.kind !== 'ok') return <Waiting guide={desk.guide} loaded={view} />
  const { View } = view.value
  return <View desk={desk} />
}

/** The dictionary of the language on screen; the earlier one until it has come. @returns and whether it did not come */
const useWords = (language: Language, first: DeskWords): readonly [words: DeskWords, failed: boolean] => {
  const [words, setWords] = useState(first)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let stale = false
    const show = (next: DeskWords | undefined) => {
      if (stale) return
      if (next) setWords(next)
      setFailed(!next)
    }
    loadDesk(language).then(show, () => show(undefined))
    return () => {
      stale = true
    }
  }, [language])
  return [words, failed]
}

export const Desk = (props: Props) => {
  const { root, ports } = props
  const { shown, setPreference, languageFailed } = usePreferences(
    props.preferences,
    props.guide,
    props.preferencePort,
    root,
    props.pageLanguage,
  )
  const [words, wordsFailed] = useWords(shown.language, props.words)
  const { room, path } = usePlace()
  const [said, say] = useState('')
  const whole = useMemo(() => wholePage(root, words.title), [root, words])
  const desk: DeskApp = {
    language: shown.language,
    // Nobody has answered anything here that could be lost or kept.
    guide: { ...shown.guide, problem: { ...shown.guide.problem, content: words.notLoaded } },
    words,
    path,
    go: (to) => {
      location.hash = addressOf(room?.id, to)
    },
    href: (to) => addressOf(room?.id, to),
    say: (text) => {
      say('')
      requestAnimationFrame(() => say(text))
    },
    ports,
  }
  return (
    <PlaceContext.Provider value={whole}>
      <div class="app desk" data-room={room?.id}>
        <button type="button" class="skip" onClick={() => root.querySelector<HTMLElement>('main')?.focus()}>
          {shown.guide.skip}
        </button>
        <DeskHeader
          desk={desk}
          room={room?.id}
          onLanguage={isOff(props.policy, 'language') ? undefined : (l) => setPreference('language', l)}
        />
        <main class="main" id="main" tabIndex={-1}>
          {(languageFailed || wordsFailed) && (
            <p class="notice bad" role="alert">
              {words.notLoaded}
            </p>
          )}
          {ports.volatile && <p class="notice warn">{words.volatile}</p>}
          {room ? <RoomView key={room.id} room={room} desk={desk} /> : <Entrance desk={desk} />}
        </main>
        <p class="said" role="status" aria-live="polite">
          {said}
        </p>
      </div>
    </PlaceContext.Provider>
  )
}
