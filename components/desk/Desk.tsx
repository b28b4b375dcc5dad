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

/** Both dictionaries of the language on screen; the earlier ones until they have come. */
const useWords = (language: Language, first: DeskWords): DeskWords => {
  const [words, setWords] = useState(first)
  useEffect(() => {
    let stale = false
    loadDesk(language).then((next) => {
      if (!stale) setWords(next)
    })
    return () => {
      stale = true
    }
  }, [language])
  return words
}

export const Desk = (props: Props) => {
  const { root, ports } = props
  const { shown, setPreference } = usePreferences(
    props.preferences,
    props.guide,
    props.preferencePort,
    root,
    props.pageLanguage,
  )
  const words = useWords(shown.language, props.words)
  const { room, path } = usePlace()
  const [said, say] = useState('')
  const whole = useMemo(() => wholePage(root, words.title), [root, words])
  const desk: DeskApp = {
    language: shown.language,
    guide: shown.guide,
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
